import type { Derivation } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import { symbol } from '../symbols.ts';
import type { Shape } from '../tensor/shape.ts';
import { requireExactCount, requireInteger } from '../validate.ts';
import type { Pair } from './window.ts';
import { pairOf } from './window.ts';

/** What decides how many parameters a convolution has: the image size, stride and padding do not. */
export interface ConvolutionParameterOptions {
  /** Channels of the input, C. */
  readonly channels: number;
  /** Number of filters, D: the channels of the output. */
  readonly filters: number;
  readonly kernel: Pair;
  /** Channels are split into this many groups that do not see one another; 1 unless stated. */
  readonly groups?: number;
  /** One bias per filter unless false. */
  readonly bias?: boolean;
}

/**
 * Shape [D, C/g, K_h, K_w] of the weight tensor: filters × channels per group × height × width.
 *
 * @throws VariorumError `invalid-value`, `groups-do-not-divide`.
 */
export function convolutionWeightShape(
  options: ConvolutionParameterOptions,
): readonly [filters: number, channels: number, height: number, width: number] {
  const { channels, filters, groups, kernel } = checked(options);
  return [filters, channels / groups, ...kernel];
}

/** The weight tensor's shape with the working. */
export function deriveConvolutionWeightShape(options: ConvolutionParameterOptions): Derivation<Shape> {
  const value = convolutionWeightShape(options);
  const perGroup = channelsPerGroup(options);
  return {
    quantity: '\\text{weight shape}',
    meaning: 'shape of the weight tensor, filters × channels × height × width',
    expression: `\\sym{D} \\times ${perGroup} \\times \\sym{Kh} \\times \\sym{Kw}`,
    symbols: symbolsOf(options),
    value,
  };
}

/**
 * Learnable parameters of a convolution: D(C/g · K_h · K_w + 1), without the 1 where there is no bias.
 *
 * @throws VariorumError `invalid-value`, `groups-do-not-divide`, `overflow`.
 */
export function convolutionParameters(options: ConvolutionParameterOptions): number {
  const { filters, bias } = checked(options);
  return requireExactCount('convolutionParameters', filters * (weightsPerFilter(options) + (bias ? 1 : 0)));
}

/** Learnable parameters with the working: weights of one filter, with its bias, then all filters. */
export function deriveConvolutionParameters(options: ConvolutionParameterOptions): Derivation<number> {
  const { bias } = checked(options);
  const { D: filterSymbol, ...windowSymbols } = symbolsOf(options);
  const weights = weightsPerFilter(options);
  const perFilter = `${channelsPerGroup(options)}\\by\\sym{Kh}\\by\\sym{Kw}`;
  const weightStep: Derivation<number> = {
    quantity: 'n_w',
    meaning: 'weights of one filter',
    expression: perFilter,
    symbols: windowSymbols,
    value: weights,
  };
  const biasStep: Derivation<number> = {
    quantity: 'n_f',
    meaning: 'parameters of one filter, with its bias',
    expression: '\\sym{nw} + 1',
    symbols: { nw: symbol('n_w', weights, 'weights of one filter') },
    value: weights + 1,
  };
  return {
    quantity: 'n',
    meaning: 'learnable parameters of the layer',
    expression: bias ? `\\sym{D}\\by${bracketed(options, `${perFilter} + 1`)}` : `\\sym{D}\\by${perFilter}`,
    symbols: { D: filterSymbol, ...windowSymbols },
    value: convolutionParameters(options),
    steps: bias ? [weightStep, biasStep] : [weightStep],
  };
}

function weightsPerFilter(options: ConvolutionParameterOptions): number {
  const [, channels, height, width] = convolutionWeightShape(options);
  return channels * height * width;
}

function channelsPerGroup({ groups = 1 }: ConvolutionParameterOptions): string {
  return groups === 1 ? '\\sym{C}' : '\\frac{\\sym{C}}{\\sym{g}}';
}

/** Brackets that grow around the fraction of a grouped convolution. */
function bracketed({ groups = 1 }: ConvolutionParameterOptions, inner: string): string {
  return groups === 1 ? `(${inner})` : `\\left(${inner}\\right)`;
}

function symbolsOf(options: ConvolutionParameterOptions) {
  const { channels, filters, groups, kernel } = checked(options);
  const base = {
    D: symbol('D', filters, 'number of filters'),
    C: symbol('C', channels, 'number of input channels'),
    Kh: symbol('K_h', kernel[0], 'kernel height'),
    Kw: symbol('K_w', kernel[1], 'kernel width'),
  };
  return groups === 1 ? base : { ...base, g: symbol('g', groups, 'number of groups') };
}

function checked(options: ConvolutionParameterOptions) {
  const where = 'conv2d';
  const channels = requireInteger(where, 'channels', options.channels, 1);
  const filters = requireInteger(where, 'filters', options.filters, 1);
  const groups = requireInteger(where, 'groups', options.groups ?? 1, 1);
  const [height, width] = pairOf(options.kernel);
  requireInteger(where, 'kernel', height, 1);
  requireInteger(where, 'kernel', width, 1);
  for (const [name, count] of [
    ['channels', channels],
    ['filters', filters],
  ] as const) {
    if (count % groups !== 0) {
      throw new VariorumError({
        code: 'groups-do-not-divide',
        message: `conv2d: groups ${groups} does not divide the ${name} ${count}`,
        path: ['groups'],
        value: groups,
        expected: `a divisor of ${name} ${count}`,
      });
    }
  }
  return { channels, filters, groups, kernel: [height, width] as const, bias: options.bias ?? true };
}
