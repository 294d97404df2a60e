import { defineOracle } from '@variorum/generator';
import question from './question.ts';

export default defineOracle(question, {
  method:
    'places every filter at every cell of the padded input and counts where all its weights meet a cell',
  answers({ filters, dilation, kernel, size, padding, stride }) {
    const isCell = (position: number) => position >= -padding && position < size + padding;
    let places = 0;
    for (let start = -padding; isCell(start); start += stride) {
      const weights = Array.from({ length: kernel }, (_, weight) => start + weight * dilation);
      if (weights.every(isCell)) places++;
    }
    let count = 0;
    for (let filter = 0; filter < filters; filter++) for (let row = 0; row < places; row++) count += places;
    return { count };
  },
});
