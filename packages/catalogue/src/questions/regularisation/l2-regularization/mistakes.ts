import { Rational, shrinkFactor, toRational } from '@variorum/core';
import { factorOf, type Params, product } from './params.ts';

const decayOf = (p: Params): Rational => product(p.learningRate, p.lambda, factorOf(p));
const shrinkOf = (p: Params): Rational => shrinkFactor(p);

/** Each weight updated by a rule of the weight, its gradient and the learning rate. */
const updated = (p: Params, rule: (w: Rational, g: Rational, alpha: Rational) => Rational) =>
  p.weights.map((weight, index) =>
    rule(toRational(weight), toRational(p.gradient[index]!), toRational(p.learningRate)),
  );

/** The update of a student who believes in another shrink factor. */
const shrunkBy = (p: Params, shrink: Rational) => ({
  shrink,
  updated: updated(p, (w, g, alpha) => shrink.mul(w).sub(alpha.mul(g))),
});

const one = new Rational(1);
const squares = (p: Params): Rational =>
  p.weights.reduce((sum, weight) => sum.add(product(weight, weight)), new Rational(0));

export const mistakes = [
  {
    id: 'decay-added',
    title: 'added the decay',
    answers: (p: Params) => shrunkBy(p, one.add(decayOf(p))),
  },
  {
    id: 'lost-factor-two',
    title: 'lost the factor 2 of the derivative',
    answers: (p: Params) => (p.form === 'lambda' ? shrunkBy(p, one.sub(decayOf(p).div(2))) : null),
  },
  {
    id: 'added-factor-two',
    title: 'forgot that the half cancels the factor 2',
    answers: (p: Params) => (p.form === 'half-lambda' ? shrunkBy(p, one.sub(decayOf(p).mul(2))) : null),
  },
  {
    id: 'forgot-learning-rate',
    title: 'left the learning rate out of the decay',
    answers: (p: Params) => shrunkBy(p, one.sub(product(p.lambda, factorOf(p)))),
  },
  {
    id: 'decay-for-factor',
    title: 'gave the decay for the factor that remains',
    answers: (p: Params) => ({ shrink: decayOf(p) }),
  },
  {
    id: 'no-decay',
    title: 'left the penalty out of the step',
    answers: (p: Params) => ({ shrink: one, updated: updated(p, (w, g, alpha) => w.sub(alpha.mul(g))) }),
  },
  {
    id: 'only-decay',
    title: 'left the gradient of the loss out',
    answers: (p: Params) => ({ updated: updated(p, (w) => shrinkOf(p).mul(w)) }),
  },
  {
    id: 'shrunk-after-step',
    title: 'shrank the weight after the step of the loss',
    answers: (p: Params) => ({ updated: updated(p, (w, g, alpha) => shrinkOf(p).mul(w.sub(alpha.mul(g)))) }),
  },
  {
    id: 'went-uphill',
    title: 'added the gradient of the loss',
    answers: (p: Params) => ({
      plain: updated(p, (w, g, alpha) => w.add(alpha.mul(g))),
      updated: updated(p, (w, g, alpha) => shrinkOf(p).mul(w).add(alpha.mul(g))),
    }),
  },
  {
    id: 'forgot-rate-of-gradient',
    title: 'left the learning rate out of the step of the loss',
    answers: (p: Params) => ({
      plain: updated(p, (w, g) => w.sub(g)),
      updated: updated(p, (w, g) => shrinkOf(p).mul(w).sub(g)),
    }),
  },
  {
    id: 'l1-decay',
    title: 'took the decay of an L1 penalty',
    answers: (p: Params) => ({
      updated: updated(p, (w, g, alpha) =>
        w.sub(alpha.mul(g)).sub(product(p.learningRate, p.lambda).mul(w.compare(0))),
      ),
    }),
  },
  {
    id: 'penalty-other-factor',
    title: 'took the other factor in front of the penalty',
    answers: (p: Params) => ({
      penalty: product(p.lambda, squares(p)).div(factorOf(p)),
    }),
  },
  {
    id: 'penalty-without-squares',
    title: 'added the sizes of the weights without squaring them',
    answers: (p: Params) => ({
      penalty: product(p.lambda, factorOf(p))
        .div(2)
        .mul(p.weights.reduce((sum, weight) => sum.add(toRational(weight).abs()), new Rational(0))),
    }),
  },
  {
    id: 'penalty-squared-sum',
    title: 'squared the sum of the weights',
    answers: (p: Params) => {
      const sum = p.weights.reduce((all, weight) => all.add(toRational(weight)), new Rational(0));
      return { penalty: product(p.lambda, factorOf(p), sum, sum).div(2) };
    },
  },
];
