import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkGivenParams, paramsSchema, parseParams } from './params.ts';

const schema = z
  .object({
    layers: z
      .array(z.object({ kernel: z.int().min(1), stride: z.int().default(1) }))
      .min(1)
      .max(3),
    input: z.tuple([z.int(), z.int()]),
    mode: z.enum(['full', 'same']),
    bias: z.boolean().default(true),
    step: z.number().multipleOf(0.05).optional(),
  })
  .refine(({ layers, input }) => layers[0]!.kernel <= input[0], {
    path: ['layers', 0, 'kernel'],
    error: 'the kernel fits into the input',
  });

const json = paramsSchema(schema);
const parse = (given: unknown) => parseParams('q', schema, () => json, given);
const good = { layers: [{ kernel: 3 }], input: [8, 8], mode: 'full' };

describe('parseParams', () => {
  it('fills in defaults, in depth', () => {
    expect(parse(good)).toEqual({ ...good, layers: [{ kernel: 3, stride: 1 }], bias: true });
  });

  it.each([
    [{ ...good, mod: 'full' }, 'q: there is no parameter "mod"; did you mean "mode"?'],
    [{ ...good, colour: 1 }, 'q: there is no parameter "colour"; it has layers, input, mode, bias, step'],
    [
      { ...good, layers: [{ kernel: 3, strid: 2 }] },
      'q: there is no parameter "layers[0].strid"; did you mean "stride"?',
    ],
    [
      { ...good, layers: [{ kernal: 3 }] },
      'q: there is no parameter "layers[0].kernal"; did you mean "kernel"?',
    ],
    [{ ...good, layers: [{ kernel: 0 }] }, 'q: parameter "layers[0].kernel" is 0, expected at least 1'],
    [
      { ...good, layers: [] },
      'q: the parameters {"layers":[],"input":[8,8],"mode":"full"} are refused, expected values within the ranges of its schema',
    ],
    [
      { ...good, layers: Array.from({ length: 4 }, () => ({ kernel: 3 })) },
      'q: parameter "layers" is [{"kernel":3},{"kernel":3},{"kernel":3},{"kernel":3}], expected a list of length at most 3',
    ],
    [{ ...good, input: [8, 'x'] }, 'q: parameter "input[1]" is "x", expected a number'],
    [{ ...good, mode: 'half' }, 'q: parameter "mode" is "half", expected one of "full", "same"'],
    [{ ...good, mode: undefined }, 'q: parameter "mode" is missing, expected one of "full", "same"'],
    [{ ...good, bias: 1 }, 'q: parameter "bias" is 1, expected a boolean'],
    [{ ...good, step: 0.07 }, 'q: parameter "step" is 0.07, expected a multiple of 0.05'],
    [
      { ...good, layers: [{ kernel: 9 }] },
      'q: parameter "layers[0].kernel" is 9: the kernel fits into the input',
    ],
    [7, 'q: the parameters are refused, expected an object'],
  ])('%j is refused', (given, message) => {
    expect(() => parse(given)).toThrow(message);
  });

  it('keeps path, value and expectation for programs', () => {
    expect(() => parse({ ...good, mode: 'half' })).toThrow(
      expect.objectContaining({
        code: 'invalid-param',
        path: ['mode'],
        value: 'half',
        expected: 'one of "full", "same"',
      }),
    );
  });
});

describe('checkGivenParams', () => {
  const check = (given: Record<string, unknown>) => () => checkGivenParams('q', schema, json, given);

  it('lets parameters pass that others have to complete', () => {
    expect(check({ mode: 'same' })).not.toThrow();
    expect(check({})).not.toThrow();
  });

  it('refuses what no other parameter can mend', () => {
    expect(check({ mode: 'half' })).toThrow('q: parameter "mode" is "half", expected one of "full", "same"');
    expect(check({ layers: [{ kernal: 1 }] })).toThrow(
      'q: there is no parameter "layers[0].kernal"; did you mean "kernel"?',
    );
  });
});
