import type { Node } from '@variorum/document';
import type { Handlers } from '../common/walk.ts';
import { writeNode } from '../common/walk.ts';
import { english } from '../common/words.ts';
import { blockHandlers } from './block.ts';
import type { HtmlContext, HtmlOptions } from './context.ts';
import { escapeHtml } from './escape.ts';
import { fieldHandlers } from './field/index.ts';
import { figureHandlers } from './figure.ts';
import { inlineHandlers } from './inline.ts';
import { listHandlers } from './list.ts';
import { mathml } from './math.ts';
import { tableHandlers } from './table.ts';

export type { FieldWriter, HtmlOptions } from './context.ts';
export { escapeHtml } from './escape.ts';
export { mathml } from './math.ts';
export { htmlStylesheet } from './stylesheet.ts';

const handlers: Handlers<HtmlContext> = {
  ...blockHandlers,
  ...inlineHandlers,
  ...listHandlers,
  ...tableHandlers,
  ...figureHandlers,
};

/**
 * Writes a tree, or any node of one, as HTML without `style` attributes or scripts; mathematics is MathML unless `math` writes it.
 * `htmlStylesheet` gives it its looks. Throws `RenderError` for an unknown node, a formula outside the
 * closed set, or an address or figure that is not allowed.
 */
export function writeHtml(node: Node, options: HtmlOptions = {}): string {
  return writeNode(node, {
    handlers,
    fields: fieldHandlers,
    path: [],
    headingOffset: options.headingOffset ?? 0,
    figure: options.figure,
    field: options.field,
    math: options.math ?? mathml,
    text: options.text ?? escapeHtml,
    words: options.words ?? english,
  });
}
