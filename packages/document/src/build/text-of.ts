import type { FieldView } from '../field.ts';
import type { Node } from '../nodes.ts';
import { texToText } from '../tex/reading.ts';
import { type FieldHandlers, type Handlers, handleField, handleNode } from './handlers.ts';

/** How a blank reads in plain text. */
const BLANK = '____';

const inline = (nodes: readonly Node[]): string => nodes.map(textOf).join('');
const lines = (nodes: readonly Node[]): string => nodes.map(textOf).filter(Boolean).join('\n');
const scalar = (field: { readonly unit?: string }) => (field.unit ? `${BLANK} ${field.unit}` : BLANK);
const options = (field: { readonly options: readonly { readonly content: readonly Node[] }[] }): string =>
  field.options.map((option) => `[ ] ${lines(option.content)}`).join('\n');

const ofField: FieldHandlers<string> = {
  integer: scalar,
  number: scalar,
  rational: scalar,
  shape: (field) => field.axes.map(() => BLANK).join(' × '),
  vector: (field) => (field.length === null ? BLANK : `(${Array(field.length).fill(BLANK).join(', ')})`),
  matrix: (field) => {
    if (field.size === null) return BLANK;
    const row = Array(field.size.columns).fill(BLANK).join('\t');
    return Array(field.size.rows).fill(row).join('\n');
  },
  table: (field) =>
    [
      field.header.map(inline).join('\t'),
      ...field.rows.map((row) =>
        row.map((cell) => ('given' in cell ? inline(cell.given) : BLANK)).join('\t'),
      ),
    ].join('\n'),
  choice: options,
  choices: options,
  match: (field) =>
    [
      ...field.left.map((item, index) => `${BLANK} ${index + 1}. ${lines(item.content)}`),
      ...field.right.map((item) => `(${item.id}) ${lines(item.content)}`),
    ].join('\n'),
  order: (field) => field.items.map((item) => `${BLANK} (${item.id}) ${lines(item.content)}`).join('\n'),
  expression: () => BLANK,
  text: () => BLANK,
  essay: () => BLANK,
};

const ofNode: Handlers<string> = {
  root: (node) => lines(node.children),
  paragraph: (node) => inline(node.children),
  heading: (node) => inline(node.children),
  list: (node) =>
    node.children
      .map((item, index) => `${node.ordered ? `${node.start + index}.` : '-'} ${textOf(item)}`)
      .join('\n'),
  listItem: (node) => lines(node.children),
  table: (node) => node.children.map(textOf).join('\n'),
  tableRow: (node) => node.children.map(textOf).join('\t'),
  tableCell: (node) => inline(node.children),
  code: (node) => node.value,
  math: (node) => texToText(node.value),
  figure: (node) => [node.alt, inline(node.caption)].filter(Boolean).join('\n'),
  steps: (node) => node.children.map((step, index) => `${index + 1}. ${textOf(step)}`).join('\n'),
  step: (node) => [inline(node.title), lines(node.children)].filter(Boolean).join('\n'),
  callout: (node) => lines(node.children),
  text: (node) => node.value,
  emphasis: (node) => inline(node.children),
  strong: (node) => inline(node.children),
  inlineCode: (node) => node.value,
  inlineMath: (node) => texToText(node.value),
  break: () => '\n',
  link: (node) => inline(node.children),
  field: (node) => fieldText(node.field),
};

/** A field in plain text: blanks as "____", options as "[ ] …". */
export const fieldText = (field: FieldView): string => handleField(ofField, field);

/**
 * Plain text of a tree, for text alternatives, titles and tests: blocks on lines of their own, cells parted by tabs,
 * mathematics in plain characters.
 * @throws TexError for mathematics outside the closed set
 */
export function textOf(node: Node): string {
  return handleNode(ofNode, node);
}

/** Plain text of several nodes: inline nodes run on, blocks stand on lines of their own. */
export function textOfAll(nodes: readonly Node[]): string {
  const flowing = nodes.every((node) =>
    ['text', 'emphasis', 'strong', 'inlineCode', 'inlineMath', 'break', 'link'].includes(node.type),
  );
  return flowing ? inline(nodes) : lines(nodes);
}
