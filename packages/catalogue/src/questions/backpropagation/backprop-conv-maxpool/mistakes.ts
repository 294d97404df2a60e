import { toRational } from '@variorum/core';
import {
  active,
  convolved,
  kernelGradient,
  onlyAt,
  routed,
  routedToWinners,
  winners,
  zero,
} from './model.ts';
import type { Params, Rows, Work } from './params.ts';

/** Fields of the kernel's gradient, one per channel. */
export const channelNames = ['kernel1', 'kernel2', 'kernel3'] as const;

/** What is asked. */
export interface Answers {
  readonly output?: Rows;
  readonly pooled: Rows;
  readonly routed: Rows;
  readonly kernel1: Rows;
  readonly kernel2?: Rows;
  readonly kernel3?: Rows;
}

export const kernels = (gradients: readonly Rows[]): Pick<Answers, 'kernel1' | 'kernel2' | 'kernel3'> =>
  Object.fromEntries(
    gradients.map((gradient, channel) => [channelNames[channel]!, gradient]),
  ) as unknown as Answers;

/** What follows from a gradient of the convolution's output. */
const fromOutput = (p: Params, routedGradient: Rows) => ({
  routed: routedGradient,
  ...kernels(kernelGradient(p, routedGradient)),
});

const fromPooled = (p: Params, work: Work, pooled: Rows) => ({
  pooled,
  ...fromOutput(p, routedToWinners(work.output, pooled)),
});

const mapped = (rows: Rows, change: (row: number, column: number) => Rows[number][number]): Rows =>
  rows.map((line, row) => line.map((_, column) => change(row, column)));

function at(id: string, title: string, answers: (p: Params, work: Work) => Partial<Answers> | null) {
  return { id, title, answers: (p: Params, solved: { readonly work: Work }) => answers(p, solved.work) };
}

/** What follows from a convolution with another filter; null where its output is given. */
const withFilter = (p: Params, work: Work, filter: Params['kernel']) => {
  if (p.givesOutput) return null;
  const output = convolved(p, work.output, filter);
  return { output, ...fromOutput(p, routedToWinners(output, work.pooledGradient)) };
};

export const mistakes = [
  at(
    'first-window-only',
    'took one position of the kernel instead of the sum: the first',
    (p, { outputGradient }) => {
      const [first] = active(outputGradient);
      return first === undefined ? null : kernels(kernelGradient(p, onlyAt(outputGradient, first)));
    },
  ),
  at(
    'last-window-only',
    'took one position of the kernel instead of the sum: the last',
    (p, { outputGradient }) => {
      const last = active(outputGradient).at(-1);
      return last === undefined ? null : kernels(kernelGradient(p, onlyAt(outputGradient, last)));
    },
  ),
  at('mean-over-windows', 'took the mean over the windows instead of the sum', (_, work) => {
    const count = work.pooled.flat().length;
    return kernels(
      work.kernelGradient.map((rows) => rows.map((row) => row.map((value) => value.div(count)))),
    );
  }),
  at('every-cell', 'passed the gradient to every cell of a window', (p, work) =>
    fromOutput(
      p,
      routed(work.output, work.pooledGradient, (gradient) => gradient),
    ),
  ),
  at('mean-pool', 'shared the gradient among the cells of a window, as a mean-pool does', (p, work) =>
    fromOutput(
      p,
      routed(work.output, work.pooledGradient, (gradient) => gradient.div(4)),
    ),
  ),
  at('first-cell', 'passed the gradient to the top left cell of each window', (p, work) =>
    fromOutput(
      p,
      routed(work.output, work.pooledGradient, (gradient, cell) =>
        cell.row % 2 === 0 && cell.column % 2 === 0 ? gradient : zero,
      ),
    ),
  ),
  at('largest-in-size', 'took the largest entry of each window without its sign', (p, work) =>
    fromOutput(
      p,
      routedToWinners(
        work.output,
        work.pooledGradient,
        winners(work.output, work.pooled, (value, best) => value.abs().compare(best.abs()) > 0),
      ),
    ),
  ),
  at('times-the-maximum', 'multiplied by the maximum as well', (p, work) =>
    fromOutput(
      p,
      routedToWinners(
        work.output,
        mapped(work.pooledGradient, (row, column) =>
          work.pooledGradient[row]![column]!.mul(work.pooled[row]![column]!),
        ),
      ),
    ),
  ),
  at('upstream-forgotten', 'left out the gradient of the output unit', (p, work) =>
    fromPooled(
      p,
      work,
      p.head.map((row) => row.map((weight) => toRational(weight))),
    ),
  ),
  at('head-forgotten', 'left out the weights of the output unit', (p, work) =>
    fromPooled(
      p,
      work,
      mapped(work.pooled, () => toRational(p.upstream)),
    ),
  ),
  at('head-gradient', 'computed the gradient of the output unit’s weights', (p, work) =>
    fromPooled(
      p,
      work,
      mapped(work.pooled, (row, column) => work.pooled[row]![column]!.mul(toRational(p.upstream))),
    ),
  ),
  at('turned', 'turned the gradient of the kernel by half a turn', (_, work) =>
    kernels(work.kernelGradient.map((rows) => rows.toReversed().map((row) => row.toReversed()))),
  ),
  at('filter-turned', 'turned the filter by half a turn in the forward pass', (p, work) =>
    withFilter(
      p,
      work,
      p.kernel.map((rows) => rows.toReversed().map((row) => row.toReversed())),
    ),
  ),
  at('first-channel-only', 'convolved the first channel only', (p, work) =>
    p.kernel.length === 1
      ? null
      : withFilter(
          p,
          work,
          p.kernel.map((rows, channel) => (channel === 0 ? rows : rows.map((row) => row.map(() => 0)))),
        ),
  ),
  at('padding-ignored', 'placed the windows as if there were no padding', (p, work) =>
    p.padding === 0 ? null : kernels(kernelGradient({ ...p, padding: 0 }, work.outputGradient)),
  ),
];
