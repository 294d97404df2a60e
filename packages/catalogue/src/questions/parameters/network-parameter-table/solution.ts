import { type Tex, tex } from '@variorum/document';
import { type Row, type RowOf, rowsOfKind } from './network.ts';

/** Values of solution.md and feedback.md. */
export function workedSolution(rows: readonly Row[], total: number) {
  const convolutions = rowsOfKind(rows, 'convolution');
  const denses = rowsOfKind(rows, 'dense');
  const biasCounts = [...convolutions.map(({ filters }) => filters), ...denses.map(({ units }) => units)];
  const biases = biasCounts.reduce((sum, count) => sum + count, 0);
  const counted = [...convolutions, ...denses].map(({ parameters }) => parameters);
  return {
    convolutions: convolutions.map((row) => ({
      name: row.name,
      kernelEquation: tex`${row.size}-${row.shape[1]!}+1=${row.kernel}`,
      equation: filterEquation(row),
    })),
    denses: denses.map(({ name, inputs, units, parameters }) => ({
      name,
      equation: tex`${units}\cdot(${inputs}+1)=${parameters}`,
    })),
    pools: rowsOfKind(rows, 'pool').length,
    sum: tex`${sumTex(counted)}=${total}`,
    single: counted.length === 1,
    total,
    weights: total - biases,
    weightSum: sumTex([
      ...convolutions.map((row) => row.parameters - row.filters),
      ...denses.map((row) => row.parameters - row.units),
    ]),
    biasSum: sumTex(biasCounts),
    biases,
  };
}

function filterEquation({ channels, filters, kernel, parameters }: RowOf<'convolution'>): Tex {
  return tex`${filters}\cdot(${channels}\cdot ${kernel}\cdot ${kernel}+1)=${parameters}`;
}

const sumTex = (terms: readonly number[]): Tex =>
  terms.slice(1).reduce((sum, term) => tex`${sum}+${term}`, tex`${terms[0]!}`);
