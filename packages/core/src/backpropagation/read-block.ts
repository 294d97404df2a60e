import type { Scalar } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { toScalar } from '../scalar.ts';
import type { Nested } from '../tensor/nested.ts';
import { flattenNested, nestedShape } from '../tensor/nested.ts';
import type { Shape } from '../tensor/shape.ts';
import { formatShape, requireShape, sameShape } from '../tensor/shape.ts';
import { Tensor } from '../tensor/tensor.ts';

/** Values as nested arrays or as a tensor. */
export type Values = Nested<Exact> | Tensor;

/** Shape and values, read exactly where a person wrote them. Throws `invalid-shape`, `invalid-value`. */
export function readBlock(values: Values): { readonly shape: Shape; readonly values: readonly Scalar[] } {
  if (values instanceof Tensor) return { shape: values.shape, values: values.toRationals() };
  const shape = nestedShape(values);
  return { shape, values: flattenNested(values, shape).map(toScalar) };
}

/** Throws `invalid-shape` unless the shape has that many axes. */
export function requireAxes(where: string, shape: Shape, axes: number): void {
  requireShape(`backpropagate: ${where}`, shape, axes);
}

/** Throws `shape-mismatch` unless both shapes agree. */
export function requireSame(where: string, name: string, shape: Shape, wanted: Shape): void {
  if (sameShape(shape, wanted)) return;
  throw new VariorumError({
    code: 'shape-mismatch',
    message: `backpropagate: ${where}: ${name} has shape ${formatShape(shape)}, expected ${formatShape(wanted)}`,
    path: [name],
    value: shape,
    expected: formatShape(wanted),
  });
}
