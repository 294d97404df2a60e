import type { FieldNode } from '../field.ts';
import type { Block, Inline, Text } from '../nodes.ts';
import { valueText } from '../print/entry.ts';
import { isNumberValue } from '../print/number-parts.ts';
import type { Printable } from '../value.ts';
import { DocumentError, shown } from './document-error.ts';

/** Content of a line: text, printed values, finished TeX, nodes, and nested arrays of these. */
export type InlineContent = Printable | Inline | readonly InlineContent[];

/** Content of a block; lines of inline content become paragraphs. */
export type BlockContent = InlineContent | Block | readonly BlockContent[];

const INLINE_TYPES: ReadonlySet<string> = new Set<Inline['type']>([
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'inlineMath',
  'break',
  'link',
  'field',
]);
const BLOCK_TYPES: ReadonlySet<string> = new Set<Block['type']>([
  'paragraph',
  'heading',
  'list',
  'table',
  'code',
  'math',
  'figure',
  'steps',
  'callout',
  'field',
]);
const INLINE_FIELDS: ReadonlySet<string> = new Set<FieldNode['field']['kind']>([
  'integer',
  'number',
  'rational',
  'shape',
  'expression',
  'text',
]);

/** Whether a field stands within a sentence; the others need a block of their own. */
export const isInlineField = (node: FieldNode): boolean => INLINE_FIELDS.has(node.field.kind);

const isArray = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function toInline(value: Exclude<InlineContent, readonly InlineContent[]>): Inline {
  if (typeof value === 'string' || isNumberValue(value)) return { type: 'text', value: valueText(value) };
  if (value?.type === 'shape') return { type: 'text', value: valueText(value) };
  if (value?.type === 'tex') return { type: 'inlineMath', value: value.value };
  if (INLINE_TYPES.has(value?.type)) return value;
  throw new DocumentError('inlines', `expected text, a value or an inline node, got ${describe(value)}`);
}

const describe = (value: unknown): string => {
  const type = (value as { type?: unknown } | null | undefined)?.type;
  return typeof type === 'string' ? `the node "${type}"` : shown(value);
};

/** Adjacent texts as one, empty texts gone. */
export function mergeTexts(nodes: readonly Inline[]): readonly Inline[] {
  const merged: Inline[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type !== 'text') merged.push(node);
    else if (node.value === '') continue;
    else if (last?.type === 'text') merged[merged.length - 1] = joined(last, node);
    else merged.push(node);
  }
  return merged;
}

const joined = (a: Text, b: Text): Text => ({ type: 'text', value: a.value + b.value });

/**
 * Inline nodes of mixed content: numbers and shapes by the typed printer, `Tex` as mathematics in the line.
 * @throws DocumentError for a block
 */
export function inlines(...content: readonly InlineContent[]): readonly Inline[] {
  const nodes: Inline[] = [];
  const add = (value: InlineContent): void => {
    if (isArray(value)) for (const part of value as readonly InlineContent[]) add(part);
    else nodes.push(toInline(value as Exclude<InlineContent, readonly InlineContent[]>));
  };
  add(content);
  return mergeTexts(nodes);
}

/** Blocks of mixed content; each run of inline content becomes a paragraph, a field by itself stays a block. */
export function blocks(...content: readonly BlockContent[]): readonly Block[] {
  const nodes: Block[] = [];
  let run: InlineContent[] = [];
  const close = (): void => {
    const children = inlines(run);
    const [only] = children;
    if (only?.type === 'field' && children.length === 1) nodes.push(only);
    else if (children.length > 0) nodes.push({ type: 'paragraph', children });
    run = [];
  };
  const add = (value: BlockContent): void => {
    if (isArray(value)) {
      for (const part of value as readonly BlockContent[]) add(part);
      return;
    }
    const single = value as Exclude<BlockContent, readonly BlockContent[]>;
    if (isBlock(single)) {
      close();
      nodes.push(single);
    } else run.push(single);
  };
  add(content);
  close();
  return nodes;
}

function isBlock(value: Exclude<BlockContent, readonly BlockContent[]>): value is Block {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return BLOCK_TYPES.has(value.type) && !(value.type === 'field' && isInlineField(value));
}
