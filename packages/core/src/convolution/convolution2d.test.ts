import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectConsistent } from '../derivation-laws.test.helper.ts';
import { Rational } from '../rational.ts';
import { matrixProduct } from '../tensor/matrix.ts';
import { Tensor, tensor } from '../tensor/tensor.ts';
import { convolution2d, crossCorrelation2d } from './convolution2d.ts';
import { deriveConvolutionPosition } from './derive-convolution2d.ts';
import { flip } from './flip.ts';
import { im2col, vectorise } from './im2col.ts';
import { pad2d } from './pad2d.ts';
import { toeplitzMatrix } from './toeplitz.ts';

const image = tensor([
  [4, 1, 6, 1, 3],
  [3, 2, 7, 7, 2],
  [2, 5, 7, 3, 7],
  [1, 4, 7, 1, 3],
  [0, 1, 6, 4, 4],
]);
const filter = tensor([
  [0.1, 0.2, 0.05],
  [0.05, 0.2, 0.1],
  [0.15, 0.1, 0.05],
]);

describe('reference cases', () => {
  test('a3-d1c1: stride 2 and padding 1 give the exact 3×3 table', () => {
    expect(crossCorrelation2d(image, filter, { stride: 2, padding: 1 }).toNumbers()).toEqual([
      [1.3, 2.7, 1.9],
      [1.9, 5.25, 3.1],
      [0.5, 3.5, 1.7],
    ]);
  });

  test('a3-d1c2: stride 1 and padding 2 give the exact 7×7 table, 5.15 in row 4', () => {
    const output = crossCorrelation2d(image, filter, { padding: 2 });
    expect(output.toNumbers()).toEqual([
      [0.2, 0.45, 1.0, 0.8, 1.15, 0.45, 0.45],
      [0.55, 1.3, 2.0, 2.7, 2.65, 1.9, 0.45],
      [0.6, 2.1, 3.3, 5.15, 4.6, 2.6, 1.45],
      [0.4, 1.9, 3.75, 5.25, 5.15, 3.1, 1.0],
      [0.2, 1.3, 3.5, 4.7, 4.0, 3.35, 1.45],
      [0.05, 0.5, 2.05, 3.5, 2.55, 1.7, 0.5],
      [0.0, 0.05, 0.5, 1.5, 1.6, 1.2, 0.4],
    ]);
    expect(output.at(3, 4).toFraction()).toBe('103/20');
  });

  test('a3-d1c2: the true convolution is the other table', () => {
    expect(convolution2d(image, filter, { padding: 2 }).toNumbers()).toEqual([
      [0.4, 0.9, 1.0, 1.35, 0.8, 0.65, 0.15],
      [0.5, 1.65, 2.15, 3.55, 2.9, 1.45, 0.4],
      [0.95, 2.15, 4.05, 4.7, 4.7, 3.0, 0.7],
      [0.65, 1.85, 4.5, 5.6, 3.85, 2.9, 0.95],
      [0.35, 1.45, 3.7, 4.9, 4.25, 2.55, 0.85],
      [0.15, 0.75, 2.0, 2.55, 2.5, 1.55, 0.55],
      [0.0, 0.15, 1.0, 1.25, 1.3, 0.6, 0.2],
    ]);
  });

  test('a2-q2: Sobel-x on the 4×4 step gives −40, the convolution +40', () => {
    const step = tensor(Array.from({ length: 4 }, () => [10, 10, 0, 0]));
    const sobel = tensor([
      [-1, 0, 1],
      [-2, 0, 2],
      [-1, 0, 1],
    ]);
    expect(crossCorrelation2d(step, sobel).toNumbers()).toEqual([
      [-40, -40],
      [-40, -40],
    ]);
    expect(convolution2d(step, sobel).toNumbers()).toEqual([
      [40, 40],
      [40, 40],
    ]);
    const matrix = toeplitzMatrix(sobel, [4, 4]);
    expect(matrix.shape).toEqual([4, 16]);
    expect(matrixProduct(matrix, vectorise(step)).toNumbers()).toEqual([-40, -40, -40, -40]);
  });
});

