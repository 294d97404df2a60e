import type { Block, FieldView, Inline, Node, Root } from '@variorum/document';

/** Parents whose children run on in a line. */
const inlineParents: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'link',
]);

/** What stands for a field: running text where it stood in a line, blocks where it had room of its own. */
export interface FieldSubstitute {
  readonly inline: readonly Inline[];
  readonly block: readonly Block[];
}

/** A tree with each field replaced; null keeps the field. */
export function mapFields(root: Root, substitute: (view: FieldView) => FieldSubstitute | null): Root {
  return mapNode(root, substitute) as Root;
}

function mapNode(node: Node, substitute: (view: FieldView) => FieldSubstitute | null): Node {
  if (!('children' in node)) return node;
  const inLine = inlineParents.has(node.type);
  const children = (node.children as readonly Node[]).flatMap((child): readonly Node[] => {
    if (child.type !== 'field') return [mapNode(child, substitute)];
    const instead = substitute(child.field);
    if (instead === null) return [child];
    return inLine ? instead.inline : instead.block;
  });
  return { ...node, children } as Node;
}
