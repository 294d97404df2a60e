import type { FieldView } from '@variorum/document';
import type { FigureSink } from '../common/figure.ts';
import type { Walk } from '../common/walk.ts';
import type { Words } from '../common/words.ts';
import type { FieldWriter } from '../html/context.ts';

export interface LatexOptions {
  /** Where a figure's PDF file lies. Default `figures/NAME.pdf`. */
  readonly figure?: FigureSink;
  /** Writes the fields instead of the printed form: returns finished LaTeX. */
  readonly field?: (view: FieldView, write: FieldWriter) => string;
  readonly words?: Words;
}

export interface LatexContext extends Walk<LatexContext> {
  readonly figure: FigureSink;
  readonly field: ((view: FieldView, write: FieldWriter) => string) | undefined;
  readonly words: Words;
  /** In a cell no line can be broken by hand. */
  cell: boolean;
}
