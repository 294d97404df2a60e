import { defineOracle } from '@variorum/generator';
import question from './question.ts';

/** Which weights meet which inputs, one at a time, and the biases. */
function connections(
  inputs: number,
  filters: number,
  [height, width]: readonly [number, number],
  sees: (filter: number, channel: number) => boolean,
  bias: boolean,
): { weights: number; biases: number } {
  const weights = new Set<string>();
  const biases = new Set<number>();
  for (let filter = 0; filter < filters; filter++) {
    if (bias) biases.add(filter);
    for (let channel = 0; channel < inputs; channel++) {
      if (!sees(filter, channel)) continue;
      for (let row = 0; row < height; row++)
        for (let column = 0; column < width; column++) weights.add(`${filter} ${channel} ${row} ${column}`);
    }
  }
  return { weights: weights.size, biases: biases.size };
}

export default defineOracle(question, {
  method: 'connects every filter to the channels it sees, one weight at a time, and counts the connections',
  answers({ input: [channels, height, width], filters, kernel, bias, compare, operations }) {
    const all = () => true;
    const depthwise = connections(channels, channels, kernel, (filter, channel) => filter === channel, bias);
    const pointwise = connections(channels, filters, [1, 1], all, bias);
    const standard = connections(channels, filters, kernel, all, bias);
    const size = ({ weights, biases }: typeof standard) => weights + biases;
    let macs = 0;
    for (let position = 0; position < height * width; position++)
      macs += depthwise.weights + pointwise.weights;
    return {
      depthwise: size(depthwise),
      pointwise: size(pointwise),
      total: size(depthwise) + size(pointwise),
      ...(compare
        ? { standard: size(standard), ratio: size(standard) / (size(depthwise) + size(pointwise)) }
        : {}),
      ...(operations ? { macs } : {}),
    };
  },
});
