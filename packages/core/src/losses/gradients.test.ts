import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectConsistent } from '../derivation-laws.test.helper.ts';
import { toNumber } from '../scalar.ts';
import {
  crossEntropy,
  deriveCrossEntropy,
  deriveKlDivergence,
  klDivergence,
  smoothedLabels,
} from './distributions.ts';
import {
  deriveHingeGradient,
  deriveHingeLoss,
  deriveMultiClassHingeLoss,
  hingeGradient,
  hingeLoss,
  multiClassHingeLoss,
} from './hinge.ts';
import { deriveL1Penalty, deriveL1PenaltyGradient, l1Penalty, l1PenaltyGradient } from './l1-penalty.ts';
import { l2Penalty } from './l2-penalty.ts';
import { deriveL2PenaltyGradient, l2PenaltyGradient } from './l2-penalty-gradient.ts';
import { absoluteError, squaredError } from './regression.ts';
import {
  absoluteErrorGradient,
  deriveAbsoluteErrorGradient,
  deriveSquaredErrorGradient,
  squaredErrorGradient,
} from './regression-gradient.ts';
import { sigmoid } from './sigmoid.ts';
import { deriveSoftmaxCrossEntropyGradient, softmaxCrossEntropy } from './softmax.ts';
import { deriveUnscaled, deriveZScore, medianOf, scaleOf, unscaled, zScore } from './standardise.ts';
import {
  binaryCrossEntropyLogitGradient,
  binaryCrossEntropyOfLogit,
  deriveBinaryCrossEntropyLogitGradient,
  deriveBinaryCrossEntropyOfLogit,
  deriveSquaredErrorLogitGradient,
  deriveSquaredErrorOfLogit,
  squaredErrorLogitGradient,
  squaredErrorOfLogit,
} from './through-sigmoid.ts';

const step = 2 ** -12;
/** Central difference of a function of one number. */
const slopeOf = (f: (x: number) => number, x: number) => (f(x + step) - f(x - step)) / (2 * step);
const quarters = fc.integer({ min: -20, max: 20 }).map((value) => value / 4);
const away = quarters.filter((value) => value !== 0);
const lists = fc.array(fc.tuple(quarters, away), { minLength: 1, maxLength: 4 });

describe('gradients agree with central differences', () => {
  test('of both losses through a sigmoid', () => {
    fc.assert(
      fc.property(quarters, fc.constantFrom(0, 1), fc.boolean(), (z, label, half) => {
        const squared = (x: number) => toNumber(squaredErrorOfLogit(x, label, { half }));
        expect(toNumber(squaredErrorLogitGradient(z, label, { half }))).toBeCloseTo(slopeOf(squared, z), 6);
        const cross = (x: number) => binaryCrossEntropyOfLogit(x, label);
        expect(toNumber(binaryCrossEntropyLogitGradient(z, label))).toBeCloseTo(slopeOf(cross, z), 6);
        expectConsistent(deriveSquaredErrorLogitGradient(z, label, { half }));
        expectConsistent(deriveBinaryCrossEntropyLogitGradient(z, label));
        expectConsistent(deriveSquaredErrorOfLogit(z, label, { half }));
        expectConsistent(deriveBinaryCrossEntropyOfLogit(z, label));
      }),
    );
  });

  test('of squared and absolute errors with respect to each prediction', () => {
    fc.assert(
      fc.property(lists, fc.constantFrom('mean' as const, 'sum' as const), (pairs, reduction) => {
        const targets = pairs.map(([target]) => target);
        const predictions = pairs.map(([target, residual]) => target + residual);
        for (const [loss, gradient] of [
          [squaredError, squaredErrorGradient],
          [absoluteError, absoluteErrorGradient],
        ] as const) {
          for (const [index, slope] of gradient(targets, predictions, reduction).entries()) {
            const moved = (x: number) => loss(targets, predictions.with(index, x), reduction).valueOf();
            expect(slope.valueOf()).toBeCloseTo(slopeOf(moved, predictions[index]!), 6);
          }
        }
        deriveSquaredErrorGradient(targets, predictions, reduction).forEach(expectConsistent);
        deriveAbsoluteErrorGradient(targets, predictions, reduction).forEach(expectConsistent);
      }),
    );
  });

  test('of the penalties', () => {
    fc.assert(
      fc.property(fc.array(away, { minLength: 1, maxLength: 4 }), (weights) => {
        for (const form of ['lambda', 'half-lambda'] as const) {
          const options = { lambda: 0.3, form };
          for (const [index, slope] of l2PenaltyGradient(weights, options).entries()) {
            const moved = (x: number) => l2Penalty(weights.with(index, x), options).valueOf();
            expect(slope.valueOf()).toBeCloseTo(slopeOf(moved, weights[index]!), 6);
          }
          for (const derivation of deriveL2PenaltyGradient(weights, options)) expectConsistent(derivation);
        }
        for (const [index, slope] of l1PenaltyGradient(weights, 0.3).entries()) {
          const moved = (x: number) => l1Penalty(weights.with(index, x), 0.3).valueOf();
          expect(slope.valueOf()).toBeCloseTo(slopeOf(moved, weights[index]!), 6);
        }
        expectConsistent(deriveL1Penalty(weights, 0.3));
        deriveL1PenaltyGradient(weights, 0.3).forEach(expectConsistent);
      }),
    );
  });

  test('of the hinge loss away from its kink', () => {
    fc.assert(
      fc.property(
        quarters.filter((score) => Math.abs(score) !== 1),
        fc.constantFrom(-1 as const, 1 as const),
        (score, label) => {
          const moved = (x: number) => hingeLoss(x, label).valueOf();
          expect(hingeGradient(score, label).valueOf()).toBeCloseTo(slopeOf(moved, score), 6);
          expectConsistent(deriveHingeLoss(score, label));
          expectConsistent(deriveHingeGradient(score, label));
        },
      ),
    );
  });

  test('of softmax with cross-entropy, with its working', () => {
    const logits = [1, -0.5, 2];
    for (const [index, derivation] of deriveSoftmaxCrossEntropyGradient(logits, 1).entries()) {
      const moved = (x: number) => softmaxCrossEntropy(logits.with(index, x), 1);
      expect(derivation.value).toBeCloseTo(slopeOf(moved, logits[index]!), 6);
      expectConsistent(derivation);
    }
  });
});