const size = (max: number) => fc.integer({ min: 1, max });
const problem = fc
  .record({
    channels: size(3),
    height: size(6),
    width: size(6),
    filters: size(2),
    kernel: fc.tuple(size(3), size(3)),
    stride: fc.tuple(size(3), size(3)),
    padding: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })),
    dilation: fc.tuple(size(2), size(2)),
    seed: fc.integer({ min: 0, max: 1000 }),
  })
  .filter(
    ({ height, width, kernel, padding, dilation }) =>
      dilation[0] * (kernel[0] - 1) < height + 2 * padding[0] &&
      dilation[1] * (kernel[1] - 1) < width + 2 * padding[1],
  )
  .map(({ channels, height, width, filters, kernel, seed, ...options }) => ({
    image: filled([channels, height, width], seed, 1),
    kernel: filled([filters, channels, ...kernel], seed + 7, 20),
    options,
  }));

/** Integers from −9 to 9 over a denominator, scrambled by the seed. */
function filled(shape: readonly number[], seed: number, denominator: number): Tensor {
  const count = shape.reduce((product, extent) => product * extent, 1);
  const values = Array.from(
    { length: count },
    (_, index) => ((index * 31 + seed * 17 + index * index * 7) % 19) - 9,
  );
  return new Tensor(shape, values, denominator);
}

describe('crossCorrelation2d', () => {
  test('agrees with windows cut out of the padded image, multiplied and summed as rationals', () => {
    fc.assert(
      fc.property(problem, ({ image, kernel, options }) => {
        const padded = pad2d(image, options.padding);
        const output = crossCorrelation2d(image, kernel, options);
        const [filters, channels, rows, columns] = kernel.shape as [number, number, number, number];
        for (let row = 0; row < output.shape[1]!; row++) {
          for (let column = 0; column < output.shape[2]!; column++) {
            for (let filter = 0; filter < filters; filter++) {
              let sum = new Rational(0);
              for (let c = 0; c < channels; c++) {
                for (let u = 0; u < rows; u++) {
                  for (let v = 0; v < columns; v++) {
                    const y = row * options.stride[0] + u * options.dilation[0];
                    const x = column * options.stride[1] + v * options.dilation[1];
                    sum = sum.add(padded.at(c, y, x).mul(kernel.at(filter, c, u, v)));
                  }
                }
              }
              expect(output.at(filter, row, column).equals(sum)).toBe(true);
            }
          }
        }
      }),
    );
  });

  test('is the product with the Toeplitz matrix, and of the kernels with the im2col matrix', () => {
    fc.assert(
      fc.property(problem, ({ image, kernel, options }) => {
        const output = crossCorrelation2d(image, kernel, options);
        const toeplitz = matrixProduct(toeplitzMatrix(kernel, image.shape, options), vectorise(image));
        expect(toeplitz.equals(vectorise(output))).toBe(true);
        const [filters, channels, height, width] = kernel.shape as [number, number, number, number];
        const columns = im2col(image, { ...options, kernel: [height, width] });
        const product = matrixProduct(kernel.reshape([filters, channels * height * width]), columns);
        expect(product.reshape(output.shape).equals(output)).toBe(true);
      }),
    );
  });

  test('the convolution is the correlation with the kernel turned by half a turn', () => {
    fc.assert(
      fc.property(problem, ({ image, kernel, options }) => {
        const expected = crossCorrelation2d(image, flip(kernel), options);
        expect(convolution2d(image, kernel, options).equals(expected)).toBe(true);
        expect(flip(flip(kernel)).equals(kernel)).toBe(true);
      }),
    );
  });

  test('a kernel of another depth is refused with both shapes', () => {
    expect(() => crossCorrelation2d(filled([3, 4, 4], 0, 1), filled([1, 2, 3, 3], 0, 1))).toThrow(
      'crossCorrelation2d: kernel 1×2×3×3 spans 2 channels, the image 3×4×4 has 3',
    );
  });

  test('a kernel larger than the padded image is refused', () => {
    expect(() => crossCorrelation2d(filled([3, 3], 0, 1), filled([7, 7], 0, 1), { padding: 1 })).toThrow(
      'conv2d: kernel 7 exceeds the padded input 5 (height 3, padding 1)',
    );
  });

  test('products beyond 2^53 throw instead of being rounded', () => {
    const large = new Tensor([1, 2], [2 ** 52 + 1, 2 ** 52 - 1]);
    expect(() => crossCorrelation2d(large, tensor([[1, -1]]))).toThrow(
      expect.objectContaining({ code: 'overflow' }),
    );
    expect(crossCorrelation2d(large, tensor([[1, 0]])).numerators).toEqual([2 ** 52 + 1]);
  });
});

