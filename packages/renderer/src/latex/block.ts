import type { Block, Inline } from '@variorum/document';
import { paragraphParts } from '../common/paragraph.ts';
import { printable } from '../common/text.ts';
import type { Handlers } from '../common/walk.ts';
import { writeAll, writeEach, writeField } from '../common/walk.ts';
import type { LatexContext } from './context.ts';
import { escapeLatex, escapeLatexCode } from './escape.ts';
import { latexMath } from './math.ts';

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

export const blockHandlers: Pick<Handlers<LatexContext>, Types> = {
  root: (node, context) => `${writeBlocks(node.children, context)}\n`,
  paragraph: (node, context) =>
    paragraphParts(node.children)
      .map((part) => writeAll(part.type === 'text' ? part.children : [part.node], context))
      .join('\n\n'),
  heading: (node, context) => `\\variorumheading{${writeAll(node.children, context)}}`,
  code: (node) => {
    const lines = printable(node.value)
      .split('\n')
      .map((line) => `\\variorumcodeline{${escapeLatexCode(line)}}`);
    return `\\begin{variorumcode}\n${lines.join('\n')}\n\\end{variorumcode}`;
  },
  math: (node) => `\\[\n${latexMath(node.value)}\n\\]`,
  steps: (node, context) => {
    const items = writeEach(node.children, context).map((step, index) => `\\item[${index + 1}.] ${step}`);
    return `\\begin{variorumlist}\n${items.join('\n')}\n\\end{variorumlist}`;
  },
  step: (node, context) => {
    const body = writeBlocks(node.children, context);
    if (node.title.length === 0) return body;
    return `\\textbf{${writeAll(node.title, context, 'title')}}\\par\n${body}`;
  },
  callout: (node, context) => {
    const label = escapeLatex(context.words[node.role]);
    return `\\begin{variorum${node.role}}{${label}}\n${writeBlocks(node.children, context)}\n\\end{variorum${node.role}}`;
  },
  field: (node, context) => {
    const { field } = node;
    if (context.field === undefined) return writeField(field, context);
    return context.field(field, {
      inlines: (nodes: readonly Inline[]) => writeAll(nodes, context, 'field'),
      blocks: (nodes: readonly Block[]) => writeBlocks(nodes, context, 'field'),
    });
  },
  list: (node, context) => {
    const items = writeEach(node.children, context).map(
      (item, index) =>
        `\\item[${node.ordered ? `${Math.trunc(node.start) + index}.` : '\\textbullet'}] ${item}`,
    );
    return `\\begin{variorumlist}\n${items.join('\n')}\n\\end{variorumlist}`;
  },
  listItem: (node, context) => writeBlocks(node.children, context),
};

/** Blocks with an empty line, which is TeX's end of a paragraph, between them; none before a display. */
export function writeBlocks(nodes: readonly Block[], context: LatexContext, key = 'children'): string {
  const parts = writeEach(nodes, context, key);
  return parts.reduce((output, part, index) => {
    if (output === '') return part;
    if (part === '') return output;
    return nodes[index]?.type === 'math' ? `${output}\n${part}` : `${output}\n\n${part}`;
  }, '');
}
