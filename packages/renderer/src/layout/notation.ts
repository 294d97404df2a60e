import type { Block, Inline, Root } from '@variorum/document';
import type { FigureSink } from '../common/figure.ts';
import type { PdfOptions } from '../pdf/render.ts';
import type { KeyView, PaperView, SolutionsView } from './view.ts';
import type { LayoutWords } from './words.ts';

/** Files by name; text or bytes. */
export type Files = Map<string, string | Uint8Array>;

/** Writes the leaves of a page: everything that a layout places has passed through one of these. */
export interface Leaves {
  /** Plain text, escaped. */
  readonly text: (value: string) => string;
  readonly inlines: (nodes: readonly Inline[]) => string;
  readonly blocks: (root: Root) => string;
  /** The blocks of a tree for the inside of a list item or a cell. */
  readonly part: (nodes: readonly Block[]) => string;
}

export type PageOptions = PdfOptions;

/** One way to write the three documents of an exam. */
export interface Notation {
  /** File ending without dot. */
  readonly ending: string;
  /** Writes leaves; figures go through the sink. */
  readonly leaves: (sink: FigureSink, words: LayoutWords) => Leaves;
  /** Ending of the figure files, or null where figures become part of the page. */
  readonly figureEnding: 'svg' | 'pdf' | null;
  readonly paper: (view: PaperView) => string;
  readonly key: (view: KeyView) => string;
  readonly solutions: (view: SolutionsView) => string;
  /** Turns the written page with its figures into the files handed out. */
  readonly finish: (name: string, page: string, figures: Files, options: PageOptions) => Files;
}
