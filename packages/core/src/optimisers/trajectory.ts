import { compareScalars, negate, signOf, subtract } from '../arithmetic.ts';
import type { Scalar } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { Rational } from '../rational.ts';
import { toNumber, toScalar } from '../scalar.ts';
import { requireInteger } from '../validate.ts';
import type { AdaGradOptions } from './adagrad.ts';
import { adaGradStep } from './adagrad.ts';
import type { AdamOptions } from './adam.ts';
import { adamStep } from './adam.ts';
import type { GradientDescentOptions } from './gradient-descent.ts';
import { gradientDescentStep } from './gradient-descent.ts';
import type { MomentumOptions } from './momentum.ts';
import { momentumStep } from './momentum.ts';
import { nesterovLookAhead, nesterovStep } from './nesterov.ts';
import type { Quadratic } from './quadratic.ts';
import { quadraticGradient } from './quadratic.ts';
import type { RmsPropOptions } from './rmsprop.ts';
import { rmsPropStep } from './rmsprop.ts';

/** The options of each optimiser, by its name. */
export interface OptimiserOptions {
  readonly gradientDescent: GradientDescentOptions;
  readonly momentum: MomentumOptions & { readonly velocity?: Exact };
  readonly nesterov: MomentumOptions & { readonly velocity?: Exact };
  readonly adaGrad: AdaGradOptions;
  readonly rmsProp: RmsPropOptions;
  readonly adam: AdamOptions;
}

export type OptimiserName = keyof OptimiserOptions;

/** An optimiser as data: `{ type: 'momentum', learningRate: 0.1, momentum: 0.9 }`. */
export type Optimiser = {
  [Name in OptimiserName]: { readonly type: Name } & OptimiserOptions[Name];
}[OptimiserName];

/** Moves one variable: given its slope as a function of the place, each call makes an update. */
type Walker = (slope: (place: Scalar) => Scalar) => Scalar;

const walkers: { [Name in OptimiserName]: (start: Scalar, options: OptimiserOptions[Name]) => Walker } = {
  gradientDescent: (position, options) =>
    walker({ t: 0, position }, (state, slope) => gradientDescentStep(state, slope(state.position), options)),
  momentum: (position, options) =>
    walker({ t: 0, position, velocity: toScalar(options.velocity ?? 0) }, (state, slope) =>
      momentumStep(state, slope(state.position), options),
    ),
  nesterov: (position, options) =>
    walker({ t: 0, position, velocity: toScalar(options.velocity ?? 0) }, (state, slope) =>
      nesterovStep(state, slope(nesterovLookAhead(state, options)), options),
    ),
  adaGrad: (position, options) =>
    walker({ t: 0, position, accumulator: new Rational(0) as Scalar }, (state, slope) =>
      adaGradStep(state, slope(state.position), options),
    ),
  rmsProp: (position, options) =>
    walker({ t: 0, position, accumulator: new Rational(0) as Scalar }, (state, slope) =>
      rmsPropStep(state, slope(state.position), options),
    ),
  adam: (position, options) => {
    const rest = new Rational(0) as Scalar;
    return walker({ t: 0, position, firstMoment: rest, secondMoment: rest }, (state, slope) =>
      adamStep(state, slope(state.position), options),
    );
  },
};

function walker<State extends { readonly position: Scalar }>(
  start: State,
  update: (state: State, slope: (place: Scalar) => Scalar) => State,
): Walker {
  let state = start;
  return (slope) => {
    state = update(state, slope);
    return state.position;
  };
}

/**
 * The places that an optimiser visits on a quadratic: the start, then one after each update.
 *
 * @returns `steps + 1` places of one value per variable; exact where the optimiser takes no root
 * @throws VariorumError `shape-mismatch`, and as the optimiser's step.
 */
export function optimiserTrajectory(
  optimiser: Optimiser,
  quadratic: Quadratic,
  start: readonly Exact[],
  steps: number,
): Scalar[][] {
  requireInteger('optimiserTrajectory', 'steps', steps, 0);
  quadraticGradient(quadratic, start);
  const axes = start.map((value, axis) => {
    const along: Quadratic = {
      coefficients: [quadratic.coefficients[axis]!],
      ...(quadratic.minimum && { minimum: [quadratic.minimum[axis]!] }),
    };
    const move = walkerOf(optimiser, toScalar(value));
    const slope = (place: Scalar) => quadraticGradient(along, [place])[0]!;
    return [toScalar(value), ...Array.from({ length: steps }, () => move(slope))];
  });
  return Array.from({ length: steps + 1 }, (_, step) => axes.map((places) => places[step]!));
}

function walkerOf<Name extends OptimiserName>(
  optimiser: { readonly type: Name } & OptimiserOptions[Name],
  start: Scalar,
): Walker {
  const make = walkers[optimiser.type];
  if (make !== undefined) return make(start, optimiser);
  const expected = Object.keys(walkers).join(', ');
  throw new VariorumError({
    code: 'invalid-value',
    message: `optimiserTrajectory: unknown optimiser ${String(optimiser.type)}, expected one of ${expected}`,
    path: ['type'],
    value: optimiser.type,
    expected,
  });
}

/** How far a path of one variable goes past the minimum, to the side that it did not start from; 0 if never. */
export function largestOvershoot(path: readonly Scalar[], minimum: Exact = 0): Scalar {
  const distances = path.map((place) => subtract(place, toRational(minimum)));
  const side = signOf(distances[0] ?? 0);
  const beyond = distances.map((distance) => (side > 0 ? negate(distance) : distance));
  if (side === 0) return new Rational(0);
  return beyond.reduce<Scalar>(
    (most, distance) => (compareScalars(distance, most) > 0 ? distance : most),
    new Rational(0),
  );
}

/** The first index from which a path of one variable stays closer than `tolerance` to the minimum; null if it does not. */
export function settledFrom(path: readonly Scalar[], tolerance: Exact, minimum: Exact = 0): number | null {
  const limit = toNumber(toRational(tolerance));
  const lowest = toRational(minimum);
  const outside = path.map((place) => Math.abs(toNumber(subtract(place, lowest))) >= limit);
  const last = outside.lastIndexOf(true);
  return last === path.length - 1 ? null : last + 1;
}
