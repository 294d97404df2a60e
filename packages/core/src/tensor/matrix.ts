import { VariorumError } from '../errors.ts';
import { exactSum } from './exact-sum.ts';
import { formatShape, requireShape } from './shape.ts';
import { Tensor } from './tensor.ts';

/**
 * Matrix product: `a` of shape [M, K] times `b` of shape [K, N] (or a vector [K]) gives [M, N] (or [M]).
 *
 * @throws VariorumError `shape-mismatch`, `overflow`.
 */
export function matrixProduct(a: Tensor, b: Tensor): Tensor {
  requireShape('matrixProduct', a.shape, 2);
  requireShape('matrixProduct', b.shape, 1, 2);
  const [rows, inner] = a.shape as readonly [number, number];
  const [innerOfB, columns = 1] = b.shape as readonly [number, number?];
  if (inner !== innerOfB) {
    throw new VariorumError({
      code: 'shape-mismatch',
      message: `matrixProduct: ${formatShape(a.shape)} times ${formatShape(b.shape)}, expected ${inner} rows on the right, got ${innerOfB}`,
      value: b.shape,
      expected: `${inner} rows`,
    });
  }
  const products = new Array<number>(inner);
  const numerators: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      for (let k = 0; k < inner; k++) {
        products[k] = a.numerators[row * inner + k]! * b.numerators[k * columns + column]!;
      }
      numerators.push(exactSum(products));
    }
  }
  const shape = b.shape.length === 1 ? [rows] : [rows, columns];
  return new Tensor(shape, numerators, a.denominator * b.denominator);
}
