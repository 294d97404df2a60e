import { Rational, type Scalar, scalars, squeeze, toNumber } from '@variorum/core';
import {
  channelsOf,
  exactly,
  gateOf,
  imageTensor,
  multiplesOf,
  type Params,
  product,
  relu,
} from './params.ts';

const { add, multiply } = scalars;

type Answers = {
  means?: readonly Rational[];
  active?: readonly Rational[];
  gates?: readonly Scalar[];
  scaled?: readonly (readonly Scalar[])[];
};

interface Mistake {
  readonly id: string;
  readonly title: string;
  readonly answers: (p: Params, run: ReturnType<typeof runOf>) => Answers | null;
}

/** Everything that the block computes on its way. */
export function runOf(p: Params) {
  const means = squeeze(imageTensor(p));
  const before = p.task === 'network' ? product(p.first ?? [], means) : [];
  const multiples = multiplesOf(p, means);
  const gates = multiples.map(gateOf);
  return {
    means,
    before,
    active: relu(before),
    multiples,
    gates,
    scaled: scaledBy(p, gates[p.channel - 1]!),
  };
}

/** The asked channel with `change` applied to each value. */
function changed(p: Params, change: (value: Rational) => Scalar): Scalar[][] {
  return p.image![p.channel - 1]!.map((row) => exactly(row).map(change));
}

const scaledBy = (p: Params, gate: Scalar): Scalar[][] => changed(p, (value) => multiply(gate, value));

/** What follows from other gates. */
const withGates = (p: Params, gates: readonly Scalar[]): Answers => ({
  gates,
  scaled: scaledBy(p, gates[p.channel - 1]!),
});

const one = new Rational(1);

const list: readonly Mistake[] = [
  {
    id: 'summed',
    title: 'added the values of a channel without dividing',
    answers: (p, { means }) => ({ means: means.map((mean) => mean.mul(p.height * p.width)) }),
  },
  {
    id: 'took-maximum',
    title: 'took the maximum of a channel',
    answers: (p) => ({
      means: channelsOf(p).map((values) =>
        values.reduce((most, value) => (value.compare(most) > 0 ? value : most)),
      ),
    }),
  },
  {
    id: 'averaged-channels',
    title: 'averaged over the channels at each position',
    answers(p) {
      const channels = channelsOf(p);
      return {
        means: channels[0]!.map((_, place) =>
          channels.reduce((sum, values) => sum.add(values[place]!), new Rational(0)).div(p.channels),
        ),
      };
    },
  },
  {
    id: 'forgot-relu',
    title: 'left out ReLU in the hidden layer',
    answers: (p, { before, means }) =>
      p.task === 'network'
        ? { active: before, ...withGates(p, multiplesOf(p, means, (values) => [...values]).map(gateOf)) }
        : null,
  },
  {
    id: 'gates-mirrored',
    title: 'used the sigmoid with the opposite sign',
    answers: (p, { multiples }) =>
      withGates(
        p,
        multiples.map((n) => gateOf(n.neg())),
      ),
  },
  {
    id: 'softmax-gates',
    title: 'used softmax in place of the sigmoid',
    answers(p, { multiples }) {
      const powers = multiples.map((n) => (n.d === 1n ? new Rational(3).pow(n)! : 3 ** toNumber(n)));
      const total = powers.reduce((sum: Scalar, power) => add(sum, power), new Rational(0));
      return withGates(
        p,
        powers.map((power) => divide(power, total)),
      );
    },
  },
  {
    id: 'multiples-as-logits',
    title: 'left out the factor ln 3',
    answers: (p, { multiples }) =>
      withGates(
        p,
        multiples.map((n) => (n.n === 0n ? new Rational(1, 2) : 1 / (1 + Math.exp(-toNumber(n))))),
      ),
  },
  {
    id: 'gate-added',
    title: 'added the gate',
    answers: (p, { gates }) => ({ scaled: changed(p, (value) => add(value, gates[p.channel - 1]!)) }),
  },
  {
    id: 'gate-divided',
    title: 'divided by the gate',
    answers: (p, { gates }) => ({ scaled: scaledBy(p, divide(one, gates[p.channel - 1]!)) }),
  },
  {
    id: 'gate-of-neighbour',
    title: 'used the gate of another channel',
    answers: (p, { gates }) => ({ scaled: scaledBy(p, gates[p.channel % p.channels]!) }),
  },
  {
    id: 'mean-scaled',
    title: 'scaled the mean in place of the values',
    answers: (p, { gates, means }) => ({
      scaled: changed(p, () => multiply(gates[p.channel - 1]!, means[p.channel - 1]!)),
    }),
  },
  {
    id: 'skip-added',
    title: 'added the input to the scaled values',
    answers: (p, { gates }) => ({
      scaled: changed(p, (value) => add(value, multiply(gates[p.channel - 1]!, value))),
    }),
  },
];

function divide(numerator: Scalar, denominator: Scalar): Scalar {
  return typeof numerator === 'number' || typeof denominator === 'number'
    ? toNumber(numerator) / toNumber(denominator)
    : numerator.div(denominator);
}

/** The wrong ways of running the block. */
export const runningMistakes = list.map(({ id, title, answers }) => ({
  id,
  title,
  answers: (p: Params) => (p.task === 'count' ? null : answers(p, runOf(p))),
}));
