import type { Derivation } from '../derivation.ts';
import { deriveConvolutionMacs } from '../layers/cost.ts';
import type { ImageShape } from '../layers/output-shape.ts';
import { convolutionOutputShape } from '../layers/output-shape.ts';
import type { Pair, WindowOptions } from '../layers/window.ts';
import { symbol } from '../symbols.ts';
import { requireExactCount } from '../validate.ts';
import { deriveDepthwiseParameters, derivePointwiseParameters } from './depthwise-separable.ts';
import { deriveTotal, renamed, requireChannels } from './notation.ts';

/** Expand by a 1×1 convolution, filter each channel, project by a 1×1 convolution (MobileNetV2). */
export interface InvertedBottleneckOptions {
  /** C_in. */
  readonly channels: number;
  /** Channels between: expansion · C_in. */
  readonly expansion: number;
  /** C_out. */
  readonly filters: number;
  readonly kernel: Pair;
  /** One bias per filter of each convolution unless false. */
  readonly bias?: boolean;
}

export interface InvertedBottleneckCost<N = number> {
  /** Channels between, t · C_in. */
  readonly hidden: N;
  readonly expand: N;
  readonly depthwise: N;
  readonly project: N;
  readonly total: N;
}

/**
 * Parameters of an inverted bottleneck, without batch normalisation.
 *
 * Source: Sandler et al., "MobileNetV2" (2018), table 1.
 */
export function invertedBottleneckParameters(options: InvertedBottleneckOptions): InvertedBottleneckCost {
  return valuesOf(deriveInvertedBottleneckParameters(options));
}

/** The parameter counts with the working. */
export function deriveInvertedBottleneckParameters(
  options: InvertedBottleneckOptions,
): InvertedBottleneckCost<Derivation<number>> {
  const hidden = deriveHidden(options);
  const { channels, filters, kernel, bias = true } = options;
  const between = { channels: hidden.value, bias };
  const expand = renamed(
    derivePointwiseParameters({ channels, filters: hidden.value, bias }),
    'n_\\text{expand}',
    'parameters of the expansion',
  );
  const depthwise = deriveDepthwiseParameters({ ...between, kernel });
  const project = renamed(
    derivePointwiseParameters({ ...between, filters }),
    'n_\\text{project}',
    'parameters of the projection',
  );
  const total = deriveTotal('n', 'parameters of the inverted bottleneck', [expand, depthwise, project]);
  return { hidden, expand, depthwise, project, total };
}

export interface InvertedBottleneckCostOptions extends WindowOptions {
  /** Shape [C_in, H, W]. */
  readonly input: ImageShape;
  readonly expansion: number;
  readonly filters: number;
}

/** Multiply–accumulate operations of an inverted bottleneck on one image. */
export function invertedBottleneckMacs(options: InvertedBottleneckCostOptions): InvertedBottleneckCost {
  return valuesOf(deriveInvertedBottleneckMacs(options));
}

/** The operation counts with the working. */
export function deriveInvertedBottleneckMacs(
  options: InvertedBottleneckCostOptions,
): InvertedBottleneckCost<Derivation<number>> {
  const [channels, height, width] = options.input;
  const hidden = deriveHidden({ channels, expansion: options.expansion });
  const perChannel = {
    ...options,
    input: [hidden.value, height, width] as const,
    filters: hidden.value,
    groups: hidden.value,
  };
  const name = 'multiply–accumulate operations of the';
  const expand = renamed(
    deriveConvolutionMacs({ input: options.input, filters: hidden.value, kernel: 1 }),
    'M_\\text{expand}',
    `${name} expansion`,
  );
  const depthwise = renamed(
    deriveConvolutionMacs(perChannel),
    'M_\\text{dw}',
    `${name} depthwise convolution`,
  );
  const project = renamed(
    deriveConvolutionMacs({
      input: convolutionOutputShape(perChannel),
      filters: options.filters,
      kernel: 1,
    }),
    'M_\\text{project}',
    `${name} projection`,
  );
  const total = deriveTotal('M', `${name} inverted bottleneck`, [expand, depthwise, project]);
  return { hidden, expand, depthwise, project, total };
}

function deriveHidden({ channels, expansion }: { channels: number; expansion: number }): Derivation<number> {
  requireChannels('invertedBottleneck', { channels, expansion });
  return {
    quantity: 'C_\\text{mid}',
    meaning: 'channels between expansion and projection',
    expression: '\\sym{t}\\by\\sym{C}',
    symbols: {
      t: symbol('t', expansion, 'expansion factor'),
      C: symbol('C_\\text{in}', channels, 'channels of the input'),
    },
    value: requireExactCount('invertedBottleneck', expansion * channels),
  };
}

function valuesOf(cost: InvertedBottleneckCost<Derivation<number>>): InvertedBottleneckCost {
  return {
    hidden: cost.hidden.value,
    expand: cost.expand.value,
    depthwise: cost.depthwise.value,
    project: cost.project.value,
    total: cost.total.value,
  };
}
