import { defineOracle } from '@variorum/generator';
import question from './question.ts';

export default defineOracle(question, {
  method:
    'labels every value of a layer’s output with the feature it belongs to and gives each label found its own γ, β, mean and variance',
  answers({ layers, askGrowth }) {
    const learned: number[] = [];
    const collected: number[] = [];
    let biases = 0;
    for (const layer of layers) {
      const labels = new Set<number>();
      if (layer.type === 'dense') for (let unit = 0; unit < layer.units; unit++) labels.add(unit);
      else {
        const [channels, height, width] = layer.output;
        for (let place = 0; place < channels * height * width; place++)
          labels.add(Math.floor(place / (height * width)));
      }
      for (const _ of labels) {
        learned.push(1, 0);
        collected.push(0, 1);
        biases++;
      }
    }
    return {
      learnable: learned.length,
      running: collected.length,
      ...(askGrowth ? { growth: learned.length - biases } : {}),
    };
  },
});
