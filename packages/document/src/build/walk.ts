import type { FieldView } from '../field.ts';
import type { Node } from '../nodes.ts';
import { type FieldHandlers, type Handlers, handleField, handleNode } from './handlers.ts';

const none = (): readonly Node[] => [];
const children = (node: { readonly children: readonly Node[] }): readonly Node[] => node.children;

const inField: FieldHandlers<readonly Node[]> = {
  integer: none,
  number: none,
  rational: none,
  shape: none,
  vector: none,
  matrix: none,
  table: (field) => [
    ...field.header.flat(),
    ...field.rows.flat().flatMap((cell) => ('given' in cell ? cell.given : [])),
  ],
  choice: (field) => field.options.flatMap((option) => option.content),
  choices: (field) => field.options.flatMap((option) => option.content),
  match: (field) => [...field.left, ...field.right].flatMap((option) => option.content),
  order: (field) => field.items.flatMap((option) => option.content),
  expression: none,
  text: none,
  essay: none,
};

const inNode: Handlers<readonly Node[]> = {
  root: children,
  paragraph: children,
  heading: children,
  list: children,
  listItem: children,
  table: children,
  tableRow: children,
  tableCell: children,
  code: none,
  math: none,
  figure: (node) => node.caption,
  steps: children,
  step: (node) => [...node.title, ...node.children],
  callout: children,
  text: none,
  emphasis: children,
  strong: children,
  inlineCode: none,
  inlineMath: none,
  break: none,
  link: children,
  field: (node) => fieldNodes(node.field),
};

/** The nodes that a field shows: headers and given cells of a table, contents of options. */
export const fieldNodes = (field: FieldView): readonly Node[] => handleField(inField, field);

/** The nodes directly inside a node, in reading order; those inside a field, a caption and a title included. */
export const childNodes = (node: Node): readonly Node[] => handleNode(inNode, node);

/**
 * Visits a node and everything inside it in reading order.
 * A visitor that returns 'skip' is not shown what is inside that node.
 */
export function walk(
  node: Node,
  visit: (node: Node, ancestors: readonly Node[]) => 'skip' | undefined | void,
  ancestors: readonly Node[] = [],
): void {
  if (visit(node, ancestors) === 'skip') return;
  const inside = [...ancestors, node];
  for (const child of childNodes(node)) walk(child, visit, inside);
}
