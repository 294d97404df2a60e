import {
  largestOvershoot,
  momentumStep,
  nesterovLookAhead,
  nesterovStep,
  quadraticGradient,
  Rational,
  toRational,
} from '@variorum/core';
import type { Params } from './params.ts';

export type Method = 'classic' | 'nesterov';

/** One update. */
export interface Update {
  readonly t: number;
  readonly before: Rational;
  readonly velocityBefore: Rational;
  /** Where the gradient is taken. */
  readonly place: Rational;
  readonly gradient: Rational;
  readonly velocity: Rational;
  readonly after: Rational;
}

/** L′ at a place. */
export const slopeAt = ({ coefficient, minimum }: Params, place: Rational): Rational =>
  toRational(quadraticGradient({ coefficients: [coefficient], minimum: [minimum] }, [place])[0]!);

/** The first `steps` updates of a method. */
export function updates(p: Params, method: Method, steps: number = p.steps): Update[] {
  const rows: Update[] = [];
  let state = { t: 0, position: toRational(p.start), velocity: toRational(p.velocity) };
  for (let index = 0; index < steps; index++) {
    const place = method === 'classic' ? state.position : toRational(nesterovLookAhead(state, p));
    const gradient = slopeAt(p, place);
    const next = (method === 'classic' ? momentumStep : nesterovStep)(state, gradient, p);
    const [position, velocity] = [toRational(next.position), toRational(next.velocity)];
    rows.push({
      t: next.t,
      before: state.position,
      velocityBefore: state.velocity,
      place,
      gradient,
      velocity,
      after: position,
    });
    state = { t: next.t, position, velocity };
  }
  return rows;
}

/** x₁, x₂, … of a method. */
export const iterates = (p: Params, method: Method, steps: number = p.steps): Rational[] =>
  updates(p, method, steps).map(({ after }) => after);

/** How far a run goes past the minimum within its first updates; 0 if it does not. */
export const overshoot = (p: Params, path: readonly Rational[]): Rational =>
  toRational(largestOvershoot([toRational(p.start), ...path], p.minimum));

/** Which run goes further past the minimum within the updates worked by hand. */
export function furtherRun(p: Params): Method | 'equal' | 'neither' {
  const [classic, nesterov] = (['classic', 'nesterov'] as const).map((method) =>
    overshoot(p, iterates(p, method)),
  ) as [Rational, Rational];
  if (classic.n === 0n && nesterov.n === 0n) return 'neither';
  const order = classic.compare(nesterov);
  if (order === 0) return 'equal';
  return order > 0 ? 'classic' : 'nesterov';
}

/** Distance of the start from the minimum. */
export const startDistance = ({ start, minimum }: Params): Rational =>
  toRational(start).sub(toRational(minimum)).abs();

/** Places in floating point, for the long run that is only drawn. */
export function longRun(p: Params, method: Method, steps: number): number[] {
  const { coefficient, minimum, momentum, learningRate } = p;
  const places = [p.start];
  for (let velocity = p.velocity; places.length <= steps; ) {
    const x = places.at(-1)!;
    const place = method === 'classic' ? x : x + momentum * velocity;
    velocity = momentum * velocity - learningRate * 2 * coefficient * (place - minimum);
    places.push(x + velocity);
  }
  return places;
}

/** 2aα, the product of learning rate and curvature. */
export const curvatureStep = ({ coefficient, learningRate }: Params): Rational =>
  new Rational(2).mul(toRational(coefficient)).mul(toRational(learningRate));
