import {
  analyse,
  convolutionOutputSize,
  convolutionParameters,
  denseParameters,
  type ImageShape,
  type Layer,
  type Network,
} from '@variorum/core';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';
import { count } from '../../../parameters/schemas.ts';

const stage = z.strictObject({
  filters: count(1, 1024, 'number of filters'),
  kernel: count(1, 15, 'height and width of a filter'),
  padding: count(0, 7, 'padding on each side').default(0),
  pool: z
    .union([z.literal(0), count(2, 5, 'size of the windows')])
    .describe('size of the windows of the pool that follows, which is also its stride; 0 for no pool')
    .default(0),
});

/** The arguments that may be blanked: of the first linear layer, or of the last convolution. */
export const blanks = ['in_features', 'out_channels', 'kernel_size'] as const;

export const params = z
  .strictObject({
    batch: count(2, 1024, 'images in a batch'),
    channels: count(1, 64, 'channels of an image'),
    size: count(4, 512, 'height and width of an image'),
    stages: z.array(stage).min(2).max(3).describe('convolutions, each with the pool that follows it'),
    linear: z
      .array(count(1, 8192, 'number of units'))
      .min(2)
      .max(3)
      .describe('units of the linear layers'),
    dropoutAfter: count(0, 3, 'convolution that dropout follows; 0: it follows the first linear layer'),
    probability: z.enum(['0.25', '0.5']).describe('probability of dropout').default('0.5'),
    blank: z.enum(blanks).describe('argument that is blanked').default('in_features'),
    shapeAfter: count(0, 3, 'convolution whose output shape is asked as well; 0 for none').default(0),
    parameters: z
      .enum(['none', 'some', 'all'])
      .describe('layers whose parameters are asked as well')
      .default('none'),
  })
  .check(
    feasible((p) => traced(p)),
    (context) => {
      const p = context.value;
      const refuse = (path: string, message: string) =>
        context.issues.push({ code: 'custom', message, path: [path], input: p });
      for (const name of ['dropoutAfter', 'shapeAfter'] as const)
        if (p[name] > p.stages.length) refuse(name, `expected a convolution up to ${p.stages.length}`);
      if (p.blank === 'kernel_size' && p.stages.length > 0 && fittingKernels(p).length !== 1)
        refuse('blank', 'several kernel sizes lead to the same number of values');
    },
  );

export type Params = z.output<typeof params>;
export type Stage = Params['stages'][number];
export type Task = Pick<Params, 'channels' | 'size' | 'stages' | 'linear' | 'dropoutAfter'>;

/** A convolution and its pool, with the heights (equal to the widths) along them. */
export interface TracedStage extends Stage {
  readonly number: number;
  readonly channels: number;
  readonly before: number;
  /** After the convolution. */
  readonly convolved: number;
  /** After the pool; after the convolution where there is none. */
  readonly after: number;
  readonly parameters: number;
}

export interface TracedLinear {
  readonly number: number;
  readonly inputs: number;
  readonly units: number;
  readonly parameters: number;
}

export interface Trace {
  readonly stages: readonly TracedStage[];
  readonly values: number;
  readonly linear: readonly TracedLinear[];
  readonly parameters: number;
}

/** The module as a network of core; activations change neither shapes nor parameters. */
function networkOf({ channels, size, stages, linear, dropoutAfter }: Task): Network {
  const convolutions = stages.flatMap(({ filters, kernel, padding, pool }, index): Layer[] => [
    { type: 'conv2d', filters, kernel, padding },
    ...(dropoutAfter === index + 1 ? [{ type: 'dropout' } as const] : []),
    ...(pool > 0 ? [{ type: 'maxPool2d', kernel: pool } as const] : []),
  ]);
  const dense = linear.flatMap((units, index): Layer[] => [
    { type: 'dense', units },
    ...(dropoutAfter === 0 && index === 0 ? [{ type: 'dropout' } as const] : []),
  ]);
  return { input: [channels, size, size], layers: [...convolutions, { type: 'flatten' }, ...dense] };
}

/** Shapes and parameters along the module. Throws VariorumError where a window does not fit. */
export function traced(p: Task): Trace {
  const network = networkOf(p);
  const { rows, parameters } = analyse(network);
  const of = (type: Layer['type']) => rows.filter((_, index) => network.layers[index]!.type === type);
  const convolutions = of('conv2d');
  const pools = of('maxPool2d');
  let pooled = 0;
  const stages = p.stages.map((stage, index): TracedStage => {
    const row = convolutions[index]!;
    const [channels, before] = row.inputShape as ImageShape;
    const convolved = row.outputShape[1]!;
    const after = stage.pool > 0 ? pools[pooled++]!.outputShape[1]! : convolved;
    return { ...stage, number: index + 1, channels, before, convolved, after, parameters: row.parameters };
  });
  return {
    stages,
    values: of('flatten')[0]!.outputShape[0]!,
    linear: of('dense').map((row, index) => ({
      number: index + 1,
      inputs: row.inputShape[0]!,
      units: row.outputShape[0]!,
      parameters: row.parameters,
    })),
    parameters,
  };
}

/** Rows and columns that the pool of a stage leaves out. */
export const leftOver = ({ pool, convolved }: TracedStage): number => (pool > 0 ? convolved % pool : 0);

/** Kernels of the last convolution that lead to the same number of values. */
export function fittingKernels(p: Task): number[] {
  const { stages } = traced(p);
  const { before, padding, pool, after } = stages.at(-1)!;
  const fitting: number[] = [];
  for (let kernel = 1; kernel <= before + 2 * padding; kernel++) {
    const convolved = convolutionOutputSize({ size: before, kernel, padding });
    if ((pool > 0 ? Math.floor(convolved / pool) : convolved) === after) fitting.push(kernel);
  }
  return fitting;
}

export const parametersOfConvolution = ({ channels, filters, kernel }: TracedStage): number =>
  convolutionParameters({ channels, filters, kernel });
export const parametersOfLinear = ({ inputs, units }: Omit<TracedLinear, 'number' | 'parameters'>): number =>
  denseParameters({ inputs, units });
