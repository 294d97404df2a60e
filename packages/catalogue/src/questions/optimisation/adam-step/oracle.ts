import { defineOracle } from '@variorum/generator';
import question from './question.ts';

export default defineOracle(question, {
  method: 'averages the gradients with explicit weights and divides by the sum of these weights',
  answers({ gradients, beta1, beta2, learningRate, epsilon, position }) {
    const weighted = (beta: number, values: readonly number[]) => {
      const weights = values.map((_, index) => {
        let weight = 1 - beta;
        for (let later = index + 1; later < values.length; later++) weight *= beta;
        return weight;
      });
      const sum = values.reduce((total, value, index) => total + weights[index]! * value, 0);
      return { sum, mean: sum / weights.reduce((total, weight) => total + weight, 0) };
    };
    const first = weighted(beta1, gradients);
    const second = weighted(
      beta2,
      gradients.map((gradient) => gradient ** 2),
    );
    return {
      first: first.sum,
      second: second.sum,
      correctedFirst: first.mean,
      correctedSecond: second.mean,
      updated: position - (learningRate * first.mean) / (second.mean ** 0.5 + epsilon),
    };
  },
});
