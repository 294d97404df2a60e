import { z } from 'zod';

const decimal = (least: number, most: number) => z.number().min(least).max(most).multipleOf(0.001);

/** Pairs of quantities that one network regresses from an image. */
export const contexts = {
  person: { of: 'a person', first: { name: 'height', unit: 'm' }, second: { name: 'weight', unit: 'kg' } },
  vehicle: {
    of: 'a vehicle',
    first: { name: 'length', unit: 'm' },
    second: { name: 'engine power', unit: 'kW' },
  },
  flat: {
    of: 'a flat',
    first: { name: 'ceiling height', unit: 'm' },
    second: { name: 'floor area', unit: 'm²' },
  },
  tree: {
    of: 'a tree',
    first: { name: 'trunk diameter', unit: 'm' },
    second: { name: 'age', unit: 'years' },
  },
} as const;

const target = (which: string) =>
  z
    .strictObject({
      mean: decimal(-10_000, 10_000).describe('mean over the training set'),
      deviation: decimal(0.001, 10_000).describe('standard deviation over the training set'),
      value: decimal(-100_000, 100_000).describe('target of the example'),
      scaled: decimal(-10, 10).describe(
        'what a network trained on scaled targets predicts for another example',
      ),
    })
    .describe(which);

export const params = z.strictObject({
  context: z.enum(['person', 'vehicle', 'flat', 'tree']).describe('what the two targets are'),
  first: target('first target'),
  second: target('second target'),
  errors: z
    .tuple([decimal(0.001, 10), decimal(0.001, 10)])
    .nullable()
    .describe('errors of the two heads in standard deviations; if given, ratios on raw targets are asked')
    .default(null),
});

export type Params = z.output<typeof params>;
