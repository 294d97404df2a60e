import type { Derivation, SymbolValue } from '../derivation.ts';
import { VariorumError } from '../errors.ts';
import { symbol } from '../symbols.ts';
import { requireInteger } from '../validate.ts';
import { axisLetters, deriveEffectiveKernel } from './effective-kernel.ts';
import type { AxisName, AxisWindow } from './window.ts';
import { checkedWindow, requireFit } from './window.ts';

/** One axis of an input and the window that slides along it. */
export interface SlidingWindow extends AxisWindow {
  /** Extent of the input along this axis, without padding. */
  readonly size: number;
}

/**
 * Positions of a convolution's window along one axis: ⌊(I + 2P − K_eff)/S⌋ + 1.
 *
 * Source: Dumoulin and Visin, "A guide to convolution arithmetic for deep learning" (2016), relationship 15.
 * @throws VariorumError `invalid-value`, `kernel-exceeds-input`.
 */
export function convolutionOutputSize(axis: SlidingWindow, name?: AxisName): number {
  const window = checkedAxis('conv2d', axis, name);
  return Math.floor(freedom(axis.size, window) / window.stride) + 1;
}

/** Output size of a convolution along one axis, with the working; a dilated kernel's span is a step. */
export function deriveConvolutionOutputSize(axis: SlidingWindow, name?: AxisName): Derivation<number> {
  const value = convolutionOutputSize(axis, name);
  return slidingDerivation(axis, value, ['\\left\\lfloor', '\\right\\rfloor'], name);
}

/** What happens to a window that would stand partly outside the padded input. */
export type PoolRounding = 'floor' | 'ceil';

/** One axis of a pool; the stride is the kernel's size unless stated. */
export interface PoolingWindow extends SlidingWindow {
  readonly rounding?: PoolRounding;
}

/**
 * Positions of a pool's window along one axis: as for a convolution, rounded down, or up on request.
 *
 * As in PyTorch, rounding up drops a last window that would start in the padding on the far side, and the
 * padding is at most half the effective kernel.
 * @throws VariorumError `invalid-value`, `kernel-exceeds-input`.
 */
export function poolingOutputSize(axis: PoolingWindow, name?: AxisName): number {
  const window = checkedPool(axis, name);
  const free = freedom(axis.size, window);
  if (axis.rounding !== 'ceil') return Math.floor(free / window.stride) + 1;
  return Math.ceil(free / window.stride) + 1 - (lastWindowIsPadding(axis.size, window) ? 1 : 0);
}

/** Output size of a pool along one axis, with the working. */
export function derivePoolingOutputSize(axis: PoolingWindow, name?: AxisName): Derivation<number> {
  const value = poolingOutputSize(axis, name);
  const stated = { ...axis, stride: axis.stride ?? axis.kernel };
  if (axis.rounding !== 'ceil')
    return slidingDerivation(stated, value, ['\\left\\lfloor', '\\right\\rfloor'], name);
  const dropped = lastWindowIsPadding(axis.size, checkedPool(axis, name));
  return slidingDerivation(stated, value, ['\\left\\lceil', '\\right\\rceil'], name, dropped ? '' : ' + 1');
}

function checkedAxis(where: string, axis: SlidingWindow, name?: AxisName): Required<AxisWindow> {
  requireInteger(where, name ?? 'size', axis.size, 1);
  const window = checkedWindow(where, axis);
  requireFit(where, axis.size, window, name);
  return window;
}

function checkedPool(axis: PoolingWindow, name?: AxisName): Required<AxisWindow> {
  const window = checkedAxis('pool2d', { ...axis, stride: axis.stride ?? axis.kernel }, name);
  requireHalfPadding(window);
  return window;
}

function requireHalfPadding({ padding, kernel, dilation }: Required<AxisWindow>): void {
  const most = Math.floor((dilation * (kernel - 1) + 1) / 2);
  if (padding <= most) return;
  throw new VariorumError({
    code: 'invalid-value',
    message: `pool2d: padding ${padding} exceeds half the kernel ${kernel}, so some windows would hold padding only`,
    path: ['padding'],
    value: padding,
    expected: `a padding of at most ${most}`,
  });
}

/** How far the window can move from its first place without leaving the padded input. */
function freedom(size: number, { kernel, padding, dilation }: Required<AxisWindow>): number {
  return size + 2 * padding - (dilation * (kernel - 1) + 1);
}

function lastWindowIsPadding(size: number, window: Required<AxisWindow>): boolean {
  return Math.ceil(freedom(size, window) / window.stride) * window.stride >= size + window.padding;
}

function slidingDerivation(
  axis: SlidingWindow,
  value: number,
  [open, close]: readonly [string, string],
  name: AxisName | undefined,
  plusOne = ' + 1',
): Derivation<number> {
  const { kernel, stride, padding, dilation } = checkedWindow('conv2d', axis);
  const letters = axisLetters(name);
  const along = name === undefined ? '' : ` along the ${name}`;
  const dilated = dilation > 1;
  const kernelSymbol: SymbolValue = dilated
    ? symbol(letters.effectiveKernel, dilation * (kernel - 1) + 1, `effective kernel ${name ?? 'size'}`)
    : symbol(letters.kernel, kernel, `kernel ${name ?? 'size'}`);
  const derivation: Derivation<number> = {
    quantity: letters.output,
    meaning: `output ${name ?? 'size'}`,
    expression: `${open}\\frac{\\sym{I} + 2\\by\\sym{P} - \\sym{K}}{\\sym{S}}${close}${plusOne}`,
    symbols: {
      I: symbol(letters.input, axis.size, `input ${name ?? 'size'}`),
      P: symbol(letters.padding, padding, `padding on each side${along}`),
      K: kernelSymbol,
      S: symbol(letters.stride, stride, `stride${along}`),
    },
    value,
  };
  return dilated ? { ...derivation, steps: [deriveEffectiveKernel(axis, name)] } : derivation;
}
