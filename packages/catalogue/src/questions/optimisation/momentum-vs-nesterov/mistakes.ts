import { type Rational, toRational } from '@variorum/core';
import { iterates, type Method, slopeAt } from './model.ts';
import type { Params } from './params.ts';

/** How a student goes about an update; what is left out is right. */
interface Habit {
  /** Where the gradient is taken. */
  readonly place?: (x: Rational, v: Rational, rho: Rational) => Rational;
  readonly gradient?: (slope: Rational) => Rational;
  readonly velocity?: (v: Rational, g: Rational, rho: Rational, alpha: Rational) => Rational;
  readonly position?: (x: Rational, v: Rational, place: Rational) => Rational;
}

/** The iterates that a habit leads to. */
function run(p: Params, method: Method, habit: Habit): Rational[] {
  const [rho, alpha] = [toRational(p.momentum), toRational(p.learningRate)];
  let [x, v] = [toRational(p.start), toRational(p.velocity)];
  const place = habit.place ?? ((at, speed, kept) => (method === 'classic' ? at : at.add(kept.mul(speed))));
  const velocity = habit.velocity ?? ((speed, g, kept, rate) => kept.mul(speed).sub(rate.mul(g)));
  const position = habit.position ?? ((at, speed) => at.add(speed));
  return Array.from({ length: p.steps }, () => {
    const from = place(x, v, rho);
    const slope = slopeAt(p, from);
    v = velocity(v, habit.gradient?.(slope) ?? slope, rho, alpha);
    x = position(x, v, from);
    return x;
  });
}

const both = (p: Params, habit: Habit) => ({
  classic: run(p, 'classic', habit),
  nesterov: run(p, 'nesterov', habit),
});

export const mistakes = [
  {
    id: 'gradient-at-present-place',
    title: 'took the gradient of Nesterov’s form at the present place',
    answers: (p: Params) => ({ nesterov: iterates(p, 'classic') }),
  },
  {
    id: 'look-ahead-in-classic',
    title: 'took the gradient of the classic form at the look-ahead',
    answers: (p: Params) => ({ classic: iterates(p, 'nesterov') }),
  },
  {
    id: 'added-gradient',
    title: 'added the gradient to the velocity',
    answers: (p: Params) => both(p, { velocity: (v, g, rho, alpha) => rho.mul(v).add(alpha.mul(g)) }),
  },
  {
    id: 'subtracted-velocity',
    title: 'subtracted the velocity from the place',
    answers: (p: Params) => both(p, { position: (x, v) => x.sub(v) }),
  },
  {
    id: 'looked-back',
    title: 'looked back instead of ahead',
    answers: (p: Params) => ({ nesterov: run(p, 'nesterov', { place: (x, v, rho) => x.sub(rho.mul(v)) }) }),
  },
  {
    id: 'full-look-ahead',
    title: 'looked ahead by the whole velocity',
    answers: (p: Params) => ({ nesterov: run(p, 'nesterov', { place: (x, v) => x.add(v) }) }),
  },
  {
    id: 'moved-from-look-ahead',
    title: 'added the new velocity to the look-ahead',
    answers: (p: Params) => ({ nesterov: run(p, 'nesterov', { position: (_, v, place) => place.add(v) }) }),
  },
  {
    id: 'reported-look-ahead',
    title: 'gave the look-aheads for the iterates',
    answers: (p: Params) => {
      const [rho, places] = [toRational(p.momentum), iterates(p, 'nesterov')];
      return {
        nesterov: places.map((x, index) =>
          x.add(rho.mul(x.sub(index === 0 ? toRational(p.start) : places[index - 1]!))),
        ),
      };
    },
  },
  {
    id: 'no-momentum',
    title: 'made steps of plain gradient descent',
    answers: (p: Params) => {
      const plain = run(p, 'classic', { velocity: (_, g, __, alpha) => alpha.mul(g).neg() });
      return { classic: plain, nesterov: plain };
    },
  },
  {
    id: 'averaged-velocity',
    title: 'weighted the gradient with 1 − ρ',
    answers: (p: Params) =>
      both(p, {
        velocity: (v, g, rho, alpha) => rho.mul(v).sub(toRational(1).sub(rho).mul(alpha.mul(g))),
      }),
  },
  {
    id: 'lost-factor-two',
    title: 'lost the factor 2 of the derivative',
    answers: (p: Params) => both(p, { gradient: (slope) => slope.div(2) }),
  },
];
