import {
  type Block,
  blocks,
  type Inline,
  isInlineField,
  isNumberValue,
  type MathValue,
  numberPlain,
  numberText,
  type Printable,
  type ShapeValue,
  shapeText,
  valueTex,
} from '@variorum/document';
import { describe } from './describe.ts';

/** How a value prints in each context; what has no single meaning there is refused with the way to say it. */

const INLINE: ReadonlySet<string> = new Set<Inline['type']>([
  'text',
  'emphasis',
  'strong',
  'inlineCode',
  'inlineMath',
  'break',
  'link',
  'field',
]);
const BLOCK: ReadonlySet<string> = new Set<Block['type']>([
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

const typeOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
    ? value.type
    : '';

const isInline = (value: unknown): value is Inline =>
  INLINE.has(typeOf(value)) &&
  (typeOf(value) !== 'field' || isInlineField(value as Inline & { type: 'field' }));
const isBlock = (value: unknown): value is Block => BLOCK.has(typeOf(value));

const hint = (value: unknown): string => {
  if (typeof value === 'boolean') return '; choose the words with {{#if …}}';
  if (Array.isArray(value))
    return '; print it with list, row, vector, matrix or shape, or go through it with {{#each …}}';
  if (describe(value) === 'a derivation')
    return '; print it with equation, formula, substitution, valueOf or steps';
  return '';
};

const refuse = (context: string, value: unknown): TypeError =>
  new TypeError(`${describe(value)} cannot be printed ${context}${hint(value)}`);

/** A value within a sentence: a string where it is text, else nodes. */
export function printInline(value: unknown): string | readonly Inline[] {
  if (typeof value === 'string') return value;
  if (isNumberValue(value)) return numberText(value);
  const type = typeOf(value);
  if (type === 'shape') return shapeText(value as ShapeValue);
  if (type === 'tex') return [{ type: 'inlineMath', value: (value as { value: string }).value }];
  if (isInline(value)) return [value];
  if (Array.isArray(value) && value.every(isInline)) return value;
  if (isBlock(value) || (Array.isArray(value) && value.length > 0 && value.every(isBlock))) {
    throw new TypeError(
      `${describe(value)} needs a paragraph of its own: put a blank line before and after it`,
    );
  }
  throw refuse('in a sentence', value);
}

/** A value in a paragraph of its own. */
export function printBlocks(value: unknown): readonly Block[] {
  if (isBlock(value)) return [value];
  if (Array.isArray(value) && value.every((node) => isBlock(node) || isInline(node))) return blocks(value);
  const content = printInline(value);
  if (content.length === 0) return [];
  return [
    {
      type: 'paragraph',
      children: typeof content === 'string' ? [{ type: 'text', value: content }] : content,
    },
  ];
}

/** A value in a formula, as TeX. */
export function printTex(value: unknown): string {
  if (isNumberValue(value) || typeOf(value) === 'shape' || typeOf(value) === 'tex') {
    return valueTex(value as MathValue).value;
  }
  if (typeOf(value) === 'inlineMath') return (value as { value: string }).value;
  if (typeof value === 'string') {
    throw new TypeError(`${describe(value)} stands in a formula; print it with text: {{text …}}`);
  }
  throw refuse('in a formula', value);
}

/** A value in code: plain ASCII digits, a shape as Python writes a tuple. */
export function printCode(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isNumberValue(value)) return numberPlain(value);
  if (typeOf(value) === 'shape') {
    const { sizes } = value as ShapeValue;
    return sizes.length === 1 ? `(${sizes[0]},)` : `(${sizes.join(', ')})`;
  }
  throw refuse('in code', value);
}

/** Whether a value prints by its own rule, without being a node. */
export const isPrintable = (value: unknown): value is Printable =>
  typeof value === 'string' || isNumberValue(value) || typeOf(value) === 'shape' || typeOf(value) === 'tex';
