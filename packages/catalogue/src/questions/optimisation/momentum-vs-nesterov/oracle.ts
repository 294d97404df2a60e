import { Rational, toRational } from '@variorum/core';
import { defineOracle } from '@variorum/generator';
import type { Params } from './params.ts';
import question from './question.ts';

/** Places without velocities: each continues the last move by ρ, against a difference quotient of the loss. */
function walk(p: Params, looksAhead: boolean): Rational[] {
  const loss = (x: Rational): Rational => {
    const off = x.sub(toRational(p.minimum));
    return off.mul(off).mul(toRational(p.coefficient));
  };
  const half = new Rational(1, 2);
  const slope = (x: Rational): Rational => loss(x.add(half)).sub(loss(x.sub(half)));
  const start = toRational(p.start);
  const places = [start.sub(toRational(p.velocity)), start];
  for (let t = 1; t <= p.steps; t++) {
    const [earlier, now] = places.slice(-2) as [Rational, Rational];
    const rolled = now.add(now.sub(earlier).mul(toRational(p.momentum)));
    places.push(rolled.sub(slope(looksAhead ? rolled : now).mul(toRational(p.learningRate))));
  }
  return places.slice(2);
}

export default defineOracle(question, {
  method: 'continues the last move and subtracts a difference quotient of the loss, without velocities',
  answers(p) {
    const [classic, nesterov] = [walk(p, false), walk(p, true)];
    const past = (path: readonly Rational[]): number =>
      path
        .map((x) => (x.valueOf() - p.minimum) * (p.start < p.minimum ? 1 : -1))
        .reduce((most, value) => (value > most ? value : most), 0);
    const [first, second] = [past(classic), past(nesterov)];
    const order = first > second ? 'classic' : first < second ? 'nesterov' : 'equal';
    return { classic, nesterov, further: first === 0 && second === 0 ? 'neither' : order };
  },
});
