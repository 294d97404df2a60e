import type { Derivation } from '../derivation.ts';
import { deriveConvolutionParameters } from '../layers/convolution-parameters.ts';
import type { ConvolutionCostOptions } from '../layers/cost.ts';
import { deriveConvolutionMacs } from '../layers/cost.ts';
import type { ImageShape } from '../layers/output-shape.ts';
import { convolutionOutputShape } from '../layers/output-shape.ts';
import type { Pair, WindowOptions } from '../layers/window.ts';
import { pairOf } from '../layers/window.ts';
import { Rational } from '../rational.ts';
import { symbol } from '../symbols.ts';
import { requireExactCount } from '../validate.ts';
import { deriveTotal, renamed, requireChannels } from './notation.ts';

/** A depthwise convolution (one filter per channel) followed by a pointwise one (1×1). */
export interface SeparableOptions {
  /** C, channels of the input. */
  readonly channels: number;
  /** D, filters of the pointwise convolution. */
  readonly filters: number;
  readonly kernel: Pair;
  /** One bias per filter of each convolution unless false. */
  readonly bias?: boolean;
}

export interface SeparableCost<N = number> {
  readonly depthwise: N;
  readonly pointwise: N;
  readonly total: N;
  /** The standard convolution with the same input, output and kernel. */
  readonly standard: N;
}

/** Parameters of a depthwise convolution: C(K_h·K_w + 1), without the 1 where there is no bias. */
export function depthwiseParameters(options: Omit<SeparableOptions, 'filters'>): number {
  return deriveDepthwiseParameters(options).value;
}

/** Parameters of a depthwise convolution with the working. */
export function deriveDepthwiseParameters({
  channels,
  kernel,
  bias = true,
}: Omit<SeparableOptions, 'filters'>): Derivation<number> {
  const [height, width] = pairOf(kernel);
  requireChannels('depthwise', { channels, 'kernel height': height, 'kernel width': width });
  const perChannel = '\\sym{Kh}\\by\\sym{Kw}';
  return {
    quantity: 'n_\\text{dw}',
    meaning: 'parameters of the depthwise convolution',
    expression: `\\sym{C}\\by${bias ? `(${perChannel} + 1)` : perChannel}`,
    symbols: {
      C: symbol('C', channels, 'number of channels'),
      Kh: symbol('K_h', height, 'kernel height'),
      Kw: symbol('K_w', width, 'kernel width'),
    },
    value: requireExactCount('depthwiseParameters', channels * (height * width + (bias ? 1 : 0))),
  };
}

/** Parameters of a pointwise convolution (1×1): D(C + 1), without the 1 where there is no bias. */
export function pointwiseParameters(options: Omit<SeparableOptions, 'kernel'>): number {
  return derivePointwiseParameters(options).value;
}

/** Parameters of a pointwise convolution with the working. */
export function derivePointwiseParameters({
  channels,
  filters,
  bias = true,
}: Omit<SeparableOptions, 'kernel'>): Derivation<number> {
  requireChannels('pointwise', { channels, filters });
  return {
    quantity: 'n_\\text{pw}',
    meaning: 'parameters of the pointwise convolution',
    expression: `\\sym{D}\\by${bias ? '(\\sym{C} + 1)' : '\\sym{C}'}`,
    symbols: {
      D: symbol('D', filters, 'number of filters'),
      C: symbol('C', channels, 'number of channels'),
    },
    value: requireExactCount('pointwiseParameters', filters * (channels + (bias ? 1 : 0))),
  };
}

/**
 * Parameters of a depthwise-separable convolution beside those of the standard one.
 *
 * Source: Howard et al., "MobileNets" (2017), section 3.1.
 */
export function separableParameters(options: SeparableOptions): SeparableCost {
  return valuesOf(deriveSeparableParameters(options));
}

/** The parameter counts with the working. */
export function deriveSeparableParameters(options: SeparableOptions): SeparableCost<Derivation<number>> {
  const depthwise = deriveDepthwiseParameters(options);
  const pointwise = derivePointwiseParameters(options);
  return {
    depthwise,
    pointwise,
    total: deriveTotal('n_\\text{sep}', 'parameters of the depthwise-separable convolution', [
      depthwise,
      pointwise,
    ]),
    standard: renamed(
      deriveConvolutionParameters(options),
      'n_\\text{std}',
      'parameters of the standard convolution',
    ),
  };
}

/** The image and the window of the depthwise convolution; the pointwise one keeps the size. */
export interface SeparableCostOptions extends WindowOptions {
  /** Shape [C, H, W]. */
  readonly input: ImageShape;
  readonly filters: number;
}

/** Multiply–accumulate operations of a depthwise-separable convolution beside those of the standard one. */
export function separableMacs(options: SeparableCostOptions): SeparableCost {
  return valuesOf(deriveSeparableMacs(options));
}

/** The operation counts with the working. */
export function deriveSeparableMacs(options: SeparableCostOptions): SeparableCost<Derivation<number>> {
  const [channels] = options.input;
  const perChannel: ConvolutionCostOptions = { ...options, filters: channels, groups: channels };
  const between = convolutionOutputShape(perChannel);
  const depthwise = renamed(
    deriveConvolutionMacs(perChannel),
    'M_\\text{dw}',
    'multiply–accumulate operations of the depthwise convolution',
  );
  const pointwise = renamed(
    deriveConvolutionMacs({ input: between, filters: options.filters, kernel: 1 }),
    'M_\\text{pw}',
    'multiply–accumulate operations of the pointwise convolution',
  );
  return {
    depthwise,
    pointwise,
    total: deriveTotal(
      'M_\\text{sep}',
      'multiply–accumulate operations of the depthwise-separable convolution',
      [depthwise, pointwise],
    ),
    standard: renamed(
      deriveConvolutionMacs(options),
      'M_\\text{std}',
      'multiply–accumulate operations of the standard convolution',
    ),
  };
}

/** Share separable / standard of either count, exact; state in the question which way the ratio goes. */
export function separableRatio({ total, standard }: SeparableCost): Rational {
  return new Rational(total, standard);
}

/** The share with the working. */
export function deriveSeparableRatio(cost: SeparableCost<Derivation<number>>): Derivation<Rational> {
  const { total, standard } = cost;
  return {
    quantity: 'r',
    meaning: 'share of the standard convolution’s count',
    expression: '\\frac{\\sym{total}}{\\sym{standard}}',
    symbols: {
      total: symbol(total.quantity, total.value, total.meaning),
      standard: symbol(standard.quantity, standard.value, standard.meaning),
    },
    value: separableRatio(valuesOf(cost)),
    steps: [total, standard],
  };
}

function valuesOf(cost: SeparableCost<Derivation<number>>): SeparableCost {
  return {
    depthwise: cost.depthwise.value,
    pointwise: cost.pointwise.value,
    total: cost.total.value,
    standard: cost.standard.value,
  };
}
