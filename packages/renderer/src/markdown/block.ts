import type { Block, Inline } from '@variorum/document';
import { paragraphParts } from '../common/paragraph.ts';
import { hang, printable } from '../common/text.ts';
import type { Handlers } from '../common/walk.ts';
import { writeAll, writeEach, writeField } from '../common/walk.ts';
import type { MarkdownContext } from './context.ts';
import { guardLines, longestRun } from './escape.ts';
import { writeInlines } from './join.ts';
import { displayMath } from './math.ts';

type Types = 'root' | 'paragraph' | 'heading' | 'code' | 'math' | 'steps' | 'step' | 'callout' | 'field';

export const blockHandlers: Pick<Handlers<MarkdownContext>, Types> = {
  root: (node, context) => `${writeBlocks(node.children, context)}\n`,
  paragraph: (node, context) =>
    paragraphParts(node.children)
      .map((part) =>
        part.type === 'text'
          ? guardLines(writeInlines(part.children, context))
          : writeAll([part.node], context),
      )
      .filter((part) => part !== '')
      .join('\n\n'),
  heading: (node, context) =>
    `${'#'.repeat(Math.min(6, node.depth + context.headingOffset))} ${onLine(node.children, context)}`,
  code: (node) => {
    const value = printable(node.value);
    const fence = '`'.repeat(Math.max(3, longestRun(value, '`') + 1));
    return `${fence}${node.language.replace(/[\s`]/g, '')}\n${value}\n${fence}`;
  },
  math: (node) => displayMath(node.value),
  steps: (node, context) =>
    writeEach(node.children, context)
      .map((step, index) => listItem(`${index + 1}.`, step))
      .join('\n\n'),
  step: (node, context) => {
    const title = onLine(node.title, context, 'title');
    const body = writeBlocks(node.children, context);
    if (title === '') return body;
    const heading = `**${title.replace(/\*/g, '_')}**`;
    return body === '' ? heading : `${heading}\n\n${body}`;
  },
  callout: (node, context) => {
    const body = `**${context.words[node.role]}**\n\n${writeBlocks(node.children, context)}`;
    return body.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>');
  },
  field: (node, context) => {
    const { field } = node;
    if (context.field === undefined) return writeField(field, context);
    return context.field(field, {
      inlines: (nodes: readonly Inline[]) => writeInlines(nodes, context, 'field'),
      blocks: (nodes: readonly Block[]) => writeBlocks(nodes, context, 'field'),
    });
  },
};

/** Blocks with an empty line between them. Two lists in a row are parted by a comment, or they would be one. */
export function writeBlocks(nodes: readonly Block[], context: MarkdownContext, key = 'children'): string {
  const parts = writeEach(nodes, context, key);
  let output = '';
  let previous: Block | undefined;
  for (const [index, part] of parts.entries()) {
    if (part === '') continue;
    const node = nodes[index] as Block;
    if (previous !== undefined) output += isList(previous) && isList(node) ? '\n\n<!-- -->\n\n' : '\n\n';
    output += part;
    previous = node;
  }
  return output;
}

const isList = (node: Block) =>
  node.type === 'list' ||
  node.type === 'steps' ||
  (node.type === 'field' && ['choice', 'choices', 'match', 'order'].includes(node.field.kind));

/** Content that must stay on one line, as in a heading. */
export function onLine(nodes: readonly Inline[], context: MarkdownContext, key = 'children'): string {
  const outer = context.line;
  context.line = true;
  const content = writeInlines(nodes, context, key);
  context.line = outer;
  return content.replace(/^ +| +$/g, (space) => '&#x20;'.repeat(space.length)).replace(/#+$/, '\\$&');
}

/** A list item: `content` after `marker`, its other lines indented below the first. */
export function listItem(marker: string, content: string): string {
  return content === '' ? marker : `${marker} ${hang(content, ' '.repeat(marker.length + 1))}`;
}
