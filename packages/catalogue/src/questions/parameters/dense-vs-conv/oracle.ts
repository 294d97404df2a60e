import { defineOracle } from '@variorum/generator';
import question from './question.ts';

/** Places at which a window of `kernel` cells lies within the padded axis. */
function places(size: number, kernel: number, stride: number, padding: number): number {
  let count = 0;
  for (let start = -padding; start + kernel <= size + padding; start += stride) count++;
  return count;
}

export default defineOracle(question, {
  method: 'slides the window to count outputs and adds the parameters unit by unit and filter by filter',
  answers({ input, filters, kernel, stride, padding, bias }) {
    const [channels, height, width] = input;
    const outputPlaces = places(height, kernel, stride, padding) * places(width, kernel, stride, padding);
    const [image, window] = [new Set<string>(), new Set<string>()];
    for (let channel = 0; channel < channels; channel++) {
      for (let row = 0; row < height; row++)
        for (let column = 0; column < width; column++) image.add(`${channel},${row},${column}`);
      for (let row = 0; row < kernel; row++)
        for (let column = 0; column < kernel; column++) window.add(`${channel},${row},${column}`);
    }
    let [conv, dense] = [0, 0];
    for (let filter = 0; filter < filters; filter++) {
      conv += window.size;
      if (bias) conv++;
      for (let place = 0; place < outputPlaces; place++) {
        dense += image.size;
        if (bias) dense++;
      }
    }
    return { conv, dense, ratio: dense / conv };
  },
});
