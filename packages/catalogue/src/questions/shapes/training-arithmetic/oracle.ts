import { defineOracle } from '@variorum/generator';
import question from './question.ts';

export default defineOracle(question, {
  method: 'runs through the training with a loader that hands out mini-batches one by one',
  answers({ examples, batch, dropLast, given, amount }) {
    let [iterations, epochs, seen, perEpoch, rest] = [0, 0, 0, 0, 0];
    const over = () => (given === 'epochs' ? epochs === amount : iterations === amount);
    while (!over()) {
      let left = examples;
      let own = 0;
      while (left > 0 && !over()) {
        const size = Math.min(batch, left);
        if (size < batch) rest = size;
        left -= size;
        if (size < batch && dropLast) continue;
        iterations++;
        own++;
        seen += size;
      }
      // A training that stops with only a dropped remainder ahead has finished its epoch.
      if (left === 0 || (dropLast && left < batch)) {
        epochs++;
        perEpoch = own;
      }
    }
    return { perEpoch, rest, total: given === 'epochs' ? iterations : epochs, seen };
  },
});
