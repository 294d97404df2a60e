import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectConsistent } from '../derivation-laws.test.helper.ts';
import { roundTo } from '../rounding.ts';
import { toNumber } from '../scalar.ts';
import { adaGradStep, deriveAdaGradStep } from './adagrad.ts';
import { adamStep, deriveAdamStep } from './adam.ts';
import { deriveGradientDescentStep, gradientDescentStep } from './gradient-descent.ts';
import { deriveMomentumStep, momentumStep } from './momentum.ts';
import { deriveNesterovStep } from './nesterov.ts';
import {
  deriveQuadraticGradient,
  deriveQuadraticValue,
  quadraticGradient,
  quadraticValue,
} from './quadratic.ts';
import { deriveRmsPropStep, rmsPropStep } from './rmsprop.ts';
import { largestOvershoot, optimiserTrajectory, settledFrom } from './trajectory.ts';
import { deriveWeightDecayStep, shrinkFactor, weightDecayStep } from './weight-decay.ts';

const tenths = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((value) => value / 10);
const gradientLists = fc.array(
  tenths(-5, 5).filter((gradient) => gradient !== 0),
  { minLength: 1, maxLength: 6 },
);
const decays = fc.constantFrom(0.5, 0.8, 0.9, 0.99, 0.999);

function expectAllConsistent(derivations: object): void {
  for (const derivation of Object.values(derivations)) expectConsistent(derivation);
}

describe('momentum on x²', () => {
  const parabola = { coefficients: [1] };
  const options = { learningRate: 0.1, momentum: 0.9 };
  const classic = optimiserTrajectory({ type: 'momentum', ...options }, parabola, [-10], 120).map(
    ([x]) => x!,
  );
  const nesterov = optimiserTrajectory({ type: 'nesterov', ...options }, parabola, [-10], 120).map(
    ([x]) => x!,
  );

  test('from −10 with ρ = 0.9 and α = 0.1 the classic form overshoots to 7.09, Nesterov’s to 3.33', () => {
    expect(roundTo(largestOvershoot(classic), { decimals: 2 })).toBe('7.09');
    expect(roundTo(largestOvershoot(nesterov), { decimals: 2 })).toBe('3.33');
  });

  test('they stay within 0.1 from step 84 and from step 28', () => {
    expect(settledFrom(classic, 0.1)).toBe(84);
    expect(settledFrom(nesterov, 0.1)).toBe(28);
    expect(settledFrom(classic.slice(0, 10), 0.1)).toBeNull();
  });

  test('the first update is the same, the first places are exact', () => {
    expect(classic.slice(0, 3).map(toNumber)).toEqual([-10, -8, -4.6]);
    // Look-ahead −8 + 0.9·2 = −6.2, gradient −12.4, velocity 1.8 + 1.24.
    expect(nesterov.slice(0, 3).map(toNumber)).toEqual([-10, -8, -4.96]);
  });
});

test('momentum without a velocity kept is gradient descent', () => {
  fc.assert(
    fc.property(tenths(-9, 9), tenths(-9, 9), (position, gradient) => {
      const momentum = momentumStep({ t: 0, position, velocity: 3 }, gradient, {
        learningRate: 0.1,
        momentum: 0,
      });
      const descent = gradientDescentStep({ t: 0, position }, gradient, { learningRate: 0.1 });
      expect(momentum.position).toEqual(descent.position);
    }),
  );
});

test('velocity is the discounted sum of all gradients', () => {
  fc.assert(
    fc.property(gradientLists, decays, (gradients, momentum) => {
      let state = { t: 0, position: 0 as number, velocity: 0 as number };
      for (const gradient of gradients) {
        const { t, position, velocity } = momentumStep(state, gradient, { learningRate: 0.1, momentum });
        state = { t, position: toNumber(position), velocity: toNumber(velocity) };
      }
      const n = gradients.length;
      const expected = gradients.reduce((sum, g, index) => sum - 0.1 * momentum ** (n - 1 - index) * g, 0);
      expect(state.velocity).toBeCloseTo(expected, 10);
    }),
  );
});

