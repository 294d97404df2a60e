import { add, multiply, subtract } from '../arithmetic.ts';
import type { Derivation, Scalar, SymbolValue } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import { deriveSoftmax, softmaxCrossEntropy } from '../losses/softmax.ts';
import { Rational } from '../rational.ts';
import { quotient, toNumber } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import type { Gradients } from './layer.ts';
import type { Values } from './read-block.ts';
import { readBlock, requireAxes, requireSame } from './read-block.ts';
import type { Stage } from './stage.ts';
import { elementSymbol, gradientName } from './stage.ts';

/** Where the gradient of the network's output comes from. */
export interface LossHeads {
  /** Σ(ŷ − y)² over the outputs, or half of it. */
  readonly squaredError: { readonly target: Values; readonly half?: boolean };
  /** −(y ln ŷ + (1 − y) ln(1 − ŷ)) of one output ŷ between 0 and 1. */
  readonly binaryCrossEntropy: { readonly label: Exact };
  /** −ln of the softmax probability of the true class (counted from zero), the outputs being logits. */
  readonly softmaxCrossEntropy: { readonly trueClass: number };
  /** ∂L/∂output is given. */
  readonly upstream: { readonly gradient: Values };
}

export type LossHead = {
  [Name in keyof LossHeads]: { readonly type: Name } & LossHeads[Name];
}[keyof LossHeads];

/** The loss with the working, null where only its gradient is given, and the gradient of the output. */
export interface AppliedHead {
  readonly loss: Derivation<Scalar> | null;
  readonly gradients: Gradients;
}

const heads: { [Name in keyof LossHeads]: (head: LossHeads[Name], output: Stage) => AppliedHead } = {
  squaredError: ({ target, half = false }, output) => {
    const wanted = readBlock(target);
    requireSame('squaredError', 'target', wanted.shape, output.shape);
    const targets = { ...output, letter: 't', noun: 'target', values: wanted.values };
    const symbols: Record<string, SymbolValue> = {};
    const terms = output.values.map((_, position) => {
      symbols[`y${position}`] = elementSymbol(output, position);
      symbols[`t${position}`] = elementSymbol(targets, position);
      return `(\\sym{y${position}} - \\sym{t${position}})^2`;
    });
    const residuals = output.values.map((value, position) => subtract(value, wanted.values[position]!));
    const total = add(...residuals.map((residual) => multiply(residual, residual)));
    const sum = terms.length === 1 ? terms[0]! : `(${terms.join(' + ')})`;
    return {
      loss: {
        quantity: 'L',
        meaning: half ? 'half the squared error' : 'squared error',
        expression: half ? `\\frac{1}{2}\\by${sum}` : terms.join(' + '),
        symbols,
        value: half ? multiply(new Rational(1, 2), total) : total,
      },
      gradients: residuals.map((residual, position) => ({
        ...gradientName(output, position),
        expression: half ? '\\sym{y} - \\sym{t}' : '2\\by(\\sym{y} - \\sym{t})',
        symbols: { y: elementSymbol(output, position), t: elementSymbol(targets, position) },
        value: half ? residual : multiply(new Rational(2), residual),
      })),
    };
  },
  binaryCrossEntropy: ({ label }, output) => {
    requireSame('binaryCrossEntropy', 'output', output.shape, [1]);
    const one = new Rational(1);
    const y = toRational(label);
    const prediction = output.values[0]!;
    const p = toNumber(prediction);
    if (!(p > 0 && p < 1)) {
      throw new VariorumError({
        code: 'invalid-value',
        message: `backpropagate: binaryCrossEntropy: the output is ${p}, expected a prediction between 0 and 1`,
        path: ['loss'],
        value: p,
        expected: 'a last layer with the sigmoid',
      });
    }
    const symbols = { y: symbol('y', y, 'label'), p: elementSymbol(output, 0) };
    const spread = multiply(prediction, subtract(one, prediction));
    return {
      loss: {
        quantity: 'L',
        meaning: 'binary cross-entropy',
        expression: '-(\\sym{y}\\by\\ln\\sym{p} + (1 - \\sym{y})\\by\\ln(1 - \\sym{p}))',
        symbols,
        value: -(toNumber(y) * Math.log(p) + (1 - toNumber(y)) * Math.log1p(-p)),
      },
      gradients: [
        {
          ...gradientName(output, 0),
          expression: '\\frac{\\sym{p} - \\sym{y}}{\\sym{p}\\by(1 - \\sym{p})}',
          symbols,
          value: quotient(subtract(prediction, y), spread),
        },
      ],
    };
  },
  softmaxCrossEntropy: ({ trueClass }, output) => {
    requireAxes('output of softmaxCrossEntropy', output.shape, 1);
    const value = softmaxCrossEntropy(output.values, trueClass);
    const logits = Object.fromEntries(
      output.values.map((_, position) => [`z${position}`, elementSymbol(output, position)]),
    );
    const probabilities = deriveSoftmax(output.values).map((derivation) => ({
      ...derivation,
      symbols: logits,
    }));
    const chosen = probabilities[trueClass]!;
    return {
      loss: {
        quantity: 'L',
        meaning: 'cross-entropy loss',
        expression: '-\\ln\\sym{p}',
        symbols: { p: symbol(chosen.quantity, chosen.value, chosen.meaning) },
        value,
        steps: [chosen],
      },
      gradients: probabilities.map((step, position) => ({
        ...gradientName(output, position),
        expression: '\\sym{p} - \\sym{y}',
        symbols: {
          p: symbol(step.quantity, step.value, step.meaning),
          y: symbol(`y_{${position + 1}}`, position === trueClass ? 1 : 0, `label of class ${position + 1}`),
        },
        value: position === trueClass ? step.value - 1 : step.value,
        steps: [step],
      })),
    };
  },
  upstream: ({ gradient }, output) => {
    const given = readBlock(gradient);
    requireSame('upstream', 'gradient', given.shape, output.shape);
    return {
      loss: null,
      gradients: given.values.map((value, position) => {
        const name = gradientName(output, position);
        return {
          ...name,
          expression: '\\sym{g}',
          symbols: { g: symbol(name.quantity, value, 'given gradient') },
          value,
        };
      }),
    };
  },
};

/** Applies a loss to the output of a network. Throws `shape-mismatch`, `invalid-value`, and as the loss. */
export function applyHead(head: LossHead, output: Stage): AppliedHead {
  return dispatch(head, output);
}

function dispatch<Name extends keyof LossHeads>(
  head: { readonly type: Name } & LossHeads[Name],
  output: Stage,
): AppliedHead {
  const apply = heads[head.type];
  if (apply !== undefined) return apply(head, output);
  const expected = Object.keys(heads).join(', ');
  throw new VariorumError({
    code: 'invalid-value',
    message: `backpropagate: unknown loss ${String(head.type)}, expected one of ${expected}`,
    path: ['loss', 'type'],
    value: head.type,
    expected,
  });
}
