import { tensor } from '@variorum/core';
import { defineQuestion, matrixField, shapeField, vectorField } from '@variorum/generator';
import { mistakes } from './mistakes.ts';
import { matrixOf, nested, outputOf, type Params, params } from './params.ts';
import { sample, unfair } from './sample.ts';
import { followed, shared, stemFigure, workedSolution } from './solution.ts';

const precision = { exact: true } as const;

export default defineQuestion({
  id: 'convolution-as-matrix',
  version: 1,
  title: 'A convolution as a matrix product',
  summary: 'The matrix whose product with the vectorised image is the convolution, and that product.',
  topics: ['convolution'],
  forms: ['open', 'choice'],
  params,
  sample: (draw, level): Params | null => sample(draw, level),
  unfair,

  fields: (p, form) => {
    const row = {
      row: vectorField({ label: `row ${p.row} of the matrix`, length: null, precision, weight: 3 }),
    };
    if (form === 'choice') return row;
    return {
      size: shapeField({ label: 'size of the matrix', axes: ['rows', 'columns'] }),
      image: vectorField({ label: 'vectorised image', length: null, precision }),
      ...(p.whole ? { matrix: matrixField({ label: 'matrix', size: null, precision, weight: 4 }) } : row),
      product: vectorField({ label: 'product', length: null, precision, weight: 2 }),
      output: matrixField({ label: 'output', size: null, precision }),
    };
  },

  choice: { fields: ['row'] },

  solve(p) {
    const matrix = matrixOf(p);
    const output = outputOf(p);
    return {
      answers: {
        size: [...matrix.shape],
        image: tensor(p.image).toRationals(),
        matrix: nested(matrix),
        row: nested(matrix)[p.row - 1]!,
        product: output.toRationals(),
        output: nested(output),
      },
      work: null,
    };
  },

  misconceptions: mistakes,

  stem: (p) => ({ ...shared(p), figure: stemFigure(p) }),

  solution: (p) => workedSolution(p),

  followThrough: (p, given) => followed(p, given),

  effort(p) {
    const weights = nested(matrixOf(p)).map((row) => row.filter((value) => value.n !== 0n).length);
    const sums = weights.reduce((total, products) => total + 2 * products - 1, 0);
    return sums + 8 + (p.whole ? weights.reduce((total, one) => total + one, 0) : 9);
  },
});
