import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectConsistent } from '../derivation-laws.test.helper.ts';
import {
  biasCorrection,
  deriveBiasCorrection,
  deriveMovingAverageWeight,
  deriveStepsUntilCorrectionWithin,
  deriveStepsUntilPowerBelow,
  movingAverageWeight,
  stepsUntilCorrectionWithin,
  stepsUntilPowerBelow,
} from './adam-bias.ts';

test.each([
  [0.9, 44, 44],
  [0.999, 4613, 4603],
])(
  'for β = %d the correction is within 1 %% from t = %d, the power below 1 %% from t = %d',
  (beta, correction, power) => {
    expect(stepsUntilCorrectionWithin(beta, 0.01)).toBe(correction);
    expect(stepsUntilPowerBelow(beta, 0.01)).toBe(power);
  },
);

test('the counts are where counting one by one finds them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 97 }), fc.integer({ min: 1, max: 60 }), (percent, share) => {
      const beta = percent / 100;
      const q = share / 100 + 0.001;
      const first = (holds: (power: number) => boolean) => {
        let t = 1;
        while (!holds(beta ** t)) t += 1;
        return t;
      };
      expect(stepsUntilCorrectionWithin(beta, q)).toBe(first((power) => 1 / (1 - power) <= 1 + q));
      expect(stepsUntilPowerBelow(beta, q)).toBe(first((power) => power < q));
    }),
  );
});

test('a power that equals the bound is not below it, a correction that equals 1 + q is within it', () => {
  expect(stepsUntilPowerBelow(0.1, 0.01)).toBe(3);
  expect(stepsUntilCorrectionWithin(0.5, '1/7')).toBe(3);
});

test('the weights of all gradients and of the start add up to 1', () => {
  const total = [1, 2, 3, 4, 5].reduce((sum, i) => sum + movingAverageWeight(0.9, i, 5).valueOf(), 0);
  expect(total + 0.9 ** 5).toBeCloseTo(1, 12);
  expect(movingAverageWeight(0.9, 5, 5).valueOf()).toBe(0.1);
  expect(biasCorrection(0.9, 1).valueOf()).toBe(10);
});

test('derivations come to their values', () => {
  expectConsistent(deriveMovingAverageWeight(0.9, 2, 5));
  expectConsistent(deriveBiasCorrection(0.999, 7));
  expectConsistent(deriveStepsUntilCorrectionWithin(0.9, 0.01));
  expectConsistent(deriveStepsUntilPowerBelow(0.999, 0.01));
});

test.each([
  [() => stepsUntilPowerBelow(0.9, 1), 'q is 1, expected above 0, below 1'],
  [() => stepsUntilCorrectionWithin(0, 0.1), 'beta is 0, expected above 0, below 1'],
  [() => stepsUntilCorrectionWithin(0.9, 0), 'q is 0, expected above 0'],
  [() => movingAverageWeight(0.9, 6, 5), 't is 5, expected an integer of at least 6'],
])('impossible arguments are refused: %s', (call, message) => {
  expect(call).toThrow(message);
});
