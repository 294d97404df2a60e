import { deriveDropoutTest, deriveDropoutTrain, type Rational } from '@variorum/core';
import { factorTex, type Tex, tex } from '@variorum/document';
import type { Form } from '@variorum/generator';
import { dot, type Params, quantitiesOf } from './params.ts';

interface Answers {
  readonly training: readonly unknown[];
  readonly test: readonly unknown[];
}
interface Work {
  readonly expectation: Rational;
  readonly variance: Rational;
}

const joined = (terms: readonly Tex[]): Tex =>
  terms.reduce((sum, term, index) => (index === 0 ? term : tex`${sum}+${term}`));

/** Values of solution.md and feedback.md. */
export function workedSolution(
  p: Params,
  { training, test }: Answers,
  { expectation, variance }: Work,
  form: Form,
) {
  const { x, mask, keep, drop, weights, testScale, trainingScale } = quantitiesOf(p);
  const inverted = p.kind === 'inverted';
  const trained = deriveDropoutTrain(p.activations, p.kept, p);
  const tested = deriveDropoutTest(p.activations, p);
  const w = weights ?? [];
  const meanFactor = inverted ? drop.div(keep) : keep.mul(drop);
  const squares = w.map((weight, index) => weight.pow(2)!.mul(x[index]!.pow(2)!));
  const first = p.kept.indexOf(true) < 0 ? 0 : p.kept.indexOf(true);
  const keptOutput = x[first]!.mul(trainingScale);
  return {
    inverted,
    statesDrop: p.of === 'drop',
    probability: p.probability,
    keep,
    drop,
    scale: trainingScale,
    units: x.map((activation, index) => ({
      number: index + 1,
      activation,
      kept: p.kept[index]!,
      training: trained[index]!,
      test: tested[index]!,
    })),
    training,
    test,
    asksUnit: weights !== null && form === 'open',
    asksVariance: weights !== null && p.askVariance && form === 'open',
    expectation,
    weightedSum: weights === null ? 0 : dot(w, x),
    meanSum:
      weights === null
        ? tex`0`
        : joined(w.map((weight, i) => tex`${factorTex(weight)}\cdot ${factorTex(x[i]!.mul(testScale))}`)),
    thisMask:
      weights === null
        ? 0
        : dot(
            w,
            x.map((value, index) => value.mul(mask[index]!).mul(trainingScale)),
          ),
    variance,
    meanFactor,
    squareSum:
      weights === null
        ? tex`0`
        : joined(w.map((weight, i) => tex`${factorTex(weight)}^2\cdot ${factorTex(x[i]!)}^2`)),
    squares: squares.reduce((sum, value) => sum.add(value), keep.sub(keep)),
    example: first + 1,
    exampleActivation: x[first]!,
    exampleKept: keptOutput,
    exampleMean: keptOutput.mul(keep),
    exampleCheck: tex`${keep}\cdot ${factorTex(keptOutput)}+${drop}\cdot 0=${keptOutput.mul(keep)}`,
    exampleSpread: tex`${keep}\cdot(${keptOutput}-${factorTex(keptOutput.mul(keep))})^2+${drop}\cdot(0-${factorTex(keptOutput.mul(keep))})^2=${keptOutput.pow(2)!.mul(keep).mul(drop)}`,
    exampleFormula: tex`${meanFactor}\cdot ${factorTex(x[first]!)}^2`,
  };
}
