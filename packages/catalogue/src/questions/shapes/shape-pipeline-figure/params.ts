import { analyse, type Layer } from '@variorum/core';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';
import { count, imageShape } from '../../../parameters/schemas.ts';

const pool = z.strictObject({
  kernel: count(2, 7, 'height and width of the window'),
  stride: count(1, 7, 'stride along both axes'),
});

const stage = z.strictObject({
  filters: count(1, 2048, 'number of filters'),
  kernel: count(1, 15, 'height and width of a filter'),
  stride: count(1, 8, 'stride along both axes').default(1),
  padding: count(0, 8, 'rows and columns of zeros on each of the four sides').default(0),
  pool: pool.nullable().describe('max-pool behind the convolution; null for none').default(null),
});

const blank = z.strictObject({
  stage: count(1, 3, 'convolution in question, counted from 1'),
  of: z
    .enum(['convolution', 'pool', 'kernel'])
    .describe('the shape behind the convolution, the shape behind its pool, or the size of its kernel'),
});

const base = z.strictObject({
  input: imageShape({ channels: 64, size: 512 }, 'shape of the input: channels, height, width'),
  stages: z.array(stage).min(1).max(3).describe('convolutions from the input on'),
  dense: z
    .array(count(1, 8192, 'number of units'))
    .min(1)
    .max(3)
    .describe('units of the fully connected layers behind the flattening'),
  blanks: z
    .array(blank)
    .max(5)
    .describe('labels left blank in the figure, besides the length of the flattened vector'),
});

export type Params = z.output<typeof base>;
export type Stage = Params['stages'][number];
export type Blank = Params['blanks'][number];
export type Shape = readonly [channels: number, height: number, width: number];

const layersOf = ({ stages, dense }: Params): Layer[] => [
  ...stages.flatMap(({ filters, kernel, stride, padding, pool: behind }): Layer[] => [
    { type: 'conv2d', filters, kernel, stride, padding },
    ...(behind ? [{ type: 'maxPool2d', ...behind } as const] : []),
  ]),
  { type: 'flatten' },
  ...dense.map((units): Layer => ({ type: 'dense', units })),
];

export const params = base
  .check(feasible((p) => analyse({ input: p.input, layers: layersOf(p) })))
  .check((context) => {
    const p = context.value;
    p.blanks.forEach((one, index) => {
      const message = refusal(p, one, index);
      if (message !== null)
        context.issues.push({
          code: 'custom',
          message,
          path: ['blanks', index],
          input: one,
          params: { expected: '' },
        });
    });
  });

/** Why a label cannot be left blank; null where it can. */
function refusal(p: Params, { stage: number, of }: Blank, index: number): string | null {
  const one = p.stages[number - 1];
  const name = `convolution ${number}`;
  if (one === undefined) return `there is no ${name}`;
  if (p.blanks.slice(0, index).some((other) => other.stage === number && other.of === of))
    return 'named twice';
  if (of === 'pool' && one.pool === null) return `no pool follows ${name}`;
  if (of !== 'kernel') return null;
  if (one.stride > 1) return `with a stride above 1, several kernels of ${name} lead to the same shape`;
  const hidden = p.blanks.some((other) => other.stage === number && other.of === 'convolution');
  return hidden ? `the kernel of ${name} cannot be found without the shape behind it` : null;
}

/** A layer that changes the shape of the feature map, in the order of the figure. */
export type Node = { readonly stage: number; readonly before: Shape; readonly after: Shape } & (
  | { readonly kind: 'convolution'; readonly layer: Stage }
  | { readonly kind: 'pool'; readonly layer: NonNullable<Stage['pool']> }
);

/** The convolutions and pools with the shapes before and behind them. */
export function nodesOf(p: Params): Node[] {
  const { rows } = analyse({ input: p.input, layers: layersOf(p) });
  let index = 0;
  const shapes = () => {
    const row = rows[index++]!;
    return { before: row.inputShape as unknown as Shape, after: row.outputShape as unknown as Shape };
  };
  return p.stages.flatMap((layer, number): Node[] => {
    const convolution: Node = { kind: 'convolution', stage: number + 1, layer, ...shapes() };
    return layer.pool === null
      ? [convolution]
      : [convolution, { kind: 'pool', stage: number + 1, layer: layer.pool, ...shapes() }];
  });
}

export const isBlank = (p: Params, stageNumber: number, of: Blank['of']): boolean =>
  p.blanks.some((one) => one.stage === stageNumber && one.of === of);

/** A blank in the order of the figure. Fields are named `convolution1`, `pool1`, `kernel1`, … and `flat`. */
export interface Label {
  readonly letter: string;
  readonly field: string;
  readonly of: Blank['of'] | 'flat';
  readonly stage: number;
}

export function labelsOf(p: Params): Label[] {
  const ordered = p.stages.flatMap((_, index) =>
    (['kernel', 'convolution', 'pool'] as const).flatMap((of) =>
      isBlank(p, index + 1, of) ? [{ of, stage: index + 1, field: `${of}${index + 1}` }] : [],
    ),
  );
  return [...ordered, { of: 'flat' as const, stage: 0, field: 'flat' }].map((one, index) => ({
    ...one,
    letter: String.fromCharCode(65 + index),
  }));
}
