import { type Scalar, scalars } from '@variorum/core';
import { type Answers, act, one, plainBy, residualBy, slopeAt, type Values, walk } from './model.ts';
import type { Params } from './params.ts';

const { add, multiply, subtract } = scalars;

/** Only the slopes; the outputs are right. */
function slopes(p: Params, slope: (values: Values) => Scalar): Partial<Answers> {
  const { output: _, outputs: __, ...rest } = residualBy(p, { slope });
  return rest;
}

const mistake = (id: string, title: string, answers: (p: Params) => Partial<Answers> | null) => ({
  id,
  title,
  answers,
});

/** A mistake about several blocks; null for one. */
const chained = (answers: (p: Params) => Partial<Answers>) => (p: Params) =>
  p.blocks.length === 1 ? null : answers(p);

export const mistakes = [
  mistake('skip-dropped', 'left out the skip connection in the derivative', (p) =>
    slopes(p, ({ sum, body }) => multiply(slopeAt(p, sum), body)),
  ),
  mistake('one-outside', 'put the 1 of the skip connection outside the outer activation’s slope', (p) =>
    slopes(p, ({ sum, body }) => add(one, multiply(slopeAt(p, sum), body))),
  ),
  mistake('skip-behind-activation', 'added the input behind the outer activation', (p) =>
    residualBy(p, {
      output: ({ z2, a }) => add(act(p, z2), a),
      slope: ({ z2, body }) => add(one, multiply(slopeAt(p, z2), body)),
    }),
  ),
  mistake('outer-slope-at-z2', 'took the slope of the outer activation before the sum', (p) =>
    slopes(p, ({ z2, body }) => multiply(slopeAt(p, z2), add(one, body))),
  ),
  mistake('outer-slope-forgotten', 'left out the slope of the outer activation', (p) => ({
    ...slopes(p, ({ body }) => add(one, body)),
    ...plainBy(p, ({ body }) => body),
  })),
  mistake('inner-slope-forgotten', 'left out the slope of the inner activation', (p) => ({
    ...slopes(p, ({ sum, weights }) => multiply(slopeAt(p, sum), add(one, weights))),
    ...plainBy(p, ({ z2, weights }) => multiply(slopeAt(p, z2), weights)),
  })),
  mistake('slope-at-activation', 'took the slopes at the activations', (p) =>
    p.activation === 'tanh'
      ? {
          ...slopes(p, ({ output, h, weights }) =>
            multiply(slopeAt(p, output), add(one, multiply(weights, slopeAt(p, h)))),
          ),
          ...plainBy(p, ({ output, h, weights }) => multiply(slopeAt(p, output), weights, slopeAt(p, h))),
        }
      : null,
  ),
  mistake(
    'plain-at-skip',
    'took the plain block’s derivative at the residual block’s pre-activation',
    (p) => ({
      plain: multiply(
        ...walk(p, { skip: true, slope: ({ sum, body }) => multiply(slopeAt(p, sum), body) }).slopes,
      ),
    }),
  ),
  mistake('plain-minus-one', 'subtracted 1 from the residual block’s derivative', (p) => ({
    plain: multiply(...walk(p, { skip: true }).slopes.map((slope) => subtract(slope, one))),
  })),
  mistake('plain-keeps-one', 'kept the 1 although there is no skip connection', (p) =>
    plainBy(p, ({ z2, body }) => multiply(slopeAt(p, z2), add(one, body))),
  ),
  mistake(
    'slopes-added',
    'added the slopes of the blocks',
    chained((p) => ({
      residual: add(...walk(p, { skip: true }).slopes),
      plain: add(...walk(p, { skip: false }).slopes),
    })),
  ),
  mistake(
    'same-input',
    'took every block at the input of the first',
    chained((p) => {
      const { slopes: each } = walk(p, { skip: true, sameInput: true });
      return {
        slopes: each,
        residual: multiply(...each),
        plain: multiply(...walk(p, { skip: false, sameInput: true }).slopes),
      };
    }),
  ),
  mistake(
    'last-block-only',
    'gave the slope of the last block only',
    chained((p) => ({
      residual: walk(p, { skip: true }).slopes.at(-1)!,
      plain: walk(p, { skip: false }).slopes.at(-1)!,
    })),
  ),
];
