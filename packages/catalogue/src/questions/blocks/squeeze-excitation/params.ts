import { Rational, type Scalar, squeezedChannels, tensor, toNumber, toRational } from '@variorum/core';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';
import { count } from '../../../parameters/schemas.ts';

const value = z.number().min(-1000).max(1000);
const matrix = z.array(z.array(value).min(1).max(8)).min(1).max(8);

export const params = z
  .strictObject({
    task: z
      .enum(['count', 'gates', 'network'])
      .describe('count sizes and parameters, or run a block from given logits, or from given weights'),
    channels: count(2, 4096, 'channels of the feature map'),
    height: count(1, 1024, 'height of the feature map'),
    width: count(1, 1024, 'width of the feature map'),
    reduction: count(1, 256, 'reduction ratio, a divisor of the channels'),
    bias: z.boolean().describe('whether both dense layers have biases (task count)').default(true),
    image: z
      .array(matrix)
      .nullable()
      .describe('values of the feature map, channel by channel; null for the task count')
      .default(null),
    logits: z
      .array(value)
      .nullable()
      .describe('logits of the gates as multiples of ln 3 (task gates)')
      .default(null),
    first: matrix
      .nullable()
      .describe('weights of the first dense layer, a row per unit (task network)')
      .default(null),
    second: matrix
      .nullable()
      .describe('weights of the second dense layer as multiples of ln 3, a row per channel (task network)')
      .default(null),
    channel: count(1, 8, 'channel whose output is asked, counted from 1').default(1),
  })
  .check(
    feasible((p) => squeezedChannels(p)),
    (context) => {
      const p = context.value;
      const issue = (path: string, message: string) =>
        context.issues.push({
          code: 'custom',
          message,
          path: [path],
          input: path,
          params: { expected: message },
        });
      if (p.channels % p.reduction !== 0 || p.task === 'count') return;
      const hidden = p.channels / p.reduction;
      const has = (rows: readonly (readonly number[])[] | null, height: number, width: number) =>
        rows?.length === height && rows.every((row) => row.length === width);
      if (p.image?.length !== p.channels || !p.image.every((rows) => has(rows, p.height, p.width)))
        issue('image', `the image needs ${p.channels} channels of ${p.height} × ${p.width} values`);
      if (p.channel > p.channels) issue('channel', `a channel from 1 to ${p.channels}`);
      if (p.task === 'gates' && p.logits?.length !== p.channels)
        issue('logits', `a logit for each of the ${p.channels} channels`);
      if (p.task !== 'network') return;
      if (!has(p.first, hidden, p.channels)) issue('first', `weights of ${hidden} × ${p.channels} values`);
      if (!has(p.second, p.channels, hidden)) issue('second', `weights of ${p.channels} × ${hidden} values`);
    },
  );

export type Params = z.output<typeof params>;

export const exactly = (values: readonly number[]): Rational[] => values.map((one) => toRational(one));

const dot = (a: readonly Rational[], b: readonly Rational[]): Rational =>
  a.reduce((sum, one, index) => sum.add(one.mul(b[index]!)), new Rational(0));

export const product = (rows: readonly (readonly number[])[], vector: readonly Rational[]): Rational[] =>
  rows.map((row) => dot(exactly(row), vector));

/** σ(n ln 3) = 1/(1 + 3⁻ⁿ): 3/4 for n = 1, 1/2 for 0, 1/4 for −1; exact for whole n. */
export function gateOf(n: Rational): Scalar {
  if (n.d !== 1n) return 1 / (1 + 3 ** -toNumber(n));
  const power = new Rational(3).pow(n)!;
  return power.div(power.add(1));
}

export const relu = (values: readonly Rational[]): Rational[] =>
  values.map((one) => (one.compare(0) > 0 ? one : new Rational(0)));

/** Values of each channel in reading order. */
export const channelsOf = ({ image }: Params): Rational[][] =>
  (image ?? []).map((rows) => exactly(rows.flat()));

export const imageTensor = ({ image }: Params) => tensor(image ?? [[[0]]]);

/** Logits as multiples of ln 3 from the channel means; `act` is what the hidden layer applies. */
export function multiplesOf(p: Params, means: readonly Rational[], act = relu): Rational[] {
  if (p.task === 'gates') return exactly(p.logits ?? []);
  return product(p.second ?? [], act(product(p.first ?? [], means)));
}
