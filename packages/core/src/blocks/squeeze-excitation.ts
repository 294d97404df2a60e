import { multiply } from '../arithmetic.ts';
import type { Derivation, Scalar, SymbolValue } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { sigmoid } from '../losses/sigmoid.ts';
import type { Rational } from '../rational.ts';
import { meanOf, toScalar } from '../scalar.ts';
import { symbol } from '../symbols.ts';
import type { Nested } from '../tensor/nested.ts';
import { nest } from '../tensor/nested.ts';
import { formatShape, requireShape } from '../tensor/shape.ts';
import type { Tensor } from '../tensor/tensor.ts';

/** Squeeze: the mean of each channel of an image [C, H, W]; exact. */
export function squeeze(image: Tensor): Rational[] {
  return channelValues('squeeze', image).map(meanOf);
}

/** The mean of each channel with the working. */
export function deriveSqueeze(image: Tensor): Derivation<Rational>[] {
  const [, , width] = image.shape as readonly [number, number, number];
  return channelValues('squeeze', image).map((values, channel) => {
    const symbols: Record<string, SymbolValue> = {};
    for (const [place, value] of values.entries()) {
      const tex = `x_{${channel + 1},${Math.floor(place / width) + 1},${(place % width) + 1}}`;
      symbols[`x${place}`] = symbol(tex, value, 'image value');
    }
    return {
      quantity: `s_{${channel + 1}}`,
      meaning: `mean of channel ${channel + 1}`,
      expression: `\\frac{${values.map((_, place) => `\\sym{x${place}}`).join(' + ')}}{\\sym{n}}`,
      symbols: { ...symbols, n: symbol('H\\cdot W', values.length, 'positions of a channel') },
      value: meanOf(values),
    };
  });
}

/** Excite: the gate σ(z) of each channel, given the logits that the second dense layer puts out. */
export function excite(logits: readonly Exact[]): Scalar[] {
  return deriveExcite(logits).map(({ value }) => value);
}

/** Each gate with the working. */
export function deriveExcite(logits: readonly Exact[]): Derivation<Scalar>[] {
  return logits.map((logit, channel) => ({
    quantity: `g_{${channel + 1}}`,
    meaning: `gate of channel ${channel + 1}`,
    expression: '\\frac{1}{1 + e^{-\\sym{z}}}',
    symbols: { z: symbol(`z_{${channel + 1}}`, toScalar(logit), `logit of channel ${channel + 1}`) },
    value: sigmoid(logit),
  }));
}

/**
 * Scale: each channel of an image [C, H, W] times its gate; exact where the gates are.
 *
 * @throws VariorumError `invalid-shape`, `shape-mismatch` (not one gate per channel).
 */
export function scaleChannels(image: Tensor, gates: readonly Exact[]): Nested<Scalar> {
  return nest(
    deriveScaleChannels(image, gates).map(({ value }) => value),
    image.shape,
  );
}

/** Each output value with the working, in row-major order. */
export function deriveScaleChannels(image: Tensor, gates: readonly Exact[]): Derivation<Scalar>[] {
  const channels = channelValues('scaleChannels', image);
  if (gates.length !== channels.length) {
    throw new VariorumError({
      code: 'shape-mismatch',
      message: `scaleChannels: ${gates.length} gates for an image ${formatShape(image.shape)}, expected one per channel`,
      path: ['gates'],
      value: gates,
      expected: `${channels.length} gates`,
    });
  }
  const [, , width] = image.shape as readonly [number, number, number];
  return channels.flatMap((values, channel) => {
    const gate = toScalar(gates[channel]!);
    return values.map((value, place) => {
      const index = `{${channel + 1},${Math.floor(place / width) + 1},${(place % width) + 1}}`;
      return {
        quantity: `y_${index}`,
        meaning: `output value of channel ${channel + 1}`,
        expression: '\\sym{g}\\by\\sym{x}',
        symbols: {
          g: symbol(`g_{${channel + 1}}`, gate, `gate of channel ${channel + 1}`),
          x: symbol(`x_${index}`, value, 'image value'),
        },
        value: multiply(gate, value),
      };
    });
  });
}

function channelValues(where: string, image: Tensor): Rational[][] {
  const [channels, height, width] = requireShape(where, image.shape, 3) as readonly [number, number, number];
  const values = image.toRationals();
  const area = height * width;
  return Array.from({ length: channels }, (_, channel) => values.slice(channel * area, (channel + 1) * area));
}
