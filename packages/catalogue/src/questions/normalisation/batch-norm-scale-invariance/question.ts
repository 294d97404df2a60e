import { quotient, Rational, type Scalar, scalars, toRational } from '@variorum/core';
import { table } from '@variorum/document';
import { defineQuestion, numberField, vectorField } from '@variorum/generator';
import { exactly, forward, isExact, type Params, params } from './params.ts';
import { sample, unfair } from './sample.ts';
import { workedSolution } from './solution.ts';

const { add, multiply } = scalars;
const exact = { exact: true } as const;
const one = new Rational(1);

/** γ·value + β for each value. */
const shifted = (p: Params, values: readonly Scalar[]): Scalar[] =>
  values.map((value) => add(multiply(toRational(p.gamma), value), toRational(p.beta)));

const scaled = (p: Params, factor: Rational): Rational[] =>
  exactly(p.gradient).map((slope) => slope.mul(factor));

export default defineQuestion({
  id: 'batch-norm-scale-invariance',
  version: 1,
  title: 'Scaling weights in front of batch normalisation',
  summary:
    'The outputs of a batch-normalised unit, and the gradient, after all its weights are multiplied by a factor.',
  topics: ['normalisation', 'backpropagation'],
  forms: ['open', 'choice'],
  params,

  sample: (draw, level): Params | null => sample(draw, level),
  unfair,

  fields: (p) => ({
    output: vectorField({
      label: 'outputs with the new weights',
      length: p.inputs.length,
      precision: isExact(forward(p).outputs) ? exact : { significant: 4 },
      weight: 3,
    }),
    gradient: vectorField({
      label: 'gradient with respect to the new weights',
      length: p.weights.length,
      precision: exact,
      weight: 2,
    }),
    ...(p.askStep ? { step: numberField({ label: 'factor on the relative step', precision: exact }) } : {}),
  }),

  choice: { fields: ['output', 'gradient'] },

  solve(p) {
    const inverse = toRational(p.alpha).inverse();
    return {
      answers: {
        output: [...forward(p, toRational(p.alpha)).outputs],
        gradient: scaled(p, inverse),
        ...(p.askStep ? { step: inverse.mul(inverse) } : {}),
      },
      work: { before: forward(p), after: forward(p, toRational(p.alpha)) },
    };
  },

  misconceptions: [
    {
      id: 'output-scaled',
      title: 'multiplied the outputs by the factor',
      answers: ({ alpha }, { answers }) => ({
        output: answers.output.map((y) => multiply(toRational(alpha), y)),
      }),
    },
    {
      id: 'normalised-scaled',
      title: 'multiplied the normalised values by the factor',
      answers: (p, { work }) => ({
        output: shifted(
          p,
          work.after.normalised.map((value) => multiply(toRational(p.alpha), value)),
        ),
      }),
    },
    {
      id: 'old-statistics',
      title: 'normalised with the mean and deviation of the old weights',
      answers: (p, { work }) => ({
        output: shifted(
          p,
          work.after.inputs.map((z) => quotient(z.sub(work.before.mean), work.before.deviation)),
        ),
      }),
    },
    {
      id: 'root-forgotten',
      title: 'divided by the variance',
      answers: (p, { work }) => ({
        output: shifted(
          p,
          work.after.inputs.map((z) => z.sub(work.after.mean).div(work.after.variance)),
        ),
      }),
    },
    {
      id: 'not-centred',
      title: 'did not subtract the mean',
      answers: (p, { work }) => ({
        output: shifted(
          p,
          work.after.inputs.map((z) => quotient(z, work.after.deviation)),
        ),
      }),
    },
    {
      id: 'not-normalised',
      title: 'left the normalisation out',
      answers: (p, { work }) => ({ output: shifted(p, work.after.inputs) }),
    },
    {
      id: 'scale-and-shift-swapped',
      title: 'swapped scale and shift',
      answers: (p, { work }) =>
        p.beta === 0
          ? null
          : { output: shifted({ ...p, gamma: p.beta, beta: p.gamma }, work.after.normalised) },
    },
    {
      id: 'gradient-multiplied',
      title: 'multiplied the gradient by the factor',
      answers: (p) => ({ gradient: scaled(p, toRational(p.alpha)), ...(p.askStep ? { step: one } : {}) }),
    },
    {
      id: 'gradient-unchanged',
      title: 'took the gradient to be unchanged',
      answers: (p) => ({
        gradient: exactly(p.gradient),
        ...(p.askStep ? { step: toRational(p.alpha).inverse() } : {}),
      }),
    },
    {
      id: 'gradient-divided-twice',
      title: 'divided the gradient by the square of the factor',
      answers: (p) => ({ gradient: scaled(p, toRational(p.alpha).pow(-2)!) }),
    },
    {
      id: 'gradient-zero',
      title: 'took the gradient to be 0',
      answers: (p) => ({ gradient: scaled(p, new Rational(0)) }),
    },
    {
      id: 'step-inverted',
      title: 'inverted the factor on the relative step',
      answers: (p) => (p.askStep ? { step: toRational(p.alpha).pow(2)! } : null),
    },
    {
      id: 'step-grows-with-factor',
      title: 'multiplied the relative step by the factor',
      answers: (p) => (p.askStep ? { step: toRational(p.alpha) } : null),
    },
  ],

  stem: (p, form) => ({
    weights: p.weights,
    hasBias: p.bias !== 0,
    bias: p.bias,
    gamma: p.gamma,
    beta: p.beta,
    plain: p.gamma === 1 && p.beta === 0,
    alpha: p.alpha,
    gradient: p.gradient,
    exampleCount: p.inputs.length,
    table: table({
      header: ['Example', 'Inputs'],
      align: ['left', 'left'],
      rows: p.inputs.map((row, index) => [
        `${index + 1}`,
        `(${row.map((x) => String(x).replace('-', '−')).join(', ')})`,
      ]),
    }),
    asksStep: p.askStep && form === 'open',
  }),

  solution: (p, { answers, work }, form) => workedSolution(p, answers, work, form),

  effort(p) {
    const examples = p.inputs.length;
    const linear = (2 * p.weights.length - 1 + (p.bias === 0 ? 0 : 1)) * examples;
    const statistics = examples + (3 * examples + 1);
    const normalised = (p.gamma === 1 && p.beta === 0 ? 1 : 3) * examples;
    return linear + statistics + normalised + p.weights.length + (p.askStep ? 3 : 0);
  },
});
