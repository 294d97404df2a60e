import type { FieldView } from '@variorum/document';
import type { FigureSink } from '../common/figure.ts';
import type { Walk } from '../common/walk.ts';
import type { Words } from '../common/words.ts';
import type { FieldWriter } from '../html/context.ts';

export interface MarkdownOptions {
  /** Added to the depth of headings, so that they stand below the page's own. Default 0. */
  readonly headingOffset?: number;
  /** Where a figure's file lies. Default `figures/NAME.svg`. */
  readonly figure?: FigureSink;
  /** Writes the fields instead of the printed form: returns finished Markdown. */
  readonly field?: (view: FieldView, write: FieldWriter) => string;
  readonly words?: Words;
}

export interface MarkdownContext extends Walk<MarkdownContext> {
  readonly headingOffset: number;
  readonly figure: FigureSink;
  readonly field: ((view: FieldView, write: FieldWriter) => string) | undefined;
  readonly words: Words;
  /** What surrounds the text: a line of its own in a cell or heading, emphasis that takes the other marker. */
  line: boolean;
  cell: boolean;
  marker: '*' | '_';
}
