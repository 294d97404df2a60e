import { VariorumError } from '../errors.ts';
import { Tensor } from '../tensor/tensor.ts';

/** The tensor mirrored along some axes; without an argument along the last two (a half turn of a kernel). */
export function flip(values: Tensor, axes: readonly number[] = lastTwo(values)): Tensor {
  for (const axis of axes) requireAxis(values, axis);
  const { shape } = values;
  const numerators = values.numerators.map((_, position) => {
    let rest = position;
    let source = 0;
    let stride = 1;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const extent = shape[axis]!;
      const index = rest % extent;
      rest = (rest - index) / extent;
      source += stride * (axes.includes(axis) ? extent - 1 - index : index);
      stride *= extent;
    }
    return values.numerators[source]!;
  });
  return new Tensor(shape, numerators, values.denominator);
}

function lastTwo({ shape }: Tensor): number[] {
  return shape.map((_, axis) => axis).slice(-2);
}

function requireAxis({ shape }: Tensor, axis: number): void {
  if (Number.isInteger(axis) && axis >= 0 && axis < shape.length) return;
  const expected = `an axis from 0 to ${shape.length - 1}`;
  throw new VariorumError({
    code: 'index-out-of-range',
    message: `flip: axis ${axis}, expected ${expected}`,
    path: ['axes'],
    value: axis,
    expected,
  });
}
