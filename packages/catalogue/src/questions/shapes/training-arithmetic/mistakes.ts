import { epochOf, type Params } from './params.ts';

/** Length of the training by an epoch of so many iterations: iterations for given epochs, complete epochs otherwise. */
export const lengthBy = ({ given, amount }: Params, perEpoch: number): number =>
  given === 'epochs' ? amount * perEpoch : Math.floor(amount / perEpoch);

/** Examples processed in all: complete epochs, then full mini-batches of one that is not finished. */
export function seenOf(p: Params): number {
  const { iterations, seen } = epochOf(p);
  if (p.given === 'epochs') return p.amount * seen;
  const epochs = Math.floor(p.amount / iterations);
  return epochs * seen + (p.amount - epochs * iterations) * p.batch;
}

/** What a student finds who takes an epoch to have another number of iterations. */
const byEpoch = (p: Params, perEpoch: number) => {
  const total = lengthBy(p, perEpoch);
  return total > 0 ? { perEpoch, total } : { perEpoch };
};

/** Answers of a mistake that exists only where the batch size does not divide the data set. */
const wherePartial =
  (rule: (p: Params, epoch: ReturnType<typeof epochOf>) => Record<string, number> | null) => (p: Params) => {
    const epoch = epochOf(p);
    return epoch.rest === 0 ? null : rule(p, epoch);
  };

export const mistakes = [
  {
    id: 'dropped-last',
    title: 'dropped the last, incomplete mini-batch',
    answers: wherePartial((p, { full }) =>
      p.dropLast ? null : { ...byEpoch(p, full), seen: seenOf({ ...p, dropLast: true }) },
    ),
  },
  {
    id: 'kept-last',
    title: 'kept the last, incomplete mini-batch',
    answers: wherePartial((p, { full }) =>
      p.dropLast ? { ...byEpoch(p, full + 1), seen: seenOf({ ...p, dropLast: false }) } : null,
    ),
  },
  {
    id: 'batch-for-iterations',
    title: 'took the batch size for the iterations per epoch',
    answers: (p: Params) => byEpoch(p, p.batch),
  },
  {
    id: 'one-example-per-iteration',
    title: 'counted one iteration per example',
    answers: (p: Params) => byEpoch(p, p.examples),
  },
  {
    id: 'multiplied-by-batch',
    title: 'multiplied by the batch size in place of dividing',
    answers: (p: Params) => byEpoch(p, p.examples * p.batch),
  },
  {
    id: 'inverted-ratio',
    title: 'turned the ratio of examples and batch size round',
    answers: (p: Params) =>
      p.given === 'iterations' ? { total: Math.floor((p.amount * p.examples) / p.batch) } : null,
  },
  {
    id: 'one-epoch',
    title: 'counted a single epoch',
    answers: (p: Params) => (p.given === 'epochs' ? { total: epochOf(p).iterations } : null),
  },
  {
    id: 'counted-mini-batches',
    title: 'divided by the batch size alone',
    answers: (p: Params) => (p.given === 'iterations' ? { total: Math.floor(p.amount / p.batch) } : null),
  },
  {
    id: 'counted-examples',
    title: 'counted examples in place of epochs or iterations',
    answers: (p: Params) => ({ total: p.given === 'epochs' ? p.amount * p.examples : p.amount * p.batch }),
  },
  {
    id: 'missing-examples',
    title: 'gave the examples missing from a full mini-batch',
    answers: wherePartial((p, { rest }) => ({ rest: p.batch - rest })),
  },
  {
    id: 'full-last-batch',
    title: 'took the last mini-batch to be full',
    answers: wherePartial((p) => (p.dropLast ? null : { rest: p.batch })),
  },
  {
    id: 'nothing-left',
    title: 'left no example out',
    answers: wherePartial((p) => (p.dropLast ? { rest: 0 } : null)),
  },
  {
    id: 'every-batch-full',
    title: 'counted every mini-batch as full',
    answers: wherePartial((p, { iterations }) => {
      if (p.dropLast) return null;
      return { seen: p.batch * (p.given === 'epochs' ? p.amount * iterations : p.amount) };
    }),
  },
  {
    id: 'unfinished-epoch-forgotten',
    title: 'counted complete epochs only',
    answers: (p: Params) => {
      const { iterations, seen } = epochOf(p);
      if (p.given === 'epochs' || p.amount % iterations === 0) return null;
      return { seen: Math.floor(p.amount / iterations) * seen };
    },
  },
  {
    id: 'epochs-rounded-up',
    title: 'counted the unfinished epoch as complete',
    answers: (p: Params) => {
      const { iterations } = epochOf(p);
      if (p.given === 'epochs' || p.amount % iterations === 0) return null;
      return { total: Math.ceil(p.amount / iterations) };
    },
  },
];
