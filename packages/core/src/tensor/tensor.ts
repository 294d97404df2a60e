import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { Rational } from '../rational.ts';
import { readExactValues } from './common-denominator.ts';
import type { Nested } from './nested.ts';
import { flattenNested, nest, nestedShape } from './nested.ts';
import type { Shape } from './shape.ts';
import { elementCount, formatShape, requireShape, sameShape } from './shape.ts';

/**
 * A dense exact tensor: integers over one common denominator, in row-major order (last axis fastest).
 *
 * Always in lowest terms, so equal tensors have equal parts. Numerators and denominator stay within
 * ±(2^53 − 1); an operation whose result would leave that range throws `overflow` instead of rounding.
 */
export class Tensor {
  readonly shape: Shape;
  readonly numerators: readonly number[];
  readonly denominator: number;

  /**
   * @param numerators safe integers in row-major order; reduced to lowest terms with the denominator.
   * @throws VariorumError `invalid-shape`, `overflow` (a value is not a safe integer).
   */
  constructor(shape: Shape, numerators: readonly number[], denominator = 1) {
    requireShape('Tensor', shape);
    if (elementCount(shape) !== numerators.length) {
      throw new VariorumError({
        code: 'shape-mismatch',
        message: `Tensor: shape ${formatShape(shape)} holds ${elementCount(shape)} elements, got ${numerators.length}`,
        value: shape,
        expected: `${elementCount(shape)} elements`,
      });
    }
    const divisor = checkedCommonDivisor(numerators, denominator);
    this.shape = shape;
    // Adding zero turns −0 into 0.
    this.numerators = numerators.map((numerator) => numerator / divisor + 0);
    this.denominator = denominator / divisor;
  }

  /** The value at an index, one number per axis, counted from zero. Throws `index-out-of-range`. */
  at(...index: readonly number[]): Rational {
    return new Rational(this.numerators[this.offset(index)]!, this.denominator);
  }

  /** The values in row-major order. */
  toRationals(): Rational[] {
    return this.numerators.map((numerator) => new Rational(numerator, this.denominator));
  }

  /** The values as rows of rows. */
  toNested(): Nested<Rational> {
    return nest(this.toRationals(), this.shape);
  }

  /** The values as rows of rows of the nearest floating-point numbers. */
  toNumbers(): Nested<number> {
    return nest(
      this.numerators.map((numerator) => numerator / this.denominator),
      this.shape,
    );
  }

  /** A tensor of the same shape with `change(value, row-major position)` in the place of each value. */
  map(change: (value: Rational, position: number) => Exact): Tensor {
    const changed = this.toRationals().map((value, position) => toRational(change(value, position)));
    const { numerators, denominator } = readExactValues(changed);
    return new Tensor(this.shape, numerators, denominator);
  }

  /** The same values in another shape of as many elements. Throws `shape-mismatch`. */
  reshape(shape: Shape): Tensor {
    return new Tensor(shape, this.numerators, this.denominator);
  }

  /** The tensor with its axes in another order; without an argument the order is reversed. */
  transpose(axes: readonly number[] = this.shape.map((_, axis) => this.shape.length - 1 - axis)): Tensor {
    const isPermutation =
      axes.length === this.shape.length &&
      [...axes].sort((a, b) => a - b).every((axis, rank) => axis === rank);
    if (!isPermutation) {
      const expected = `each of 0 to ${this.shape.length - 1} once`;
      throw new VariorumError({
        code: 'invalid-value',
        message: `transpose: axes (${axes.join(', ')}) of a tensor of shape ${formatShape(this.shape)}, expected ${expected}`,
        value: axes,
        expected,
      });
    }
    const strides = rowMajorStrides(this.shape);
    const shape = axes.map((axis) => this.shape[axis]!);
    let offsets = [0];
    for (const axis of axes) {
      const steps = Array.from({ length: this.shape[axis]! }, (_, step) => step * strides[axis]!);
      offsets = offsets.flatMap((offset) => steps.map((step) => offset + step));
    }
    return new Tensor(
      shape,
      offsets.map((offset) => this.numerators[offset]!),
      this.denominator,
    );
  }

  /** Whether shape and every value agree. */
  equals(other: Tensor): boolean {
    return (
      sameShape(this.shape, other.shape) &&
      this.denominator === other.denominator &&
      this.numerators.every((numerator, position) => numerator === other.numerators[position])
    );
  }

  private offset(index: readonly number[]): number {
    const inside =
      index.length === this.shape.length &&
      index.every(
        (position, axis) => Number.isInteger(position) && position >= 0 && position < this.shape[axis]!,
      );
    if (!inside) {
      throw new VariorumError({
        code: 'index-out-of-range',
        message: `Tensor.at: index (${index.join(', ')}) is outside the shape ${formatShape(this.shape)}`,
        value: index,
        expected: `one index per axis, from 0, below ${formatShape(this.shape)}`,
      });
    }
    return index.reduce((offset, position, axis) => offset * this.shape[axis]! + position, 0);
  }
}

/**
 * A tensor of the values in nested arrays, read as exact decimals: `tensor([[0.05, 1], ['1/3', 0]])`.
 *
 * @throws VariorumError `invalid-shape` for ragged rows, `invalid-value` for entries that are not numbers,
 * `overflow` when numerators over the common denominator leave the safe integers.
 */
export function tensor(values: Nested<Exact>): Tensor {
  const shape = nestedShape(values);
  const { numerators, denominator } = readExactValues(flattenNested(values, shape));
  return new Tensor(shape, numerators, denominator);
}

/** A tensor of zeros. */
export function zeros(shape: Shape): Tensor {
  return new Tensor(shape, new Array<number>(elementCount(shape)).fill(0));
}

/** Distance in elements between neighbours along each axis, row-major. */
export function rowMajorStrides(shape: Shape): number[] {
  const strides = new Array<number>(shape.length).fill(1);
  for (let axis = shape.length - 2; axis >= 0; axis--) strides[axis] = strides[axis + 1]! * shape[axis + 1]!;
  return strides;
}

function checkedCommonDivisor(numerators: readonly number[], denominator: number): number {
  if (!Number.isSafeInteger(denominator) || denominator < 1) refuseOverflow(denominator);
  let divisor = denominator;
  for (const numerator of numerators) {
    if (!Number.isSafeInteger(numerator)) refuseOverflow(numerator);
    for (let rest = Math.abs(numerator); rest !== 0 && divisor !== 1; )
      [divisor, rest] = [rest, divisor % rest];
  }
  return divisor;
}

function refuseOverflow(value: number): never {
  throw new VariorumError({
    code: 'overflow',
    message: `Tensor: ${value} is not an integer within ±(2^53 − 1), so the result would not be exact`,
    value,
    expected: 'integers within ±(2^53 − 1)',
  });
}
