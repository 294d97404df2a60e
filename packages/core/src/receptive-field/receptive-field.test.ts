import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectConsistent } from '../derivation-laws.test.helper.ts';
import { deriveReceptiveField, receptiveField } from './receptive-field.ts';

const layers = fc.array(
  fc.record({
    kernel: fc.integer({ min: 1, max: 4 }),
    stride: fc.integer({ min: 1, max: 3 }),
    padding: fc.integer({ min: 0, max: 2 }),
    dilation: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 4 },
);
type Layers = typeof layers extends fc.Arbitrary<infer L> ? L : never;

/** Input indices that one output sees, followed back tap by tap; negative ones lie in the padding. */
function seenBy(output: number, stack: Layers): number[] {
  let indices = new Set([output]);
  for (const { kernel, stride, padding, dilation } of [...stack].reverse()) {
    const below = new Set<number>();
    for (const index of indices) {
      for (let tap = 0; tap < kernel; tap++) below.add(index * stride - padding + tap * dilation);
    }
    indices = below;
  }
  return [...indices].sort((a, b) => a - b);
}

test('size, start and jump agree with following outputs back to the input', () => {
  fc.assert(
    fc.property(layers, (stack) => {
      const { size, jump, start } = receptiveField(stack).at(-1)!;
      const first = seenBy(0, stack);
      expect(first.at(-1)! - first[0]! + 1).toBe(size);
      expect(first[0]! + 0).toBe(start + 0);
      expect(seenBy(1, stack)[0]! - first[0]!).toBe(jump);
    }),
  );
});

test.each([
  ['reference a5-q6a', [{ kernel: 3 }, { kernel: 3, stride: 2 }], [3, 5]],
  ['two 3×3', [{ kernel: 3 }, { kernel: 3 }], [3, 5]],
  ['dilations 1, 2, 4', [{ kernel: 3 }, { kernel: 3, dilation: 2 }, { kernel: 3, dilation: 4 }], [3, 7, 15]],
  ['strides before kernels', [{ kernel: 3, stride: 2 }, { kernel: 3, stride: 2 }, { kernel: 3 }], [3, 7, 15]],
])('%s', (_, stack, sizes) => {
  expect(receptiveField(stack).map(({ size }) => size)).toEqual(sizes);
});

test('each layer is derived from the one before', () => {
  fc.assert(
    fc.property(layers, (stack) => {
      const derivations = deriveReceptiveField(stack);
      for (const { size, jump } of derivations) {
        expectConsistent(size);
        expectConsistent(jump);
      }
      expect(derivations.map(({ size }) => size.value)).toEqual(
        receptiveField(stack).map(({ size }) => size),
      );
    }),
  );
});

test('a stride of 0 is refused', () => {
  expect(() => receptiveField([{ kernel: 3, stride: 0 }])).toThrow('receptiveField: stride is 0');
});
