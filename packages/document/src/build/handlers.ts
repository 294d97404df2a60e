import type { FieldKind, FieldView, FieldViewOf } from '../field.ts';
import type { Node, NodeOf, NodeType } from '../nodes.ts';
import { DocumentError, shown } from './document-error.ts';

/** One handler per node type; a missing one does not compile. `Rest` are further arguments of each handler. */
export type Handlers<R, Rest extends readonly unknown[] = []> = {
  readonly [T in NodeType]: (node: NodeOf<T>, ...rest: Rest) => R;
};

/** One handler per kind of field. */
export type FieldHandlers<R, Rest extends readonly unknown[] = []> = {
  readonly [K in FieldKind]: (field: FieldViewOf<K>, ...rest: Rest) => R;
};

/**
 * Calls the handler of the node's type.
 * @throws DocumentError for a type that is not in the tree's vocabulary: nothing is dropped in silence
 */
export function handleNode<R, Rest extends readonly unknown[]>(
  handlers: Handlers<R, Rest>,
  node: Node,
  ...rest: Rest
): R {
  const type: unknown = node.type;
  if (typeof type !== 'string' || !Object.hasOwn(handlers, type)) {
    throw new DocumentError('node', `unknown node type ${shown(type)}`);
  }
  // The table pairs every type with its own handler, which TypeScript cannot follow through an index.
  const handler = handlers[node.type] as (node: Node, ...rest: Rest) => R;
  return handler(node, ...rest);
}

/** Calls the handler of the field's kind. @throws DocumentError for an unknown kind */
export function handleField<R, Rest extends readonly unknown[]>(
  handlers: FieldHandlers<R, Rest>,
  field: FieldView,
  ...rest: Rest
): R {
  const kind: unknown = field.kind;
  if (typeof kind !== 'string' || !Object.hasOwn(handlers, kind)) {
    throw new DocumentError('field', `unknown field kind ${shown(kind)}`);
  }
  const handler = handlers[field.kind] as (field: FieldView, ...rest: Rest) => R;
  return handler(field, ...rest);
}
