import type { Derivation } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import { deriveDenseParameters } from '../layers/dense.ts';
import type { ImageShape } from '../layers/output-shape.ts';
import { symbol } from '../symbols.ts';
import type { Shape } from '../tensor/shape.ts';
import { deriveTotal, renamed, requireChannels } from './notation.ts';

export interface SqueezeExcitationOptions {
  /** C. */
  readonly channels: number;
  /** r, a divisor of C. */
  readonly reduction: number;
  /** Whether both dense layers have biases; true unless stated. */
  readonly bias?: boolean;
}

/** Channels C/r of the bottleneck. Throws `invalid-value` unless r divides C. */
export function squeezedChannels({ channels, reduction }: SqueezeExcitationOptions): number {
  requireChannels('squeezeExcitation', { channels, reduction });
  if (channels % reduction === 0) return channels / reduction;
  throw new VariorumError({
    code: 'invalid-value',
    message: `squeezeExcitation: reduction ${reduction} does not divide the channels ${channels}`,
    path: ['reduction'],
    value: reduction,
    expected: `a divisor of ${channels}`,
  });
}

export interface SqueezeExcitationShapes {
  readonly input: ImageShape;
  /** [C], after global average pooling. */
  readonly squeezed: Shape;
  /** [C/r], after the first dense layer. */
  readonly hidden: Shape;
  /** [C], after the second dense layer and the sigmoid. */
  readonly gates: Shape;
  readonly output: ImageShape;
}

/** Shapes through a squeeze-and-excitation block; the output has the input's shape. */
export function squeezeExcitationShapes(input: ImageShape, reduction: number): SqueezeExcitationShapes {
  const [channels] = input;
  const hidden = squeezedChannels({ channels, reduction });
  return { input, squeezed: [channels], hidden: [hidden], gates: [channels], output: input };
}

/**
 * Parameters that a squeeze-and-excitation block adds: 2C²/r, and C/r + C with biases.
 *
 * Source: Hu, Shen and Sun, "Squeeze-and-excitation networks" (2018), section 4.
 */
export function squeezeExcitationParameters(options: SqueezeExcitationOptions): number {
  return deriveSqueezeExcitationParameters(options).value;
}

/** The parameters with the working: bottleneck, first dense layer, second, sum. */
export function deriveSqueezeExcitationParameters(options: SqueezeExcitationOptions): Derivation<number> {
  const { channels, reduction, bias = true } = options;
  const hidden = squeezedChannels(options);
  const bottleneck: Derivation<number> = {
    quantity: 'C_\\text{mid}',
    meaning: 'units of the bottleneck',
    expression: '\\frac{\\sym{C}}{\\sym{r}}',
    symbols: {
      C: symbol('C', channels, 'number of channels'),
      r: symbol('r', reduction, 'reduction ratio'),
    },
    value: hidden,
  };
  const first = deriveDenseParameters({ inputs: channels, units: hidden, bias });
  const second = deriveDenseParameters({ inputs: hidden, units: channels, bias });
  const total = deriveTotal('n', 'parameters of the squeeze-and-excitation block', [
    withoutSteps(renamed(first, 'n_1', 'parameters of the first dense layer')),
    withoutSteps(renamed(second, 'n_2', 'parameters of the second dense layer')),
  ]);
  return { ...total, steps: [bottleneck, ...(total.steps ?? [])] };
}

function withoutSteps({
  quantity,
  meaning,
  expression,
  symbols,
  value,
}: Derivation<number>): Derivation<number> {
  return { quantity, meaning, expression, symbols, value };
}