test('the sigmoid is exact at 0, symmetric and safe for large logits', () => {
  expect(String(sigmoid(0))).toBe('0.5');
  expect(toNumber(sigmoid(Math.log(3)))).toBeCloseTo(0.75, 14);
  expect(toNumber(sigmoid(-800))).toBe(0);
  expect(toNumber(sigmoid(800))).toBe(1);
  expect(binaryCrossEntropyOfLogit(800, 0)).toBe(800);
});

test('the multi-class hinge adds what each other class exceeds the margin by', () => {
  // Scores 3.2, 5.1, −1.7 with the first class true: max(0, 2.9) + max(0, −3.9).
  expect(multiClassHingeLoss([3.2, 5.1, -1.7], 0).valueOf()).toBe(2.9);
  expectConsistent(deriveMultiClassHingeLoss([3.2, 5.1, -1.7], 0));
  expect(() => multiClassHingeLoss([1, 2], 2)).toThrow('true class 2 of 2 scores');
  expect(() => hingeLoss(1, 0 as never)).toThrow('label is 0, expected -1 or 1');
});

describe('distributions', () => {
  test('smoothed labels add up to 1', () => {
    expect(smoothedLabels(4, 1, 0.2).map(Number)).toEqual([0.05, 0.85, 0.05, 0.05]);
    expect(() => smoothedLabels(4, 4, 0.2)).toThrow('expected a class from 0 to 3');
  });

  test('cross-entropy is entropy plus divergence, and the divergence of equal distributions is 0', () => {
    const targets = [0.5, 0.25, 0.25, 0];
    const predicted = [0.25, 0.25, 0.25, 0.25];
    const entropy = 1.5 * Math.LN2;
    expect(crossEntropy(targets, predicted)).toBeCloseTo(2 * Math.LN2, 12);
    expect(klDivergence(targets, predicted)).toBeCloseTo(2 * Math.LN2 - entropy, 12);
    expect(klDivergence(targets, targets)).toBe(0);
    expectConsistent(deriveCrossEntropy(targets, predicted));
    expectConsistent(deriveKlDivergence(targets, predicted));
    expect(() => crossEntropy([1, 0], [0, 1])).toThrow('probabilities[0] is 0, expected a positive one');
  });
});

describe('scales of targets', () => {
  test('z-scores are exact and come back', () => {
    const scale = { mean: 1.7, deviation: 0.1 };
    expect(zScore(1.85, scale).valueOf()).toBe(1.5);
    expect(unscaled(1.5, scale).valueOf()).toBe(1.85);
    expectConsistent(deriveZScore(1.85, scale));
    expectConsistent(deriveUnscaled(-1.5, scale));
    expect(() => zScore(1, { mean: 0, deviation: 0 })).toThrow('zScore: deviation is 0, expected a positive');
  });

  test('the mean minimises the squared error, the median the absolute one', () => {
    const values = [1, 2, 4, 5, 13];
    expect(scaleOf(values).mean.valueOf()).toBe(5);
    expect(medianOf(values).valueOf()).toBe(4);
    expect(medianOf([4, 1, 2, 9]).valueOf()).toBe(3);
    const total = (loss: typeof squaredError, at: number) =>
      loss(
        values,
        values.map(() => at),
        'sum',
      ).valueOf();
    for (const other of [3, 3.5, 4.5, 6]) {
      expect(total(squaredError, other)).toBeGreaterThan(total(squaredError, 5));
      expect(total(absoluteError, other)).toBeGreaterThan(total(absoluteError, 4));
    }
  });

  test('the deviation divides by the number of values', () => {
    expect(String(scaleOf([2, 4, 4, 4, 5, 5, 7, 9]).deviation)).toBe('2');
  });
});
