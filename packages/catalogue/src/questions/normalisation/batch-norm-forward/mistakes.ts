import {
  asRows,
  columnCount,
  featureCount,
  isConvolutional,
  type Params,
  updatesRunning,
  valuesPerFeature,
} from './layer.ts';

/** How a wrong method differs; what is left out is done as it should be. */
interface Method {
  /** Which values share statistics, by place in the row-major input. */
  readonly group?: (place: number) => number;
  readonly variance?: (biased: number, count: number) => number;
  readonly deviation?: (variance: number, epsilon: number) => number;
  readonly centre?: (value: number, mean: number) => number;
  readonly affine?: (normalised: number, gamma: number, beta: number) => number;
  /** Whose statistics normalise: the other source than the mode says. */
  readonly otherStatistics?: true;
}

interface Statistics {
  readonly mean: number;
  readonly variance: number;
}

/** The feature or channel of a place in the row-major input. */
const featureAt = (p: Params, place: number): number =>
  isConvolutional(p) ? Math.floor(place / columnCount(p)) % featureCount(p) : place % featureCount(p);

function statisticsOf(values: readonly number[], variance: Method['variance']): Statistics {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const biased = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, variance: variance?.(biased, values.length) ?? biased };
}

/** Normalised values and outputs by a wrong method; null where it divides by 0. */
export function normaliseBy(
  p: Params,
  method: Method,
): { normalised: number[][]; output: number[][] } | null {
  const values = p.input.flat(3) as number[];
  const groupOf = method.group ?? ((place: number) => featureAt(p, place));
  const byRunning = (p.mode === 'eval') !== (method.otherStatistics === true);
  const deviation =
    method.deviation ?? ((variance: number, epsilon: number) => Math.sqrt(variance + epsilon));
  const statistics = new Map<number, Statistics>();
  const of = (place: number): Statistics => {
    const group = groupOf(place);
    const known = statistics.get(group);
    if (known !== undefined) return known;
    const found = byRunning
      ? { mean: p.running!.mean[group]!, variance: p.running!.variance[group]! }
      : statisticsOf(
          values.filter((_, other) => groupOf(other) === group),
          method.variance,
        );
    statistics.set(group, found);
    return found;
  };
  const normalised = values.map((value, place) => {
    const { mean, variance } = of(place);
    return (method.centre?.(value, mean) ?? value - mean) / deviation(variance, p.epsilon);
  });
  if (!normalised.every(Number.isFinite)) return null;
  const affine = method.affine ?? ((x: number, gamma: number, beta: number) => gamma * x + beta);
  const output = normalised.map((x, place) => {
    const feature = featureAt(p, place);
    return affine(x, p.gamma[feature]!, p.beta[feature]!);
  });
  return { normalised: asRows(p, normalised), output: asRows(p, output) };
}

/** Statistics of the batch with n − 1, and what follows; null in evaluation. */
export function unbiased(p: Params) {
  const count = valuesPerFeature(p);
  if (p.mode === 'eval' || count < 2) return null;
  const variance = (biased: number, values: number) => (biased * values) / (values - 1);
  const values = p.input.flat(3) as number[];
  const variances = Array.from(
    { length: featureCount(p) },
    (_, feature) =>
      statisticsOf(
        values.filter((_value, place) => featureAt(p, place) === feature),
        variance,
      ).variance,
  );
  const rest = normaliseBy(p, { variance });
  return rest === null ? null : { variance: variances, ...rest };
}

/** Each example by itself: a row of features, or one map. */
export const perExample = (p: Params) =>
  p.mode === 'eval' ? null : normaliseBy(p, { group: (place) => Math.floor(place / columnCount(p)) });

/** Each position of a channel by itself, over the examples only. */
export function perPosition(p: Params) {
  if (p.mode === 'eval' || !isConvolutional(p) || columnCount(p) === 1) return null;
  const example = columnCount(p) * featureCount(p);
  return normaliseBy(p, { group: (place) => place % example });
}

/** Running statistics blended in a wrong way; null where none are updated. */
export function runningBy(
  p: Params,
  batch: readonly Statistics[],
  blend: (old: number, now: number, momentum: number) => number,
  correct = (variance: number, count: number) => (variance * count) / (count - 1),
) {
  if (!updatesRunning(p)) return null;
  const { mean, variance, momentum } = p.running!;
  const count = valuesPerFeature(p);
  return {
    runningMean: mean.map((old, feature) => blend(old, batch[feature]!.mean, momentum)),
    runningVariance: variance.map((old, feature) =>
      blend(old, correct(batch[feature]!.variance, count), momentum),
    ),
  };
}
