import { defineOracle } from '@variorum/generator';
import question from './question.ts';

interface Layer {
  readonly inputs: number;
  readonly filters: number;
  readonly kernel: number;
  readonly perChannel: boolean;
}

/** The weights of a layer, listed one at a time. */
function* weightsOf({ inputs, filters, kernel, perChannel }: Layer) {
  for (let filter = 0; filter < filters; filter++)
    for (let channel = 0; channel < inputs; channel++) {
      if (perChannel && channel !== filter) continue;
      for (let row = 0; row < kernel; row++)
        for (let column = 0; column < kernel; column++) yield [row, column];
    }
}

const weightCount = (layer: Layer): number => [...weightsOf(layer)].length;
const size = (layer: Layer, bias: boolean): number =>
  weightCount(layer) + (bias ? Array.from({ length: layer.filters }).length : 0);

/** Centres of windows of odd size that padding of half the kernel allows. */
const centres = (size: number, stride: number): number[] => {
  const at: number[] = [];
  for (let centre = 0; centre < size; centre += stride) at.push(centre);
  return at;
};

export default defineOracle(question, {
  method: 'lists the weights of the three layers one at a time and the centres of the windows they meet',
  answers({
    input: [channels, height, width],
    expansion,
    filters,
    kernel,
    stride,
    bias,
    compare,
    operations,
  }) {
    const hidden = Array.from({ length: expansion }, () => Array.from({ length: channels })).flat().length;
    const expand = { inputs: channels, filters: hidden, kernel: 1, perChannel: false };
    const depthwise = { inputs: hidden, filters: hidden, kernel, perChannel: true };
    const project = { inputs: hidden, filters, kernel: 1, perChannel: false };
    const at = (step: number) => centres(height, step).length * centres(width, step).length;
    const counts = [expand, depthwise, project].map((layer) => size(layer, bias));
    return {
      expand: counts[0]!,
      depthwise: counts[1]!,
      project: counts[2]!,
      total: counts.reduce((sum, count) => sum + count),
      ...(compare ? { standard: size({ ...depthwise, perChannel: false }, bias) } : {}),
      ...(operations
        ? {
            macs: at(1) * weightCount(expand) + at(stride) * (weightCount(depthwise) + weightCount(project)),
          }
        : {}),
    };
  },
});
