import { handleTex, type TexHandlers, type TexNode, type TexSequence } from '../tex/nodes.ts';

type Rewrite = (children: readonly TexNode[]) => readonly TexNode[];

const handlers: TexHandlers<TexNode, [Rewrite]> = {
  sequence: (node, rewrite) => rebuild(node, rewrite),
  letter: (node) => node,
  number: (node) => node,
  symbol: (node) => node,
  macro: (node, rewrite) => ({
    ...node,
    arguments: node.arguments.map((argument) => rebuild(argument, rewrite)),
    ...(node.option ? { option: rebuild(node.option, rewrite) } : {}),
  }),
  scripts: (node, rewrite) => ({ ...node, base: rebuildNode(node.base, rewrite), ...scripts(node, rewrite) }),
  delimited: (node, rewrite) => ({ ...node, body: rebuild(node.body, rewrite) }),
  environment: (node, rewrite) => ({
    ...node,
    rows: node.rows.map((row) => row.map((cell) => rebuild(cell, rewrite))),
  }),
  styled: (node) => node,
  text: (node) => node,
};

/** The scripts of a node, each rewritten. */
export function scripts(
  node: { readonly sub?: TexSequence; readonly sup?: TexSequence },
  rewrite: Rewrite,
): { readonly sub?: TexSequence; readonly sup?: TexSequence } {
  return {
    ...(node.sub ? { sub: rebuild(node.sub, rewrite) } : {}),
    ...(node.sup ? { sup: rebuild(node.sup, rewrite) } : {}),
  };
}

/** A node with `rewrite` applied to the children of every sequence inside it. */
export function rebuildNode(node: TexNode, rewrite: Rewrite): TexNode {
  return handleTex(handlers, node, rewrite);
}

/** A sequence with `rewrite` applied to its children; `rewrite` itself descends, through `rebuildNode`. */
export function rebuild(sequence: TexSequence, rewrite: Rewrite): TexSequence {
  return { type: 'sequence', children: rewrite(sequence.children) };
}
