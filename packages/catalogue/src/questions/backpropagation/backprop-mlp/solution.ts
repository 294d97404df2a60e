import {
  type Backpropagation,
  deriveBackpropagation,
  flattenNested,
  type Nested,
  type Scalar,
  type Shape,
  scalars,
  toNumber,
  toRational,
} from '@variorum/core';
import { rounded } from '@variorum/document';
import { type Answers, stepped, workedBy } from './model.ts';
import { crossEntropy, decimals, headOf, isExact, layersOf, type Params } from './params.ts';

const list = ({
  gradient,
  shape,
}: {
  readonly gradient: Nested<Scalar>;
  readonly shape: Shape;
}): Scalar[] => [...flattenNested(gradient, shape)];

/** The answers as core computes them. */
export function answersOf(p: Params, { loss, stages, parameters }: Backpropagation): Answers {
  const of = (letter: string) => parameters.find((one) => one.letter === letter)!;
  const weights1 = of('w^{(1)}').gradient as Scalar[][];
  const values = (index: number) => [...flattenNested(stages[index]!.values, stages[index]!.shape)];
  return {
    hidden: values(2),
    prediction: values(stages.length - 1)[0]!,
    loss: loss!,
    weights2: list(of('w^{(2)}')),
    weights1,
    ...(p.biases && { bias1: list(of('b^{(1)}')), bias2: list(of('b^{(2)}'))[0]! }),
    updated: stepped(p, weights1),
  };
}

/** What follows from a student's own values. */
export function followed(p: Params, given: Readonly<Record<string, unknown>>): Partial<Answers> {
  const gradient = given['weights1'] as readonly (readonly Scalar[])[] | null | undefined;
  if (!gradient || gradient.length !== p.weights1.length) return {};
  return gradient.every((row) => row.length === p.input.length) ? { updated: stepped(p, gradient) } : {};
}

/** Values of stem.md, which the solution needs as well. */
export function shared(p: Params) {
  return {
    inputs: p.input.length,
    units: p.weights2.length,
    input: p.input,
    weights1: p.weights1,
    weights2: [p.weights2],
    hasBiases: p.biases !== null,
    bias1: p.biases?.hidden ?? [],
    bias2: p.biases?.output ?? 0,
    isRelu: p.activation === 'relu',
    isLeaky: p.activation === 'leakyRelu',
    isSigmoid: p.activation === 'sigmoid',
    isTanh: p.activation === 'tanh',
    slope: p.slope,
    crossEntropy: crossEntropy(p),
    target: p.target,
    learningRate: p.learningRate,
    exact: isExact(p),
    decimals,
  };
}

export function workedSolution(p: Params, answers: Answers) {
  const { stages, parameters, loss } = deriveBackpropagation(layersOf(p), p.input, headOf(p));
  const [, z, a, output] = stages;
  const parameter = (letter: string) => parameters.find((one) => one.letter === letter)?.backward ?? [];
  const exact = isExact(p);
  const shown = (value: Scalar) => (exact ? value : rounded(value, { decimals }));
  const precise = (value: Scalar) => (exact ? value : rounded(value, { decimals: 5 }));
  const matrix = (rows: readonly (readonly Scalar[])[]) => rows.map((row) => row.map(shown));
  const off = scalars.subtract(answers.prediction, toRational(p.target));
  return {
    ...shared(p),
    hiddenUnits: a!.forward.map((activation, index) => ({
      number: index + 1,
      z: z!.forward[index]!,
      a: activation,
      isNegative: scalars.signOf(z!.forward[index]!.value) < 0,
      back: a!.backward[index]!,
      slope: z!.backward[index]!.steps?.[0] ?? null,
      delta: z!.backward[index]!,
    })),
    dead: z!.forward.flatMap(({ value }, index) =>
      p.activation === 'relu' && scalars.signOf(value) < 0 ? [index + 1] : [],
    ),
    output: output!.forward[0]!,
    logit: precise(output!.forward[0]!.value),
    preciseOff: precise(off),
    precisePrediction: precise(answers.prediction),
    loss,
    weightRows: parameter('w^{(2)}'),
    firstRows: parameter('w^{(1)}'),
    inputRow: [p.input],
    hidden: answers.hidden.map(shown),
    prediction: shown(answers.prediction),
    lossValue: shown(answers.loss),
    gradient2: answers.weights2.map(shown),
    gradient1: matrix(answers.weights1),
    gradientBias1: (answers.bias1 ?? []).map(shown),
    gradientBias2: shown(answers.bias2 ?? 0),
    updated: matrix(answers.updated),
    deltas: z!.backward.map(({ value }) => precise(value)),
    check: checkOf(p, answers),
    descends: toNumber(lossAfter(p, answers)) < toNumber(answers.loss),
  };
}

const lossAfter = (p: Params, { updated }: Answers): Scalar =>
  workedBy({ ...p, weights1: updated.map((row) => row.map(toNumber)) }, {}).loss;

/** The slope of the loss along the weight with the steepest one, by a central difference; null across a kink. */
function checkOf(p: Params, { weights1 }: Answers) {
  const flat = weights1.flatMap((row, unit) =>
    row.map((slope, place) => ({ unit, place, slope: toNumber(slope) })),
  );
  const { unit, place, slope } = flat.reduce((best, one) =>
    Math.abs(one.slope) > Math.abs(best.slope) ? one : best,
  );
  const step = 0.01;
  const loss = (by: number): number => {
    const moved = p.weights1.map((row, r) =>
      row.map((weight, c) => (r === unit && c === place ? Number((weight + by).toFixed(6)) : weight)),
    );
    return toNumber(workedBy({ ...p, weights1: moved }, {}).loss);
  };
  const [above, below] = [loss(step), loss(-step)];
  const difference = (above - below) / (2 * step);
  if (Math.abs(difference - slope) > 0.0004) return null;
  const weight = p.weights1[unit]![place]!;
  return {
    row: unit + 1,
    column: place + 1,
    up: Number((weight + step).toFixed(6)),
    down: Number((weight - step).toFixed(6)),
    above: rounded(above, { decimals: 6 }),
    below: rounded(below, { decimals: 6 }),
    difference: rounded(difference, { decimals: 3 }),
  };
}
