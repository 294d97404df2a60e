import { shape, type Tex, tex } from '@variorum/document';
import { countParameters, sum } from './methods.ts';
import { leftOver, type Params, type Trace, type TracedStage } from './network.ts';

const convolution = ({ before, padding, kernel, convolved }: TracedStage): Tex =>
  padding > 0
    ? tex`${before}+2\cdot ${padding}-${kernel}+1=${convolved}`
    : tex`${before}-${kernel}+1=${convolved}`;

const pooling = ({ convolved, pool, after }: TracedStage): Tex =>
  tex`\left\lfloor\frac{${convolved}}{${pool}}\right\rfloor=${after}`;

/** What the template of the worked solution prints. */
export function workedSolution(p: Params, trace: Trace, blank: number, form: string) {
  const { stages, values, linear } = trace;
  const last = stages.at(-1)!;
  const asked = form === 'open' && p.parameters !== 'none';
  const counts = countParameters(p, trace, blank);
  const total = sum(counts);
  const weights = [
    ...stages.map(({ channels, filters, kernel }) => filters * channels * kernel * kernel),
    ...linear.map(({ inputs, units }) => inputs * units),
  ].reduce((all, count) => all + count, 0);
  const biases = [...stages.map(({ filters }) => filters), ...p.linear].reduce((all, n) => all + n, 0);
  return {
    inFeatures: p.blank === 'in_features',
    outChannels: p.blank === 'out_channels',
    kernelSize: p.blank === 'kernel_size',
    batch: p.batch,
    size: p.size,
    stages: stages.map((stage) => ({
      number: stage.number,
      blanked: p.blank === 'kernel_size' && stage === last,
      before: stage.before,
      convolution: convolution(stage),
      pool: stage.pool,
      pooling: pooling(stage),
      left: leftOver(stage),
    })),
    dropoutAfter: p.dropoutAfter,
    probability: p.probability,
    last: last.number,
    filters: last.filters,
    previous: last.channels,
    after: last.after,
    values,
    units: p.linear[0]!,
    flatten: tex`${last.filters}\cdot ${last.after}\cdot ${last.after}=${values}`,
    divide: tex`\frac{${values}}{${last.after}\cdot ${last.after}}=${last.filters}`,
    positions: tex`\frac{${values}}{${last.filters}}=${last.after * last.after}=${last.after}\cdot ${last.after}`,
    kernel:
      last.padding > 0
        ? tex`K=${last.before}+2\cdot ${last.padding}-${last.convolved}+1=${last.kernel}`
        : tex`K=${last.before}-${last.convolved}+1=${last.kernel}`,
    pooledLast: last.pool,
    convolvedLast: last.convolved,
    blank,
    shapeAfter: form === 'open' ? p.shapeAfter : 0,
    shape:
      p.shapeAfter > 0
        ? shape(
            p.batch,
            stages[p.shapeAfter - 1]!.filters,
            stages[p.shapeAfter - 1]!.convolved,
            stages[p.shapeAfter - 1]!.convolved,
          )
        : shape(p.batch),
    asksParameters: asked,
    all: p.parameters === 'all',
    counts: [
      ...stages.map(({ number, channels, filters, kernel, parameters }) => ({
        name: `conv${number}`,
        equation: tex`${filters}\cdot(${channels}\cdot ${kernel}\cdot ${kernel}+1)=${parameters}`,
      })),
      ...linear.map(({ number, inputs, units, parameters }) => ({
        name: `fc${number}`,
        equation: tex`${units}\cdot(${inputs}+1)=${parameters}`,
      })),
    ].filter(({ name }) => name in counts),
    total,
    lastCount: last.parameters,
    firstCount: linear[0]!.parameters,
    weights,
    biases,
    ...backwards(p, stages),
  };
}

/** From the last size back to the sizes of images that lead to it. */
function backwards({ size }: Params, stages: readonly TracedStage[]) {
  let [least, most] = [stages.at(-1)!.after, stages.at(-1)!.after];
  const back: { layer: string; least: number; most: number }[] = [];
  for (const { number, pool, kernel, padding } of stages.toReversed()) {
    if (pool > 0) {
      [least, most] = [least * pool, most * pool + pool - 1];
      back.push({ layer: `pool${number}`, least, most });
    }
    [least, most] = [least + kernel - 1 - 2 * padding, most + kernel - 1 - 2 * padding];
    back.push({ layer: `conv${number}`, least, most });
  }
  return { back, least, most, image: size };
}
