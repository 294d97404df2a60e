import { htmlNotation } from './html/index.ts';
import { latexNotation } from './latex/index.ts';
import { markdownNotation } from './markdown/index.ts';
import type { Notation } from './notation.ts';
import { pdfNotation } from './pdf/index.ts';
import { typstNotation } from './typst/index.ts';

export type NotationName = 'pdf' | 'latex' | 'markdown' | 'html' | 'typst';

/** The notations by name: one folder each. */
export const NOTATIONS: { readonly [N in NotationName]: Notation } = {
  pdf: pdfNotation,
  latex: latexNotation,
  markdown: markdownNotation,
  html: htmlNotation,
  typst: typstNotation,
};
