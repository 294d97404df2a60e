import { defineOracle } from '@variorum/generator';
import question from './question.ts';

export default defineOracle(question, {
  method:
    'connects every filter to the input channels of its group, one weight at a time, and counts the connections',
  answers: ({ input: [channels], filters, kernel: [height, width], bias, groups }) => {
    let parameters = 0;
    let depth = 0;
    for (let filter = 0; filter < filters; filter++) {
      const group = Math.floor((filter * groups) / filters);
      depth = 0;
      for (let channel = 0; channel < channels; channel++) {
        if (Math.floor((channel * groups) / channels) !== group) continue;
        depth++;
        for (let row = 0; row < height; row++) for (let column = 0; column < width; column++) parameters++;
      }
      if (bias) parameters++;
    }
    return { weights: [filters, depth, height, width], parameters };
  },
});
