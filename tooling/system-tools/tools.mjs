/**
 * A program that only tests need, and where Debian keeps it.
 * @typedef {object} SystemTool
 * @property {readonly string[]} commands looked up on the PATH
 * @property {readonly string[]} packages of Debian that bring them
 * @property {string} purpose what a test does with it
 * @property {boolean} [latex] wanted only by `npm run test:latex`: too large to install unasked
 */

/** @type {readonly SystemTool[]} */
export const systemTools = [
  {
    commands: ['pdftotext', 'pdfinfo', 'pdftoppm', 'pdffonts'],
    packages: ['poppler-utils'],
    purpose: 'reading PDFs back',
  },
  { commands: ['chromium'], packages: ['chromium'], purpose: 'opening pages in a browser' },
  {
    commands: ['latexmk', 'pdflatex'],
    packages: [
      'latexmk',
      'texlive-latex-recommended',
      'texlive-latex-extra',
      'texlive-fonts-recommended',
      'lmodern',
    ],
    purpose: 'compiling the LaTeX output',
    latex: true,
  },
];
