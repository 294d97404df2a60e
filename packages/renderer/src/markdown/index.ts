import type { Node } from '@variorum/document';
import type { Handlers } from '../common/walk.ts';
import { writeNode } from '../common/walk.ts';
import { english } from '../common/words.ts';
import { blockHandlers } from './block.ts';
import type { MarkdownContext, MarkdownOptions } from './context.ts';
import { fieldHandlers } from './field/index.ts';
import { figureHandlers } from './figure.ts';
import { inlineHandlers } from './inline.ts';
import { listHandlers } from './list.ts';
import { tableHandlers } from './table.ts';

export type { MarkdownOptions } from './context.ts';
export { escapeMarkdown } from './escape.ts';

const handlers: Handlers<MarkdownContext> = {
  ...blockHandlers,
  ...inlineHandlers,
  ...listHandlers,
  ...tableHandlers,
  ...figureHandlers,
};

/**
 * Writes a tree, or any node of one, as GitHub-flavoured Markdown with `$…$` mathematics. Text comes back
 * unchanged when the result is parsed. Throws `RenderError` for an unknown node or an address or figure
 * that is not allowed.
 */
export function writeMarkdown(node: Node, options: MarkdownOptions = {}): string {
  const context: MarkdownContext = {
    handlers,
    fields: fieldHandlers,
    path: [],
    headingOffset: options.headingOffset ?? 0,
    figure: options.figure ?? ((figure) => `figures/${figure.name}.svg`),
    field: options.field,
    words: options.words ?? english,
    line: false,
    cell: false,
    marker: '*',
  };
  return writeNode(node, context);
}
