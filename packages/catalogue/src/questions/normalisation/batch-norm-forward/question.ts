import { toRational } from '@variorum/core';
import { type InlineContent, matrixTex, table } from '@variorum/document';
import { defineQuestion, matrixField, type Scalar, vectorField } from '@variorum/generator';
import {
  asksIdentity,
  asRows,
  columnCount,
  featureCount,
  forward,
  isConvolutional,
  type Params,
  params,
  updatesRunning,
  valuesPerFeature,
} from './layer.ts';
import { normaliseBy, perExample, perPosition, runningBy, unbiased } from './mistakes.ts';
import { sample } from './sample.ts';
import { workedSolution } from './solution.ts';

const precision = { decimals: 3 } as const;

/** Statistics as doubles, for the methods that go wrong. */
const batchOf = (p: Params) =>
  forward(p).features.map(({ mean, variance }) => ({ mean: mean.valueOf(), variance: variance.valueOf() }));

export default defineQuestion({
  id: 'batch-norm-forward',
  version: 1,
  title: 'Batch normalisation, forward',
  summary:
    'Mean, variance, normalised values and outputs of batch normalisation, in training and in evaluation.',
  topics: ['normalisation'],
  forms: ['open', 'choice'],
  params,

  sample,

  unfair(p) {
    const { gamma, beta } = p;
    if (gamma.some((scale, feature) => scale === 0 || scale === 1 || scale === beta[feature]))
      return 'γ is 0, 1 or β';
    if (beta.some((shift) => shift === 0)) return 'β is 0';
    const features = forward(p).features;
    if (features.some(({ deviation }) => deviation.valueOf() === 1)) return 'the root is 1';
    if (features.some(({ inputs }) => inputs.every((value) => value.equals(inputs[0]!))))
      return 'a feature is constant';
    if (p.mode === 'train' && p.running?.mean.some((old, feature) => features[feature]!.mean.equals(old)))
      return 'a running mean is the mean of the batch';
    if (p.mode === 'train' && features.every(({ mean }) => mean.equals(0))) return 'all means are 0';
    return null;
  },

  fields(p) {
    const [features, columns] = [featureCount(p), columnCount(p)];
    const noun = isConvolutional(p) ? 'channel' : 'feature';
    const size = { rows: p.input.flat(3).length / columns, columns };
    const perFeature = (label: string) =>
      vectorField({ label: `${label} of each ${noun}`, length: features, precision });
    return {
      ...(p.mode === 'train' ? { mean: perFeature('mean'), variance: perFeature('variance') } : {}),
      normalised: matrixField({ label: 'normalised values', size, precision, weight: 2 }),
      output: matrixField({ label: 'outputs', size, precision, weight: 2 }),
      ...(updatesRunning(p)
        ? { runningMean: perFeature('new running mean'), runningVariance: perFeature('new running variance') }
        : {}),
      ...(asksIdentity(p)
        ? {
            identityGamma: perFeature('γ that gives back the input'),
            identityBeta: perFeature('β that gives back the input'),
          }
        : {}),
    };
  },

  choice: { fields: ['output'] },

  solve(p) {
    const result = forward(p);
    const { features } = result;
    const flat = (nested: unknown): Scalar[] =>
      Array.isArray(nested) ? nested.flatMap(flat) : [nested as Scalar];
    return {
      answers: {
        ...(p.mode === 'train'
          ? { mean: features.map(({ mean }) => mean), variance: features.map(({ variance }) => variance) }
          : {}),
        normalised: asRows(p, flat(result.normalised)),
        output: asRows(p, flat(result.output)),
        ...(updatesRunning(p)
          ? {
              runningMean: features.map(({ running }) => running!.mean),
              runningVariance: features.map(({ running }) => running!.variance),
            }
          : {}),
        ...(asksIdentity(p)
          ? {
              identityGamma: features.map(({ deviation }) => deviation),
              identityBeta: features.map(({ mean }) => mean),
            }
          : {}),
      },
      work: { features },
    };
  },

  misconceptions: [
    { id: 'unbiased-variance', title: 'divided by n − 1 in the batch variance', answers: (p) => unbiased(p) },
    { id: 'per-example', title: 'normalised each example by itself', answers: (p) => perExample(p) },
    {
      id: 'per-position',
      title: 'took the statistics of each position apart',
      answers: (p) => perPosition(p),
    },
    {
      id: 'epsilon-outside-root',
      title: 'added ε outside the root',
      answers: (p) =>
        p.epsilon === 0
          ? null
          : normaliseBy(p, { deviation: (variance, epsilon) => Math.sqrt(variance) + epsilon }),
    },
    {
      id: 'forgot-epsilon',
      title: 'left ε out',
      answers: (p) =>
        p.epsilon === 0 ? null : normaliseBy(p, { deviation: (variance) => Math.sqrt(variance) }),
    },
    {
      id: 'forgot-root',
      title: 'divided by the variance instead of its root',
      answers: (p) => normaliseBy(p, { deviation: (variance, epsilon) => variance + epsilon }),
    },
    {
      id: 'not-centred',
      title: 'did not subtract the mean',
      answers: (p) => normaliseBy(p, { centre: (value) => value }),
    },
    {
      id: 'swapped-gamma-beta',
      title: 'swapped γ and β',
      answers: (p) => {
        const result = normaliseBy(p, { affine: (x, gamma, beta) => beta * x + gamma });
        return result === null ? null : { output: result.output };
      },
    },
    {
      id: 'batch-statistics-in-evaluation',
      title: 'used the statistics of the batch in evaluation',
      answers: (p) => (p.mode === 'eval' ? normaliseBy(p, { otherStatistics: true }) : null),
    },
    {
      id: 'running-statistics-in-training',
      title: 'normalised with the running statistics in training',
      answers: (p) => (updatesRunning(p) ? normaliseBy(p, { otherStatistics: true }) : null),
    },
    {
      id: 'biased-running-variance',
      title: 'blended the biased variance into the running one',
      answers: (p) => {
        const blend = (old: number, now: number, momentum: number) => (1 - momentum) * old + momentum * now;
        const running = runningBy(p, batchOf(p), blend, (variance) => variance);
        return running === null ? null : { runningVariance: running.runningVariance };
      },
    },
    {
      id: 'momentum-swapped',
      title: 'gave the momentum to the old value',
      answers: (p) => runningBy(p, batchOf(p), (old, now, momentum) => momentum * old + (1 - momentum) * now),
    },
    {
      id: 'identity-inverse',
      title: 'normalised once more instead of undoing it',
      answers: (p, { work }) => {
        if (!asksIdentity(p)) return null;
        const scales = work.features.map(({ deviation }) => 1 / deviation.valueOf());
        return {
          identityGamma: scales,
          identityBeta: work.features.map(({ mean }, feature) => -mean.valueOf() * scales[feature]! + 0),
        };
      },
    },
    {
      id: 'identity-variance',
      title: 'took the variance for γ',
      answers: (p, { work }) =>
        asksIdentity(p)
          ? { identityGamma: work.features.map(({ variance }) => variance.add(toRational(p.epsilon))) }
          : null,
    },
  ],

  stem: (p) => ({
    training: p.mode === 'train',
    convolutional: isConvolutional(p),
    examples: p.input.length,
    features: featureCount(p),
    epsilon: p.epsilon,
    gamma: p.gamma,
    beta: p.beta,
    rows: isConvolutional(p) ? [[0]] : p.input,
    maps: isConvolutional(p) ? mapsTable(p) : [],
    running: p.running !== null,
    runningMean: p.running?.mean ?? [0],
    runningVariance: p.running?.variance ?? [0],
    momentum: p.running?.momentum ?? 0,
    updates: updatesRunning(p),
    identity: asksIdentity(p),
    ...letters(p),
  }),

  solution: (p, { work }) => workedSolution(p, work.features),

  effort(p) {
    const count = valuesPerFeature(p);
    const root = p.epsilon === 0 ? 1 : 2;
    const perFeature = (p.mode === 'train' ? 7 * count : 4 * count) + root + (updatesRunning(p) ? 8 : 0);
    return featureCount(p) * (perFeature + (asksIdentity(p) ? 1 : 0));
  },
});

/** A row per example with its channels as matrices. */
function mapsTable(p: Params) {
  const maps = p.input as unknown as number[][][][];
  const header: InlineContent[] = ['Example', ...maps[0]!.map((_, channel) => `Channel ${channel + 1}`)];
  return table({
    header,
    rows: maps.map((channels, example) => [example + 1, ...channels.map((map) => matrixTex(map))]),
  });
}

/** Letters of the parts that are asked. */
function letters(p: Params) {
  const first = p.mode === 'train' ? 1 : 0;
  const letter = (index: number) => String.fromCharCode(97 + index);
  return {
    normalisedPart: letter(first),
    outputPart: letter(first + 1),
    runningPart: letter(first + 2),
    identityPart: letter(first + (updatesRunning(p) ? 3 : 2)),
  };
}
