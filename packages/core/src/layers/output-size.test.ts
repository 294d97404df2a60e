import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectConsistent } from '../derivation-laws.test.helper.ts';
import { deriveEffectiveKernel, effectiveKernel } from './effective-kernel.ts';
import {
  convolutionOutputShape,
  deriveConvolutionOutputShape,
  derivePoolingOutputShape,
  poolingOutputShape,
} from './output-shape.ts';
import {
  convolutionOutputSize,
  deriveConvolutionOutputSize,
  derivePoolingOutputSize,
  poolingOutputSize,
} from './output-size.ts';

const axis = fc.record({
  size: fc.integer({ min: 1, max: 40 }),
  kernel: fc.integer({ min: 1, max: 9 }),
  stride: fc.integer({ min: 1, max: 5 }),
  padding: fc.integer({ min: 0, max: 4 }),
  dilation: fc.integer({ min: 1, max: 3 }),
});
type Axis = typeof axis extends fc.Arbitrary<infer A> ? A : never;

/** Counts the places of a window by moving it along a row of marked cells. */
function countByHand({ size, kernel, stride, padding, dilation }: Axis): number {
  const cells = new Array<string>(size + 2 * padding).fill('cell');
  let places = 0;
  for (let from = 0; from < cells.length; from += stride) {
    const touched = Array.from({ length: kernel }, (_, tap) => cells[from + tap * dilation]);
    if (touched.every((cell) => cell === 'cell')) places += 1;
  }
  return places;
}

describe('convolutionOutputSize', () => {
  test('agrees with sliding the window, and refuses where it fits nowhere', () => {
    fc.assert(
      fc.property(axis, (window) => {
        const places = countByHand(window);
        if (places === 0) {
          expect(() => convolutionOutputSize(window)).toThrow(
            expect.objectContaining({ code: 'kernel-exceeds-input' }),
          );
          return;
        }
        expect(convolutionOutputSize(window)).toBe(places);
        expectConsistent(deriveConvolutionOutputSize(window, 'height'));
      }),
      { numRuns: 500 },
    );
  });

  test('the message names kernel, padded input, axis and padding', () => {
    expect(() => convolutionOutputSize({ size: 3, kernel: 7, padding: 1 }, 'width')).toThrow(
      'conv2d: kernel 7 exceeds the padded input 5 (width 3, padding 1)',
    );
    expect(() => convolutionOutputSize({ size: 4, kernel: 3, dilation: 2 })).toThrow(
      'conv2d: kernel 3 with dilation 2 spans 5 and exceeds the padded input 4 (size 4, padding 0)',
    );
  });

  test.each([
    [{ size: 5, kernel: 0 }, 'conv2d: kernel is 0, expected an integer of at least 1'],
    [{ size: 5, kernel: 3, stride: 0 }, 'conv2d: stride is 0, expected an integer of at least 1'],
    [{ size: 5, kernel: 3, padding: -1 }, 'conv2d: padding is -1, expected an integer of at least 0'],
    [{ size: 5, kernel: 2.5 }, 'conv2d: kernel is 2.5, expected an integer of at least 1'],
    [{ size: Number.NaN, kernel: 1 }, 'conv2d: size is NaN, expected an integer of at least 1'],
  ])('%o is refused', (window, message) => {
    expect(() => convolutionOutputSize(window)).toThrow(message);
  });
});

describe('poolingOutputSize', () => {
  /** PyTorch's rule: rounding up, windows may hang over the far end but must start before its padding. */
  function countCeil({ size, kernel, stride, padding, dilation }: Axis): number {
    const span = dilation * (kernel - 1) + 1;
    let places = 1;
    while (
      (places - 1) * stride + span < size + 2 * padding && // something is still uncovered
      places * stride < size + padding
    ) {
      places += 1;
    }
    return places;
  }

  const pool = axis.filter(({ size, kernel, padding, dilation }) => {
    const span = dilation * (kernel - 1) + 1;
    return padding <= Math.floor(span / 2) && span <= size + 2 * padding;
  });

  test('agrees with sliding the window, rounded down or up', () => {
    fc.assert(
      fc.property(pool, (window) => {
        expect(poolingOutputSize(window)).toBe(countByHand(window));
        expect(poolingOutputSize({ ...window, rounding: 'ceil' })).toBe(countCeil(window));
        expectConsistent(derivePoolingOutputSize(window));
        expectConsistent(derivePoolingOutputSize({ ...window, rounding: 'ceil' }, 'width'));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    [{ size: 28, kernel: 2 }, 14],
    [{ size: 256, kernel: 3, stride: 2 }, 127],
    [{ size: 256, kernel: 3, stride: 2, rounding: 'ceil' }, 128],
    [{ size: 256, kernel: 3, stride: 2, padding: 1 }, 128],
    [{ size: 5, kernel: 2, stride: 2, rounding: 'ceil' }, 3],
    [{ size: 2, kernel: 1, stride: 5, rounding: 'ceil' }, 1],
  ] as const)('%o gives %i', (window, expected) => {
    expect(poolingOutputSize(window)).toBe(expected);
  });

  test('padding beyond half the kernel is refused', () => {
    expect(() => poolingOutputSize({ size: 8, kernel: 2, padding: 2 })).toThrow('exceeds half the kernel 2');
  });
});

describe('output shapes', () => {
  test.each([
    [
      'reference a5-q7',
      { input: [96, 128, 128], filters: 128, kernel: 7, stride: 2, padding: 3 },
      [128, 64, 64],
    ],
    ['reference a3-d1b', { input: [3, 128, 128], filters: 64, kernel: 1 }, [64, 128, 128]],
    ['LeNet-5 C1', { input: [1, 32, 32], filters: 6, kernel: 5 }, [6, 28, 28]],
    [
      'axes that differ',
      { input: [3, 20, 11], filters: 2, kernel: [5, 3], stride: [2, 1], padding: [0, 1] },
      [2, 8, 11],
    ],
    ['dilation 2', { input: [1, 9, 9], filters: 1, kernel: 3, dilation: 2 }, [1, 5, 5]],
  ] as const)('%s', (_, options, expected) => {
    expect(convolutionOutputShape(options)).toEqual(expected);
    const derivation = deriveConvolutionOutputShape(options);
    expectConsistent(derivation);
    expect(derivation.steps?.map((step) => step.value)).toEqual(expected.slice(1));
  });

  test('a pool keeps the channels and takes its kernel as stride', () => {
    expect(poolingOutputShape({ input: [6, 28, 28], kernel: 2 })).toEqual([6, 14, 14]);
    expectConsistent(derivePoolingOutputShape({ input: [6, 28, 27], kernel: 2, rounding: 'ceil' }));
  });

  test('a shape that is no image is refused', () => {
    expect(() => convolutionOutputShape({ input: [32, 32] as never, filters: 1, kernel: 3 })).toThrow(
      'conv2d: shape 32×32 has 2 axes, expected 3 axes',
    );
  });
});

test.each([
  [{ kernel: 3 }, 3],
  [{ kernel: 3, dilation: 2 }, 5],
  [{ kernel: 3, dilation: 4 }, 9],
  [{ kernel: 1, dilation: 7 }, 1],
])('the effective kernel of %o is %i', (window, expected) => {
  expect(effectiveKernel(window)).toBe(expected);
  expectConsistent(deriveEffectiveKernel(window, 'height'));
});
