import type { Node } from '@variorum/document';
import type { Handlers } from '../common/walk.ts';
import { writeNode } from '../common/walk.ts';
import { english } from '../common/words.ts';
import { blockHandlers } from './block.ts';
import type { LatexContext, LatexOptions } from './context.ts';
import { fieldHandlers } from './field/index.ts';
import { figureHandlers } from './figure.ts';
import { inlineHandlers } from './inline.ts';
import { tableHandlers } from './table.ts';

export type { LatexOptions } from './context.ts';
export { escapeLatex } from './escape.ts';
export { latexPackages, latexPreamble } from './preamble.ts';

const handlers: Handlers<LatexContext> = {
  ...blockHandlers,
  ...inlineHandlers,
  ...tableHandlers,
  ...figureHandlers,
};

/**
 * Writes a tree, or any node of one, as LaTeX for the body of a document whose preamble has `latexPackages`
 * and `latexPreamble`. Figures are PDF files (see `figure`). Throws `RenderError` for an unknown node or an
 * address or figure that is not allowed.
 */
export function writeLatex(node: Node, options: LatexOptions = {}): string {
  const context: LatexContext = {
    handlers,
    fields: fieldHandlers,
    path: [],
    figure: options.figure ?? ((figure) => `figures/${figure.name}.pdf`),
    field: options.field,
    words: options.words ?? english,
    cell: false,
  };
  return writeNode(node, context);
}
