/** Packages that the output of `writeLatex` needs; all are in a stock TeX Live (recommended LaTeX packages). */
export const latexPackages = [
  'amsmath',
  'amssymb',
  'array',
  'booktabs',
  'graphicx',
  'textcomp',
  'hyperref',
] as const;

/** The commands that the output of `writeLatex` uses. Stands in the preamble after `latexPackages`. */
export const latexPreamble = String.raw`\makeatletter
\setcounter{MaxMatrixCols}{64}
\@ifundefined{KV@Gin@alt}{\define@key{Gin}{alt}{}}{}
\newif\ifvariorumunicode
\@ifundefined{XeTeXversion}{\@ifundefined{directlua}{}{\variorumunicodetrue}}{\variorumunicodetrue}
\DeclareRobustCommand{\variorumchar}[2]{\ifvariorumunicode #2\else{\footnotesize[U+#1]}\fi}
\providecommand{\textquotedbl}{\char34\relax}
\newcommand{\variorumblank}[1]{\rule[-0.25ex]{#1}{0.4pt}}
\newcommand{\variorumaxis}[2]{\begin{tabular}[t]{@{}c@{}}\variorumblank{#1}\\[-0.3ex]{\scriptsize #2}\end{tabular}}
\newcommand{\variorumremark}[1]{(#1)}
\newcommand{\variorumheading}[1]{\par\medskip\noindent\textbf{#1}\par\nopagebreak\smallskip}
\newcommand{\variorumstrut}{\rule[-1.2ex]{0pt}{4.2ex}}
\newcommand{\variorumcircle}{\raisebox{-0.1ex}{$\bigcirc$}}
\newcommand{\variorumsquare}{$\square$}
\newcommand{\variorumsmallbox}{{\setlength{\fboxsep}{1pt}\fbox{\rule[-0.3ex]{0pt}{1.9ex}\hspace*{1.3em}}}}
\newcommand{\variorummatch}[2]{\par\noindent\begin{minipage}[t]{0.48\linewidth}#1\end{minipage}\hfill
  \begin{minipage}[t]{0.48\linewidth}#2\end{minipage}\par\medskip}
\newsavebox{\variorumbox}
\newenvironment{variorumfit}{\par\medskip\begin{lrbox}{\variorumbox}}{\end{lrbox}\noindent
  \ifdim\wd\variorumbox>\linewidth\resizebox{\linewidth}{!}{\usebox{\variorumbox}}\else\usebox{\variorumbox}\fi\par\medskip}
\newenvironment{variorumlist}{\begin{list}{}{\setlength{\leftmargin}{1.8em}\setlength{\labelwidth}{1.4em}%
  \setlength{\labelsep}{0.4em}\setlength{\itemsep}{0.3ex}\setlength{\topsep}{0.6ex}\setlength{\parsep}{0.4ex}}}{\end{list}}
\newenvironment{variorumoptions}{\begin{list}{}{\setlength{\leftmargin}{3.4em}\setlength{\labelwidth}{2.9em}%
  \setlength{\labelsep}{0.5em}\setlength{\itemsep}{0.4ex}\setlength{\topsep}{0.6ex}\setlength{\parsep}{0.3ex}}}{\end{list}}
\newenvironment{variorumcode}{\par\medskip\begingroup\parindent=0pt\parskip=0pt\ttfamily\small\raggedright}{\endgroup\medskip}
\newcommand{\variorumcodeline}[1]{\hangindent=2em\strut #1\par}
\newcommand{\variorumroom}[2]{\par\medskip\noindent\fbox{\rule{0pt}{#2\baselineskip}\hspace*{#1}}\par\medskip}
\newcount\variorumcount
\newcommand{\variorumlines}[1]{\par\variorumcount=#1\relax
  \loop\ifnum\variorumcount>0 \noindent\rule{0pt}{1.8\baselineskip}\leaders\hrule height 0.2pt\hfill\kern0pt\par\advance\variorumcount by -1 \repeat\medskip}
\newlength{\variorumwidth}
\newcommand{\variorumfigure}[4]{\par\medskip\setlength{\variorumwidth}{#2}%
  \ifdim\variorumwidth>\linewidth\setlength{\variorumwidth}{\linewidth}\fi
  {\centering\includegraphics[width=\variorumwidth,alt={#3}]{#1}\par
  \def\variorumcaption{#4}\ifx\variorumcaption\@empty\else\nopagebreak\smallskip{\small #4}\par\fi}\medskip}
\newenvironment{variorumnote}[1]{\par\medskip\begin{list}{}{\setlength{\leftmargin}{1.2em}\setlength{\topsep}{0pt}}\item[]\textbf{#1.} }{\end{list}\medskip}
\newenvironment{variorumcheck}[1]{\begin{variorumnote}{#1}}{\end{variorumnote}}
\newenvironment{variorumconvention}[1]{\begin{variorumnote}{#1}}{\end{variorumnote}}
\newsavebox{\variorumresultbox}
\newenvironment{variorumresult}[1]{\par\medskip\setlength{\fboxsep}{5pt}\setlength{\variorumwidth}{\linewidth}\addtolength{\variorumwidth}{-2\fboxsep}\addtolength{\variorumwidth}{-2\fboxrule}%
  \begin{lrbox}{\variorumresultbox}\begin{minipage}{\variorumwidth}\textbf{#1.} }{\end{minipage}\end{lrbox}\noindent\fbox{\usebox{\variorumresultbox}}\par\medskip}
\makeatother
`;
