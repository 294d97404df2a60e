import type { FieldView } from '@variorum/document';
import type { FigureSink } from '../common/figure.ts';
import type { Walk } from '../common/walk.ts';
import type { Words } from '../common/words.ts';
import type { FieldWriter } from '../html/context.ts';

export interface TypstOptions {
  /** Where a figure's SVG file lies. Default `figures/NAME.svg`. */
  readonly figure?: FigureSink;
  /** Writes the fields instead of the printed form: returns finished Typst. */
  readonly field?: (view: FieldView, write: FieldWriter) => string;
  readonly words?: Words;
}

export interface TypstContext extends Walk<TypstContext> {
  readonly figure: FigureSink;
  readonly field: ((view: FieldView, write: FieldWriter) => string) | undefined;
  readonly words: Words;
}
