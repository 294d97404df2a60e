import { analyse, type ImageShape, type Layer, type LayerRow, type Network } from '@variorum/core';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';
import { count, imageShape } from '../../../parameters/schemas.ts';

const convolution = z.strictObject({
  filters: count(1, 1024, 'number of filters'),
  kernel: count(1, 31, 'height and width of a filter'),
  pool: z.boolean().describe('whether a 2 × 2 pool with stride 2 follows').default(false),
});

export const params = z
  .strictObject({
    input: imageShape({ channels: 64, size: 512 }, 'shape of the input: channels, height, width'),
    convolutions: z
      .array(convolution)
      .min(1)
      .max(6)
      .describe('convolutions from the input on, with stride 1 and without padding'),
    dense: z
      .array(count(1, 8192, 'number of units'))
      .min(1)
      .max(5)
      .describe('units of the fully connected layers that follow'),
    pooling: z.enum(['max', 'average']).describe('kind of the pools').default('max'),
    activation: z
      .enum(['ReLU', 'tanh', 'sigmoid'])
      .describe('activation after every layer with weights but the last')
      .default('ReLU'),
  })
  .check(feasible((p) => rowsOf(p)));

export type Params = z.output<typeof params>;
export type Stage = Params['convolutions'][number];

/** A row of the table. `cell` names its blank; a row without one has nothing to fill in. */
export type Row =
  | { readonly kind: 'input'; readonly name: string; readonly shape: readonly number[] }
  | {
      readonly kind: 'convolution';
      readonly cell: string;
      readonly name: string;
      readonly shape: readonly number[];
      readonly channels: number;
      readonly filters: number;
      readonly kernel: number;
      readonly size: number;
      readonly parameters: number;
    }
  | {
      readonly kind: 'pool';
      readonly cell: string;
      readonly name: string;
      readonly shape: readonly number[];
      readonly parameters: number;
    }
  | { readonly kind: 'flatten'; readonly name: string; readonly shape: readonly number[] }
  | {
      readonly kind: 'dense';
      readonly cell: string;
      readonly name: string;
      readonly shape: readonly number[];
      readonly inputs: number;
      readonly units: number;
      readonly parameters: number;
    };

type Task = Pick<Params, 'input' | 'convolutions' | 'dense' | 'pooling'>;

/** The network without its activations, which change neither shapes nor parameters. */
function networkOf({ input, convolutions, dense, pooling }: Task): Network {
  const stages = convolutions.flatMap(({ filters, kernel, pool }): Layer[] => [
    { type: 'conv2d', filters, kernel },
    ...(pool ? [{ type: pooling === 'max' ? 'maxPool2d' : 'avgPool2d', kernel: 2 } as const] : []),
  ]);
  const units = dense.map((one): Layer => ({ type: 'dense', units: one }));
  return { input, layers: [...stages, { type: 'flatten' }, ...units] };
}

/** The rows of the table, from the input to the last layer. */
export function rowsOf(p: Task): Row[] {
  const network = networkOf(p);
  const numbers = { convolution: 0, pool: 0, dense: 0 };
  const rows = analyse(network).rows.map((row, index): Row => {
    const layer = network.layers[index]!;
    const shape = row.outputShape;
    if (layer.type === 'conv2d')
      return convolutionRow(row, layer.filters, layer.kernel as number, ++numbers.convolution);
    if (layer.type === 'flatten') return { kind: 'flatten', name: 'flatten', shape };
    if (layer.type === 'dense') {
      const number = ++numbers.dense;
      const inputs = row.inputShape[0]!;
      return {
        kind: 'dense',
        cell: `dense${number}`,
        name: `fully connected ${number}`,
        shape,
        inputs,
        units: layer.units,
        parameters: row.parameters,
      };
    }
    const number = ++numbers.pool;
    return {
      kind: 'pool',
      cell: `pool${number}`,
      name: `${p.pooling} pool ${number}`,
      shape,
      parameters: row.parameters,
    };
  });
  return [{ kind: 'input', name: 'input', shape: p.input }, ...rows];
}

function convolutionRow(row: LayerRow, filters: number, kernel: number, number: number): Row {
  const [channels, size] = row.inputShape as ImageShape;
  return {
    kind: 'convolution',
    cell: `convolution${number}`,
    name: `convolution ${number}`,
    shape: row.outputShape,
    channels,
    filters,
    kernel,
    size,
    parameters: row.parameters,
  };
}

export type RowOf<K extends Row['kind']> = Extract<Row, { readonly kind: K }>;

export const rowsOfKind = <K extends Row['kind']>(rows: readonly Row[], kind: K): RowOf<K>[] =>
  rows.filter((row): row is RowOf<K> => row.kind === kind);

/** Whether a pool leaves out a last row or column. */
export const floors = (rows: readonly Row[]): boolean =>
  rows.some(
    (row, index) => row.kind === 'pool' && rows[index - 1]!.shape.slice(1).some((size) => size % 2 === 1),
  );

/** The blank of a convolution's kernel. */
export const kernelCell = ({ cell }: RowOf<'convolution'>): string => `${cell}-kernel`;
