import { latexPackages, latexPreamble } from '../../latex/preamble.ts';

const packages = latexPackages.filter((name) => name !== 'hyperref').map((name) => `\\usepackage{${name}}`);

/** The preamble of the LaTeX layouts after `\documentclass`: works in pdfLaTeX, XeLaTeX and LuaLaTeX. */
export const latexShell = String.raw`\usepackage{iftex}
\ifPDFTeX
  \usepackage[utf8]{inputenc}
  \usepackage[T1]{fontenc}
  \usepackage{lmodern}
\else
  \usepackage{fontspec}
\fi
${packages.join('\n')}
\usepackage{fancyhdr}
\usepackage{lastpage}
\usepackage{microtype}
\usepackage[hidelinks]{hyperref}
${latexPreamble}\setlength{\parindent}{0pt}
\setlength{\parskip}{0.6ex plus 0.2ex}
\setlength{\emergencystretch}{3em}
\widowpenalty=10000
\clubpenalty=10000
\raggedbottom
\pagestyle{fancy}
\fancyhf{}
\renewcommand{\headrulewidth}{0pt}
\makeatletter
\newcommand{\examtitle}[3]{\def\examcourse{#1}\ifx\examcourse\@empty\else{\scshape #1}\par\fi{\LARGE\bfseries #2\par}\smallskip{\small #3\par}\smallskip\hrule height 0.8pt\medskip}
\newcommand{\examfact}[2]{\mbox{{\itshape #1} #2}\hspace{1.5em}}
\newcommand{\exambox}[3]{\fbox{\begin{minipage}[t][8mm][t]{#1}\raggedright{\scriptsize #2}\\#3\end{minipage}}}
\newcommand{\exampending}{}
% The title of a section stands in the box of its first question, so that the two are never parted.
\newcommand{\examsection}[1]{\gdef\exampending{#1}}
\newcommand{\examheading}[1]{\par\bigskip{\large\bfseries #1\par}\nobreak\smallskip\@afterheading}
\newcommand{\examlabel}[1]{\par\medskip\textbf{#1}\par\nobreak\@afterheading}
\newsavebox{\examquestionbox}
\newcommand{\examneed}[1]{\par\dimen0=#1\relax\ifdim\dimen0>\textheight\else
  \dimen2=\pagegoal \ifdim\pagegoal=\maxdimen \dimen2=\textheight \fi\advance\dimen2 by -\pagetotal
  \ifdim\dimen0>\dimen2 \newpage\fi\fi}
% A question is typeset into a box first: it moves to the next page whole when it does not fit on this one.
\newenvironment{examquestion}[3]{\par\bigskip\setbox\examquestionbox=\vbox\bgroup\hsize=\textwidth\@parboxrestore
  \parskip=0.6ex plus 0.2ex\relax
  \ifx\exampending\@empty\else{\large\bfseries\exampending\par}\nobreak\medskip\gdef\exampending{}\fi
  \noindent\rlap{\hspace*{\textwidth}\hspace*{0.25cm}\fbox{\rule{0pt}{2.2ex}\hspace*{0.55cm}\small/\,#3}}%
  \textbf{#1\def\examname{#2}\ifx\examname\@empty\else\enspace #2\fi}\par\nopagebreak\smallskip}{\par\egroup
  \dimen4=\ht\examquestionbox\advance\dimen4 by \dp\examquestionbox\examneed{\dimen4}\unvbox\examquestionbox\par}
\newcommand{\examspaceblank}[1]{\vspace*{\dimexpr 8.5mm*#1\relax}}
\newcommand{\examspacelines}[1]{\variorumlines{#1}}
\newcommand{\examspacegrid}[1]{\par\medskip\variorumgrid{#1}}
\newcommand{\variorumgrid}[1]{\begingroup\setlength{\unitlength}{5mm}\count4=\numexpr(#1*17+5)/10\relax
  \count6=\dimexpr\textwidth\relax\divide\count6 by \dimexpr 5mm\relax
  \noindent\begin{picture}(\the\count6,\the\count4)\thinlines
  \multiput(0,0)(1,0){\numexpr\count6+1\relax}{\line(0,1){\the\count4}}\multiput(0,0)(0,1){\numexpr\count4+1\relax}{\line(1,0){\the\count6}}\end{picture}\par\endgroup}
\makeatother
`;