describe('deriveConvolutionPosition', () => {
  test('gives window, kernel, products and sum of the reference case', () => {
    const position = deriveConvolutionPosition('cross-correlation', image, filter, [0, 0], {
      stride: 2,
      padding: 1,
    });
    expect(position.window.toNumbers()).toEqual([
      [0, 0, 0],
      [0, 4, 1],
      [0, 3, 2],
    ]);
    expect(position.products.toNumbers()).toEqual([
      [0, 0, 0],
      [0, 0.8, 0.1],
      [0, 0.3, 0.1],
    ]);
    expect(position.value.toFraction()).toBe('13/10');
    expect(position.derivation.quantity).toBe('y_{1,1}');
    expect(position.derivation.symbols['x0']).toMatchObject({ tex: 'x_{0,0}', meaning: 'padding' });
    expect(position.derivation.symbols['w4']).toMatchObject({ tex: 'w_{2,2}' });
  });

  test('names the kernel values of a convolution by their place before the turn', () => {
    const { derivation, kernel } = deriveConvolutionPosition('convolution', image, filter, [0, 0]);
    expect(derivation.symbols['w0']).toMatchObject({ tex: 'w_{3,3}' });
    expect(kernel.equals(flip(filter))).toBe(true);
  });

  test('agrees with the output at every position, and its formula with its value', () => {
    fc.assert(
      fc.property(
        problem,
        fc.constantFrom('convolution', 'cross-correlation'),
        ({ image, kernel, options }, kind) => {
          const compute = kind === 'convolution' ? convolution2d : crossCorrelation2d;
          const output = compute(image, kernel, options);
          const last = output.shape.map((extent) => extent - 1) as [number, number, number];
          const place = [last[1], last[2], last[0]] as const;
          const position = deriveConvolutionPosition(kind, image, kernel, place, options);
          expect(position.value.equals(output.at(...last))).toBe(true);
          expectConsistent(position.derivation);
        },
      ),
    );
  });

  test('a position outside the output is refused', () => {
    expect(() => deriveConvolutionPosition('convolution', image, filter, [3, 0])).toThrow(
      'deriveConvolutionPosition: row 3, column 0, filter 0, expected row below 3, column below 3, filter below 1',
    );
  });
});

test('flip mirrors along the axes asked for', () => {
  const values = tensor([
    [1, 2],
    [3, 4],
  ]);
  expect(flip(values, [0]).toNumbers()).toEqual([
    [3, 4],
    [1, 2],
  ]);
  expect(flip(values).toNumbers()).toEqual([
    [4, 3],
    [2, 1],
  ]);
  expect(() => flip(values, [2])).toThrow('flip: axis 2, expected an axis from 0 to 1');
});

test('pad2d puts rows and columns of zeros around', () => {
  expect(pad2d(tensor([[1, 2]]), [1, 2]).toNumbers()).toEqual([
    [0, 0, 0, 0, 0, 0],
    [0, 0, 1, 2, 0, 0],
    [0, 0, 0, 0, 0, 0],
  ]);
});
