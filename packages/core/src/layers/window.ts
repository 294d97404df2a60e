import { VariorumError } from '../errors.ts';
import { requireInteger } from '../validate.ts';

/** One number for both axes, or [height, width]. */
export type Pair = number | readonly [height: number, width: number];

/** The window of a convolution or pool, one number for both axes or [height, width] each. */
export interface WindowOptions {
  readonly kernel: Pair;
  /** Distance between neighbouring windows; 1 unless stated. */
  readonly stride?: Pair;
  /** Rows or columns of zeros added on each side; 0 unless stated. */
  readonly padding?: Pair;
  /** Distance between neighbouring kernel elements; 1 (a dense kernel) unless stated. */
  readonly dilation?: Pair;
}

/** The window along one axis. */
export interface AxisWindow {
  readonly kernel: number;
  readonly stride?: number;
  readonly padding?: number;
  readonly dilation?: number;
}

export type AxisName = 'height' | 'width';
export const axisNames: readonly [AxisName, AxisName] = ['height', 'width'];

export function pairOf(value: Pair): readonly [height: number, width: number] {
  return typeof value === 'number' ? [value, value] : value;
}

/** The window along the height and along the width, with every default written out. */
export function axisWindows(options: WindowOptions): readonly [Required<AxisWindow>, Required<AxisWindow>] {
  const kernel = pairOf(options.kernel);
  const stride = pairOf(options.stride ?? 1);
  const padding = pairOf(options.padding ?? 0);
  const dilation = pairOf(options.dilation ?? 1);
  const along = (axis: 0 | 1): Required<AxisWindow> => ({
    kernel: kernel[axis],
    stride: stride[axis],
    padding: padding[axis],
    dilation: dilation[axis],
  });
  return [along(0), along(1)];
}

/** The window with its defaults filled in. Throws `invalid-value`. */
export function checkedWindow(where: string, window: AxisWindow): Required<AxisWindow> {
  return {
    kernel: requireInteger(where, 'kernel', window.kernel, 1),
    stride: requireInteger(where, 'stride', window.stride ?? 1, 1),
    padding: requireInteger(where, 'padding', window.padding ?? 0, 0),
    dilation: requireInteger(where, 'dilation', window.dilation ?? 1, 1),
  };
}

/** Throws `kernel-exceeds-input` unless the window fits into the padded input at least once. */
export function requireFit(where: string, size: number, window: Required<AxisWindow>, axis?: AxisName): void {
  const { kernel, padding, dilation } = window;
  const extent = dilation * (kernel - 1) + 1;
  const padded = size + 2 * padding;
  if (extent <= padded) return;
  const dilated = dilation === 1 ? '' : ` with dilation ${dilation} spans ${extent} and`;
  throw new VariorumError({
    code: 'kernel-exceeds-input',
    message: `${where}: kernel ${kernel}${dilated} exceeds the padded input ${padded} (${axis ?? 'size'} ${size}, padding ${padding})`,
    path: ['kernel'],
    value: kernel,
    expected: `a kernel that spans at most ${padded}`,
  });
}
