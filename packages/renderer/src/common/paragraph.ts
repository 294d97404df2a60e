import { type FieldNode, type Inline, isInlineField, type Node } from '@variorum/document';

/** Whether `node` is a field that needs room of its own. */
export function isBlockField(node: Node): node is FieldNode {
  return node.type === 'field' && !isInlineField(node);
}

export type ParagraphPart =
  | { readonly type: 'text'; readonly children: readonly Inline[]; readonly start: number }
  | { readonly type: 'field'; readonly node: FieldNode; readonly start: number };

/** A paragraph's content parted at the fields that need room of their own; `start` is the first child's position. */
export function paragraphParts(children: readonly Inline[]): ParagraphPart[] {
  if (!children.some(isBlockField)) return [{ type: 'text', children, start: 0 }];
  const parts: ParagraphPart[] = [];
  let start = 0;
  const flush = (end: number) => {
    const run = children.slice(start, end);
    const blank = run.every((node) => node.type === 'text' && node.value.trim() === '');
    if (!blank) parts.push({ type: 'text', children: run, start });
  };
  for (const [index, node] of children.entries()) {
    if (!isBlockField(node)) continue;
    flush(index);
    parts.push({ type: 'field', node, start: index });
    start = index + 1;
  }
  flush(children.length);
  return parts;
}

/** Whether a list can be set without space between its items: each holds one paragraph, and maybe a list. */
export function isTight(items: readonly { readonly children: readonly Node[] }[]): boolean {
  return items.every(({ children }) =>
    children.length <= 1
      ? children.every((child) => child.type === 'paragraph')
      : children.length === 2 && children[0]?.type === 'paragraph' && children[1]?.type === 'list',
  );
}
