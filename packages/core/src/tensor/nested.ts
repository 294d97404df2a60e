import { VariorumError } from '../errors.ts';
import type { Shape } from './shape.ts';

/** Rows of rows of values: `[[1, 0], [2, 3]]`. */
export type Nested<T> = T | readonly Nested<T>[];

/** Shape of nested arrays; throws `invalid-shape` where a row differs in length from the first. */
export function nestedShape(values: Nested<unknown>): number[] {
  const shape: number[] = [];
  let probe: unknown = values;
  while (Array.isArray(probe)) {
    shape.push(probe.length);
    probe = probe[0];
  }
  return shape;
}

/** The leaves in row-major order. */
export function flattenNested<T>(values: Nested<T>, shape: Shape): T[] {
  const leaves: T[] = [];
  const visit = (node: Nested<T>, depth: number, path: readonly number[]): void => {
    const wanted = shape[depth];
    if (wanted === undefined) {
      if (Array.isArray(node)) refuseRagged(path, 'a value', `an array of ${node.length}`);
      leaves.push(node as T);
      return;
    }
    if (!Array.isArray(node)) refuseRagged(path, `an array of ${wanted}`, 'a value');
    const children = node as readonly Nested<T>[];
    if (children.length !== wanted)
      refuseRagged(path, `an array of ${wanted}`, `an array of ${children.length}`);
    for (const [index, child] of children.entries()) visit(child, depth + 1, [...path, index]);
  };
  visit(values, 0, []);
  return leaves;
}

/** Rows of rows out of values in row-major order. */
export function nest<T>(leaves: readonly T[], shape: Shape): Nested<T> {
  let level: Nested<T>[] = [...leaves];
  for (const extent of shape.slice(1).reverse()) {
    const groups: Nested<T>[] = [];
    for (let start = 0; start < level.length; start += extent)
      groups.push(level.slice(start, start + extent));
    level = groups;
  }
  return shape.length === 0 ? leaves[0]! : level;
}

function refuseRagged(path: readonly number[], expected: string, got: string): never {
  const place = path.map((index) => `[${index}]`).join('');
  throw new VariorumError({
    code: 'invalid-shape',
    message: `tensor: element ${place || 'at the top'} is ${got}, expected ${expected} as elsewhere`,
    path,
    expected,
  });
}
