import { nearest } from '@variorum/core';
import type { Block, CalloutRole, Heading } from '@variorum/document';
import type { Blockquote, Code, List, Paragraph, RootContent } from 'mdast';
import type { BlockFill, CompiledBlock } from '../template/compiled.ts';
import { allFinished, compileInlines, isFinished } from './inlines.ts';
import { nodeError, parseMarkdown, type Reading, rawText, unknownNode } from './markdown.ts';
import { displayMath } from './math.ts';
import { codePieces } from './pieces.ts';
import type { Skeleton, Template } from './skeleton.ts';
import { hasPlaceholder, isPlaceholder } from './split.ts';
import { compileTable } from './table.ts';

const roles: readonly CalloutRole[] = ['result', 'check', 'note', 'convention'];
const line = { cell: false };

/** The blocks of a skeleton. @throws VariorumError for Markdown that is not part of templates */
export function compileBlocks(skeleton: Skeleton, template: Template): readonly CompiledBlock[] {
  const reading = { template, skeleton };
  return blocksOf(parseMarkdown(skeleton).children, reading);
}

const blocksOf = (nodes: readonly RootContent[], reading: Reading): readonly CompiledBlock[] =>
  nodes.map((node) => compileBlock(node, reading));

const areFinished = (nodes: readonly CompiledBlock[]): nodes is readonly Block[] => nodes.every(isFinished);

function compileBlock(node: RootContent, reading: Reading): CompiledBlock {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, reading);
    case 'heading': {
      const depth = node.depth as Heading['depth'];
      if (!/^[ \t]*#/.test(rawText(node, reading))) {
        throw nodeError(
          node,
          reading,
          'a line of --- or === makes a heading; write ## Title, or a blank line before it',
        );
      }
      if (node.depth > 3) throw nodeError(node, reading, 'headings have a depth of 1 to 3: #, ## or ###');
      const children = compileInlines(node.children, reading, line);
      return allFinished(children)
        ? { type: 'heading', depth, children }
        : { type: 'fill', as: 'heading', depth, children };
    }
    case 'list':
      return list(node, reading);
    case 'table':
      return compileTable(node, reading);
    case 'code':
      return code(node, reading);
    case 'math': {
      const { pieces, at } = displayMath(node, reading);
      const [only] = pieces;
      return pieces.length === 1 && typeof only === 'string'
        ? { type: 'math', value: only }
        : { type: 'fill', as: 'math', pieces, at };
    }
    case 'blockquote':
      return callout(node, reading);
    default:
      throw unknownNode(node, reading);
  }
}

function paragraph(node: Paragraph, reading: Reading): CompiledBlock {
  const { template } = reading;
  const [first, ...others] = node.children;
  const alone = first?.type === 'text' && others.length === 0 && isPlaceholder(first.value);
  const entry = alone ? template.entry(first.value) : undefined;
  // A loop on one line runs on in one paragraph.
  if (entry !== undefined && (entry.type !== 'each' || entry.standalone)) {
    const { at } = entry;
    const branch = (skeleton: Skeleton) => compileBlocks(skeleton, template);
    if (entry.type === 'slot') return entry;
    if (entry.type === 'if') {
      return {
        type: 'if',
        when: entry.when,
        then: branch(entry.then),
        otherwise: branch(entry.otherwise),
        at,
      };
    }
    const { of, level } = entry;
    return { type: 'each', of, level, body: branch(entry.body), otherwise: branch(entry.otherwise), at };
  }
  if (rawText(node, reading).startsWith('|')) {
    throw nodeError(
      node,
      reading,
      'a row of a table without its table; leave no blank line above or among the rows',
    );
  }
  const children = compileInlines(node.children, reading, line);
  return allFinished(children)
    ? { type: 'paragraph', children }
    : { type: 'fill', as: 'paragraph', children };
}

function list(node: List, reading: Reading): CompiledBlock {
  const ordered = node.ordered === true;
  const start = ordered ? (node.start ?? 1) : 1;
  const items = node.children.map((item) => blocksOf(item.children, reading));
  if (!items.every(areFinished)) return { type: 'fill', as: 'list', ordered, start, items };
  const children = (items as readonly (readonly Block[])[]).map((blocks) => ({
    type: 'listItem' as const,
    children: blocks,
  }));
  return { type: 'list', ordered, start, children };
}

function code(node: Code, reading: Reading): CompiledBlock {
  const raw = rawText(node, reading);
  const fence = /^[ \t]*(`{3,}|~{3,})/.exec(raw)?.[1];
  if (fence === undefined)
    throw nodeError(node, reading, 'indented code is not part of templates; put it between two lines of ```');
  const last = raw
    .slice(raw.lastIndexOf('\n') + 1)
    .replace(/^[ \t>]+/, '')
    .trim();
  if (!raw.includes('\n') || last.length < fence.length || last.replaceAll(fence[0]!, '') !== '') {
    throw nodeError(node, reading, `this ${fence} has no second ${fence}`);
  }
  const language = node.lang ?? '';
  if (node.meta || hasPlaceholder(language))
    throw nodeError(node, reading, 'only the language stands after ```');
  if (!hasPlaceholder(node.value)) return { type: 'code', language, value: node.value };
  return {
    type: 'fill',
    as: 'code',
    language,
    pieces: codePieces(node.value, reading.template),
  } satisfies BlockFill;
}

function callout(node: Blockquote, reading: Reading): CompiledBlock {
  const [first, ...others] = node.children;
  const marker = first?.type === 'paragraph' ? first.children[0] : undefined;
  const match = marker?.type === 'text' ? /^\[!(\w+)\](?:[ \t]*\n|[ \t]+|$)/.exec(marker.value) : null;
  if (first?.type !== 'paragraph' || marker?.type !== 'text' || match === null) {
    throw nodeError(node, reading, `a quotation begins with its role: > [!${roles.join('], [!')}]`);
  }
  const [whole, name = ''] = match;
  const role = roles.find((one) => one === name);
  if (role === undefined) {
    const near = nearest(name, roles);
    const hint = near === undefined ? '' : `; did you mean [!${near}]?`;
    throw nodeError(node, reading, `[!${name}] is not a role; there are [!${roles.join('], [!')}]${hint}`);
  }
  const value = marker.value.slice(whole.length);
  const rest = value === '' ? first.children.slice(1) : [{ ...marker, value }, ...first.children.slice(1)];
  const content = rest.length === 0 ? others : [{ ...first, children: rest }, ...others];
  const children = blocksOf(content, reading);
  return areFinished(children)
    ? { type: 'callout', role, children }
    : { type: 'fill', as: 'callout', role, children };
}
