import type { Node } from '@variorum/document';
import type { Handlers } from '../common/walk.ts';
import { writeNode } from '../common/walk.ts';
import { english } from '../common/words.ts';
import { blockHandlers } from './block.ts';
import type { TypstContext, TypstOptions } from './context.ts';
import { fieldHandlers } from './field/index.ts';
import { figureHandlers } from './figure.ts';
import { inlineHandlers } from './inline.ts';
import { tableHandlers } from './table.ts';

export type { TypstOptions } from './context.ts';
export { escapeTypst, typstString } from './escape.ts';
export { typstMath } from './math/index.ts';
export { typstPreamble } from './preamble.ts';

const handlers: Handlers<TypstContext> = {
  ...blockHandlers,
  ...inlineHandlers,
  ...tableHandlers,
  ...figureHandlers,
};

/**
 * Writes a tree, or any node of one, as Typst markup that stands after `typstPreamble`. Figures are SVG files
 * (see `figure`). Throws `RenderError` for an unknown node, a formula outside the closed set, or an address
 * or figure that is not allowed.
 */
export function writeTypst(node: Node, options: TypstOptions = {}): string {
  const context: TypstContext = {
    handlers,
    fields: fieldHandlers,
    path: [],
    figure: options.figure ?? ((figure) => `figures/${figure.name}.svg`),
    field: options.field,
    words: options.words ?? english,
  };
  return writeNode(node, context);
}
