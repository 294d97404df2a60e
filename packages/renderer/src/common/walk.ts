import type { FieldKind, FieldView, FieldViewOf, Node, NodeOf, NodeType } from '@variorum/document';
import { RenderError } from './error.ts';

/** Writes one node in one notation. */
export type Handler<T extends NodeType, C> = (node: NodeOf<T>, context: C) => string;

/** One handler per node type: a forgotten type does not compile. */
export type Handlers<C> = { readonly [T in NodeType]: Handler<T, C> };

/** One handler per kind of field. */
export type FieldHandlers<C> = { readonly [K in FieldKind]: (view: FieldViewOf<K>, context: C) => string };

/** What every writer carries down the tree. */
export interface Walk<C> {
  readonly handlers: Handlers<C>;
  readonly fields: FieldHandlers<C>;
  /** Where the node being written stands; kept up to date by `writeChildren`. */
  readonly path: (string | number)[];
}

/** Writes `node` by the handler of its type. Throws `unknown-node` with type and path where there is none. */
export function writeNode<C extends Walk<C>>(node: Node, context: C): string {
  if (!Object.hasOwn(context.handlers, node.type)) {
    throw new RenderError('unknown-node', `no writer for node type "${String(node.type)}"`, context.path);
  }
  return (context.handlers[node.type] as (node: Node, context: C) => string)(node, context);
}

/** Writes each of `nodes`; `key` is the property they stand under. */
export function writeEach<C extends Walk<C>>(
  nodes: readonly Node[],
  context: C,
  key: string | number = 'children',
): string[] {
  const { path } = context;
  const depth = path.length;
  path.push(key, 0);
  const parts: string[] = [];
  for (let index = 0; index < nodes.length; index++) {
    path[depth + 1] = index;
    parts.push(writeNode(nodes[index] as Node, context));
  }
  path.length = depth;
  return parts;
}

/** Writes `nodes` one after another. */
export function writeAll<C extends Walk<C>>(
  nodes: readonly Node[],
  context: C,
  key: string | number = 'children',
): string {
  return writeEach(nodes, context, key).join('');
}

/** Writes a field by the handler of its kind. Throws `unknown-field` with kind and path where there is none. */
export function writeField<C extends Walk<C>>(view: FieldView, context: C): string {
  if (!Object.hasOwn(context.fields, view.kind)) {
    throw new RenderError(
      'unknown-field',
      `no writer for field kind "${String(view.kind)}" (field "${String(view.name)}")`,
      context.path,
    );
  }
  return (context.fields[view.kind] as (view: FieldView, context: C) => string)(view, context);
}

/** Runs `write` with `steps` added to the path, so that an error inside names the place. */
export function within<C extends Walk<C>, R>(
  context: C,
  steps: readonly (string | number)[],
  write: () => R,
): R {
  const depth = context.path.length;
  context.path.push(...steps);
  const result = write();
  context.path.length = depth;
  return result;
}
