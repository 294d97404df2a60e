import {
  deriveSqueeze,
  deriveSqueezeExcitationParameters,
  Rational,
  type Scalar,
  squeezeExcitationParameters,
} from '@variorum/core';
import {
  factorTex,
  matrixTex,
  type NumberValue,
  rounded,
  rowVectorTex,
  shape,
  type Tex,
  tex,
} from '@variorum/document';
import { exactly, imageTensor, type Params } from './params.ts';
import type { runOf } from './running.ts';

const shown = (value: Scalar): NumberValue =>
  typeof value === 'number' ? rounded(value, { significant: 4 }) : value;

const sum = (terms: readonly Tex[]): Tex => terms.reduce((total, term) => tex`${total}+${term}`);

/** A weighted sum with its numbers put in. */
const weighted = (weights: readonly number[], values: readonly Rational[]): Tex =>
  sum(weights.map((weight, index) => tex`${factorTex(weight)}\cdot ${factorTex(values[index]!)}`));

/** Values of solution.md and feedback.md. */
export function workedSolution(p: Params, run: ReturnType<typeof runOf> | null) {
  return { ...counted(p), ...(run === null ? nothingRun : ran(p, run)), counts: p.task === 'count' };
}

function counted(p: Params) {
  const { channels, reduction, bias, height, width } = p;
  const hidden = channels / reduction;
  const [bottleneck, first, second] = deriveSqueezeExcitationParameters({ channels, reduction, bias }).steps!;
  return {
    channels,
    reduction,
    bias,
    height,
    width,
    positions: height * width,
    hidden,
    bottleneck: bottleneck!,
    weights: tex`${channels}\cdot ${hidden}`,
    backWeights: tex`${hidden}\cdot ${channels}`,
    firstParameters: Number(first!.value),
    secondParameters: Number(second!.value),
    parameters: squeezeExcitationParameters({ channels, reduction, bias }),
    doubleSquare: (2 * channels ** 2) / reduction,
    biases: hidden + channels,
    output: shape(channels, height, width),
    values: channels * height * width,
  };
}

const nothingRun = {
  fromWeights: false,
  channel: 1,
  squeezes: [],
  means: tex`0`,
  units: [],
  active: tex`0`,
  gates: [],
  gateRow: tex`0`,
  gate: new Rational(0),
  image: tex`0`,
  scaled: tex`0`,
  checkMean: tex`0`,
  outputMean: new Rational(0),
  total: new Rational(0),
};

function ran(p: Params, { means, before, active, multiples, gates, scaled }: ReturnType<typeof runOf>) {
  const gate = gates[p.channel - 1]!;
  const mean = means[p.channel - 1]!;
  const outputs = scaled.flat();
  const exact = outputs.every((value) => typeof value !== 'number');
  const total = exact
    ? exactTotal(outputs as readonly Rational[])
    : outputs.reduce<number>((all, value) => all + Number(value), 0);
  return {
    fromWeights: p.task === 'network',
    channel: p.channel,
    squeezes: deriveSqueeze(imageTensor(p)),
    means: rowVectorTex(means),
    units: before.map((value, index) => ({
      number: index + 1,
      sum: weighted(p.first![index]!, means),
      value,
      active: active[index]!,
      off: value.compare(0) <= 0,
    })),
    active: rowVectorTex(active.length > 0 ? active : [new Rational(0)]),
    gates: multiples.map((n, index) => ({
      number: index + 1,
      sum: p.task === 'network' ? tex`${weighted(p.second![index]!, active)}=${n}` : tex`${n}`,
      multiple: n,
      sigmoid: tex`\frac{1}{1+3^{${n.neg()}}}`,
      gate: shown(gates[index]!),
    })),
    gateRow: rowVectorTex(gates.map(shown)),
    gate: shown(gate),
    image: matrixTex(p.image![p.channel - 1]!.map((row) => exactly(row))),
    scaled: matrixTex(scaled.map((row) => row.map(shown))),
    checkMean: tex`${shown(gate)}\cdot ${factorTex(mean)}`,
    outputMean:
      typeof total === 'number' ? shown(total / (p.height * p.width)) : total.div(p.height * p.width),
    total: shown(total),
  };
}

const exactTotal = (values: readonly Rational[]): Rational =>
  values.reduce((all, value) => all.add(value), new Rational(0));
