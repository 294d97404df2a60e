import { Rational, type Scalar, scalars, toRational } from '@variorum/core';
import type { Answers, Rules, Unit } from './model.ts';
import { slopeAt, stepped, workedBy } from './model.ts';
import { crossEntropy, type Params } from './params.ts';

const { add, multiply, negate, subtract } = scalars;
const one = new Rational(1);
const isSmooth = ({ activation }: Params): boolean => activation === 'sigmoid' || activation === 'tanh';

/** Which of the answers a mistake in the backward pass changes. */
function backward(p: Params, rules: Rules) {
  const { weights2, weights1, updated, bias1, bias2 } = workedBy(p, rules);
  return { weights2, weights1, updated, ...(bias1 && { bias1 }), ...(bias2 && { bias2 }) };
}

function transposed(p: Params, { weights1 }: Pick<Answers, 'weights1'>) {
  const turned = weights1[0]!.map((_, place) => weights1.map((row) => row[place]!));
  const square = weights1.length === p.input.length;
  return { weights1: turned, ...(square && { updated: stepped(p, turned) }) };
}

const mistake = (
  id: string,
  title: string,
  answers: (p: Params) => Partial<Answers> | null,
): {
  readonly id: string;
  readonly title: string;
  readonly answers: (p: Params) => Partial<Answers> | null;
} => ({
  id,
  title,
  answers,
});

export const mistakes = [
  mistake('slope-at-activation', 'took the slope of the activation at the activation instead of at z', (p) =>
    isSmooth(p) ? backward(p, { slope: ({ a }) => slopeAt(p, a) }) : null,
  ),
  mistake('slope-forgotten', 'left out the slope of the activation', (p) =>
    backward(p, { slope: () => one }),
  ),
  mistake('activation-for-slope', 'multiplied by the activation instead of by its slope', (p) =>
    backward(p, { slope: ({ a }) => a }),
  ),
  mistake('slope-complement', 'left out one factor of the sigmoid’s slope', (p) =>
    p.activation === 'sigmoid' ? backward(p, { slope: ({ a }) => subtract(one, a) }) : null,
  ),
  mistake('activation-forgotten', 'left the hidden activation out altogether', (p) =>
    workedBy(p, { activate: (z) => z }),
  ),
  mistake('output-weights-skipped', 'passed the gradient back without the weights of the output layer', (p) =>
    backward(p, { back: () => one }),
  ),
  mistake('output-weights-updated', 'passed the gradient back through the updated weights', (p) =>
    backward(p, {
      back: ({ weight, a }: Unit, delta: Scalar) =>
        subtract(weight, multiply(toRational(p.learningRate), delta, a)),
    }),
  ),
  mistake('transposed', 'transposed the gradient of the hidden weights', (p) =>
    transposed(p, workedBy(p, {})),
  ),
  mistake('input-forgotten', 'left out the inputs', (p) => backward(p, { input: () => one })),
  mistake('pre-activation-for-activation', 'multiplied by z instead of by the activation', (p) => ({
    weights2: workedBy(p, { feature: ({ z }) => z }).weights2,
  })),
  mistake('sign-flipped', 'subtracted the prediction from the target', (p) => backward(p, { delta: negate })),
  mistake('factor-two', 'kept a factor of 2 although the loss has one half', (p) =>
    crossEntropy(p) ? null : backward(p, { delta: (right) => add(right, right) }),
  ),
  mistake('slope-at-output', 'multiplied by the slope of the output’s sigmoid', (p) =>
    crossEntropy(p)
      ? backward(p, { delta: (right, prediction) => multiply(right, prediction, subtract(one, prediction)) })
      : null,
  ),
  mistake('uphill', 'added the gradient instead of subtracting it', (p) => ({
    updated: workedBy(p, { sign: 1 }).updated,
  })),
];
