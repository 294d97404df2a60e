import { defineOracle } from '@variorum/generator';
import question from './question.ts';

/** Centres of a 1 × 1 window that stays inside the feature map. */
function* centres(height: number, width: number) {
  for (let row = 0; row < height; row++) for (let column = 0; column < width; column++) yield [row, column];
}

export default defineOracle(question, {
  method:
    'slides windows of one pixel, collects the weights they use, and mixes the pixel channel by channel',
  answers({ input: [channels, height, width], filters, bias, operations, pixel, weights, biases }) {
    let positions = 0;
    for (const _ of centres(height, width)) positions++;
    const used = new Set<string>();
    for (let filter = 0; filter < filters; filter++) {
      for (let channel = 0; channel < channels; channel++) used.add(`weight ${filter} ${channel}`);
    }
    const multiplications = used.size;
    if (bias) for (let filter = 0; filter < filters; filter++) used.add(`bias ${filter}`);
    const mixed = biases.length > 0 ? [...biases] : new Array<number>(weights.length).fill(0);
    pixel.forEach((value, channel) => {
      for (let times = 0; times < Math.abs(value); times++)
        weights.forEach((row, filter) => {
          mixed[filter]! += value < 0 ? -row[channel]! : row[channel]!;
        });
    });
    return {
      depth: multiplications / filters,
      mixing: 'pixel',
      output: [filters, positions / width, positions / height],
      parameters: used.size,
      ...(operations ? { padding: 0, macs: positions * multiplications } : {}),
      ...(pixel.length > 0 ? { values: mixed } : {}),
    };
  },
});