describe('AdaGrad, RMSProp and Adam agree with their closed forms', () => {
  const norm = (values: readonly number[]) => Math.hypot(...values);

  test('AdaGrad moves by the gradient over the norm of all gradients', () => {
    fc.assert(
      fc.property(gradientLists, (gradients) => {
        let state = { t: 0, position: 1, accumulator: 0 } as Parameters<typeof adaGradStep>[0];
        let expected = 1;
        for (const [index, gradient] of gradients.entries()) {
          state = adaGradStep(state, gradient, { learningRate: 0.5, epsilon: 0.01 });
          expected -= (0.5 * gradient) / (norm(gradients.slice(0, index + 1)) + 0.01);
        }
        expect(toNumber(state.position as number)).toBeCloseTo(expected, 10);
      }),
    );
  });

  test('gradients 3 and 4 give the exact rates α/3 and α/5', () => {
    const options = { learningRate: 1 };
    const first = adaGradStep({ t: 0, position: 0, accumulator: 0 }, 3, options);
    const second = adaGradStep(first, 4, options);
    expect([first.effectiveRate, second.effectiveRate].map(String)).toEqual(['0.(3)', '0.2']);
  });

  test('RMSProp and Adam average with the weights (1 − β)β^{t−i}', () => {
    fc.assert(
      fc.property(gradientLists, decays, decays, (gradients, beta1, beta2) => {
        const n = gradients.length;
        const average = (beta: number, power: number) =>
          gradients.reduce((sum, g, index) => sum + (1 - beta) * beta ** (n - 1 - index) * g ** power, 0);
        let rms = { t: 0, position: 0, accumulator: 0 } as Parameters<typeof rmsPropStep>[0];
        let adam = { t: 0, position: 0, firstMoment: 0, secondMoment: 0 } as Parameters<typeof adamStep>[0];
        let before = 0;
        for (const gradient of gradients) {
          before = toNumber(adam.position as number);
          rms = rmsPropStep(rms, gradient, { learningRate: 0.1, decay: beta2, epsilon: 0.001 });
          adam = adamStep(adam, gradient, { learningRate: 0.1, beta1, beta2, epsilon: 0.001 });
        }
        expect(toNumber(rms.accumulator as number)).toBeCloseTo(average(beta2, 2), 9);
        const m = average(beta1, 1) / (1 - beta1 ** n);
        const v = average(beta2, 2) / (1 - beta2 ** n);
        const moved = before - (0.1 * m) / (Math.sqrt(v) + 0.001);
        expect(toNumber(adam.position as number)).toBeCloseTo(moved, 9);
      }),
    );
  });

  test('Adam’s first step is the learning rate times the sign of the gradient, exactly', () => {
    for (const gradient of [0.3, -7]) {
      const rest = { t: 0, position: 2, firstMoment: 0, secondMoment: 0 };
      const { position } = adamStep(rest, gradient, { learningRate: 0.1 });
      expect(String(position)).toBe(gradient > 0 ? '1.9' : '2.1');
    }
  });

  test('AdamW subtracts αλx in addition', () => {
    const rest = { t: 0, position: 2, firstMoment: 0, secondMoment: 0 };
    const { position } = adamStep(rest, 1, { learningRate: 0.1, weightDecay: 0.5 });
    expect(String(position)).toBe('1.8');
  });

  test.each([
    ['beta1', { learningRate: 0.1, beta1: 1 }, 'adamStep: beta1 is 1, expected from 0, below 1'],
    ['epsilon', { learningRate: 0.1, epsilon: -1 }, 'adamStep: epsilon is -1, expected at least 0'],
    ['gradient 0', { learningRate: 0.1 }, 'adamStep: the gradients so far and ε are 0'],
  ])('a wrong %s is refused', (_, options, message) => {
    const rest = { t: 0, position: 2, firstMoment: 0, secondMoment: 0 };
    expect(() => adamStep(rest, 0, options)).toThrow(message);
  });
});

