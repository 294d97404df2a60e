import { defineOracle } from '@variorum/generator';
import question from './question.ts';

export default defineOracle(question, {
  method:
    'allocates the arrays of weights and biases of one unit, copies them for every unit and measures their lengths',
  answers: ({ input, units, bias }) => {
    const image = Array.from({ length: input[1] }, () =>
      Array.from({ length: input[2] }, () => new Array<null>(input[0]).fill(null)),
    );
    const vector = image.flat(2);
    const owned = bias ? [...vector, null] : vector;
    let parameters = 0;
    let biases = 0;
    for (let unit = 0; unit < units; unit++) {
      parameters += owned.length;
      biases += owned.length - vector.length;
    }
    return { weights: [vector.length, units], ...(bias ? { biases } : {}), parameters };
  },
});
