import type { Block, Inline } from '@variorum/document';
import { isTight, paragraphParts } from '../common/paragraph.ts';
import type { Handlers } from '../common/walk.ts';
import { writeAll, writeEach, writeField } from '../common/walk.ts';
import type { TypstContext } from './context.ts';
import { escapeTypst, typstString } from './escape.ts';
import { typstMath } from './math/index.ts';

type Types =
  | 'root'
  | 'paragraph'
  | 'heading'
  | 'code'
  | 'math'
  | 'steps'
  | 'step'
  | 'callout'
  | 'field'
  | 'list'
  | 'listItem';

export const blockHandlers: Pick<Handlers<TypstContext>, Types> = {
  root: (node, context) => `${writeBlocks(node.children, context)}\n`,
  paragraph: (node, context) =>
    paragraphParts(node.children)
      .map((part) => writeAll(part.type === 'text' ? part.children : [part.node], context).trim())
      .join('\n\n'),
  heading: (node, context) => `#content-heading(${node.depth})[${writeAll(node.children, context)}];`,
  code: (node) =>
    `#raw(${typstString(node.value)}, block: true, lang: ${typstString(node.language || 'text')});`,
  math: (node) => typstMath(node.value, true),
  steps: (node, context) => `#enum(tight: false, ${bracketed(writeEach(node.children, context))});`,
  step: (node, context) => {
    const body = writeBlocks(node.children, context);
    if (node.title.length === 0) return body;
    return `#strong[${writeAll(node.title, context, 'title')}];\n\n${body}`;
  },
  callout: (node, context) =>
    `#${node.role}-callout([${escapeTypst(context.words[node.role])}], [${writeBlocks(node.children, context)}]);`,
  field: (node, context) => {
    const { field } = node;
    if (context.field === undefined) return writeField(field, context);
    return context.field(field, {
      inlines: (nodes: readonly Inline[]) => writeAll(nodes, context, 'field'),
      blocks: (nodes: readonly Block[]) => writeBlocks(nodes, context, 'field'),
    });
  },
  list: (node, context) => {
    const tight = `tight: ${isTight(node.children)}`;
    const items = bracketed(writeEach(node.children, context));
    return node.ordered
      ? `#enum(start: ${Math.max(0, Math.trunc(node.start))}, ${tight}, ${items});`
      : `#list(${tight}, ${items});`;
  },
  listItem: (node, context) => writeBlocks(node.children, context),
};

/** Blocks with an empty line between them. */
export function writeBlocks(nodes: readonly Block[], context: TypstContext, key = 'children'): string {
  return writeEach(nodes, context, key)
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Contents as arguments: `[a], [b]`. */
export function bracketed(contents: readonly string[]): string {
  return contents.map((content) => `[${content}]`).join(', ');
}