test('every derivation comes to its value', () => {
  fc.assert(
    fc.property(tenths(-9, 9), tenths(1, 5), tenths(-3, 3), decays, (position, gradient, other, decay) => {
      const options = { learningRate: 0.1, epsilon: 0.01, decay, momentum: decay, weightDecay: 0.1 };
      expectAllConsistent(deriveGradientDescentStep({ t: 1, position }, gradient, options));
      expectAllConsistent(deriveMomentumStep({ t: 1, position, velocity: other }, gradient, options));
      expectAllConsistent(deriveNesterovStep({ t: 1, position, velocity: other }, gradient, options));
      expectAllConsistent(deriveAdaGradStep({ t: 1, position, accumulator: 2 }, gradient, options));
      expectAllConsistent(deriveRmsPropStep({ t: 1, position, accumulator: 2 }, gradient, options));
      const moments = { firstMoment: other, secondMoment: 2 };
      expectAllConsistent(deriveAdamStep({ t: 1, position, ...moments }, gradient, options));
      expectAllConsistent(deriveAdamStep({ t: 1, position, ...moments }, gradient, { learningRate: 0.1 }));
      for (const form of ['lambda', 'half-lambda'] as const) {
        expectAllConsistent(
          deriveWeightDecayStep(position, gradient, { learningRate: 0.1, lambda: 0.2, form }),
        );
      }
      const bowl = { coefficients: [3, 1], minimum: [0, other] };
      expectConsistent(deriveQuadraticValue(bowl, [position, gradient]));
      for (const derivation of deriveQuadraticGradient(bowl, [position, gradient]))
        expectConsistent(derivation);
    }),
  );
});

describe('on a quadratic', () => {
  test('the gradient agrees with central differences', () => {
    const bowl = { coefficients: [0.5, 4], minimum: [1, -2] };
    const place = [3, 0.25];
    for (const [axis, slope] of quadraticGradient(bowl, place).entries()) {
      const at = (by: number) => toNumber(quadraticValue(bowl, place.with(axis, place[axis]! + by)));
      expect((at(0.5) - at(-0.5)) / 1).toBeCloseTo(toNumber(slope), 10);
    }
  });

  test('gradient descent shrinks each distance by 1 − 2αa', () => {
    const path = optimiserTrajectory(
      { type: 'gradientDescent', learningRate: 0.1 },
      { coefficients: [1, 4], minimum: [2, 0] },
      [7, -1],
      3,
    );
    expect(path.map((place) => place.map(toNumber))).toEqual([
      [7, -1],
      [6, -0.2],
      [5.2, -0.04],
      [4.56, -0.008],
    ]);
  });

  test.each(['adaGrad', 'rmsProp', 'adam'] as const)('%s approaches the minimum', (type) => {
    const path = optimiserTrajectory(
      { type, learningRate: 0.5, decay: 0.9, epsilon: 1e-8 },
      { coefficients: [1, 3] },
      [4, -2],
      60,
    );
    const distance = (place: readonly (typeof path)[number][number][]) => Math.hypot(...place.map(toNumber));
    expect(distance(path.at(-1)!)).toBeLessThan(distance(path[0]!) / 2);
  });

  test('an unknown optimiser and a start of another length are refused', () => {
    const bowl = { coefficients: [1] };
    expect(() => optimiserTrajectory({ type: 'sgd' } as never, bowl, [1], 1)).toThrow(
      'unknown optimiser sgd, expected one of gradientDescent, momentum',
    );
    const descent = { type: 'gradientDescent', learningRate: 1 } as const;
    expect(() => optimiserTrajectory(descent, bowl, [1, 2], 1)).toThrow(
      'position has 2 variables for 1 coefficients',
    );
  });
});

test('weight decay shrinks by 1 − αλ, or by 1 − 2αλ for the penalty λw²', () => {
  const options = { learningRate: 0.1, lambda: 0.5, form: 'half-lambda' } as const;
  expect(String(shrinkFactor(options))).toBe('0.95');
  expect(String(shrinkFactor({ ...options, form: 'lambda' }))).toBe('0.9');
  expect(String(weightDecayStep(2, -3, { ...options, form: 'lambda' }))).toBe('2.1');
});
