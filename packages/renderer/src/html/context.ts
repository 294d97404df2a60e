import type { Block, FieldView, Inline } from '@variorum/document';
import type { FigureAsset } from '../common/figure.ts';
import type { Walk } from '../common/walk.ts';
import type { Words } from '../common/words.ts';

/** What a replacement for the printed fields may use to write their content. */
export interface FieldWriter {
  readonly inlines: (nodes: readonly Inline[]) => string;
  readonly blocks: (nodes: readonly Block[]) => string;
}

export interface HtmlOptions {
  /** Added to the depth of headings, so that they stand below the page's own. Default 0. */
  readonly headingOffset?: number;
  /** Where a figure's file lies; without it the SVG becomes part of the page. */
  readonly figure?: (figure: FigureAsset) => string;
  /** Writes the fields instead of the printed form: returns finished HTML. */
  readonly field?: (view: FieldView, write: FieldWriter) => string;
  /** Writes formulas instead of MathML: returns finished HTML for TeX of the closed set. */
  readonly math?: (tex: string, displayed: boolean) => string;
  /** Writes running text instead of `escapeHtml`, for a reader that gives further characters a meaning. */
  readonly text?: (value: string) => string;
  readonly words?: Words;
}

export interface HtmlContext extends Walk<HtmlContext> {
  readonly headingOffset: number;
  readonly figure: ((figure: FigureAsset) => string) | undefined;
  readonly field: ((view: FieldView, write: FieldWriter) => string) | undefined;
  readonly math: (tex: string, displayed: boolean) => string;
  readonly text: (value: string) => string;
  readonly words: Words;
}
