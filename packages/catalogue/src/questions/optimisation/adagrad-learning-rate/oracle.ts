import { defineOracle } from '@variorum/generator';
import question from './question.ts';

export default defineOracle(question, {
  method: 'takes the length of the vector of all gradients so far',
  answers({ gradients, learningRate, epsilon, start, askPosition }) {
    const rates = gradients.map(
      (_, index) => learningRate / (Math.hypot(...gradients.slice(0, index + 1)) + epsilon),
    );
    let position = start;
    rates.forEach((rate, index) => {
      position -= rate * gradients[index]!;
    });
    return { rates, ...(askPosition && { position }) };
  },
});
