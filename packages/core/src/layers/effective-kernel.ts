import type { Derivation } from '../derivation.ts';
import { symbol } from '../symbols.ts';
import type { AxisName, AxisWindow } from './window.ts';
import { checkedWindow } from './window.ts';

/** Input positions from the first to the last that a kernel touches along one axis: d(K − 1) + 1. */
export function effectiveKernel(window: AxisWindow): number {
  const { kernel, dilation } = checkedWindow('effectiveKernel', window);
  return dilation * (kernel - 1) + 1;
}

/** How far the kernel spans along an axis, with the working. */
export function deriveEffectiveKernel(window: AxisWindow, axis?: AxisName): Derivation<number> {
  const { kernel, dilation } = checkedWindow('effectiveKernel', window);
  const letters = axisLetters(axis);
  const of = axis === undefined ? '' : ` ${axis}`;
  return {
    quantity: letters.effectiveKernel,
    meaning: `effective kernel${of || ' size'}`,
    expression: '\\sym{d}\\by(\\sym{K} - 1) + 1',
    symbols: {
      d: symbol(letters.dilation, dilation, axis === undefined ? 'dilation' : `dilation along the ${axis}`),
      K: symbol(letters.kernel, kernel, `kernel${of || ' size'}`),
    },
    value: effectiveKernel(window),
  };
}

/** The letters, in TeX, that formulas use for the quantities of one axis. */
export interface AxisLetters {
  readonly input: string;
  readonly output: string;
  readonly kernel: string;
  readonly effectiveKernel: string;
  readonly stride: string;
  readonly padding: string;
  readonly dilation: string;
}

const plain: AxisLetters = {
  input: 'I',
  output: 'O',
  kernel: 'K',
  effectiveKernel: 'K_\\text{eff}',
  stride: 'S',
  padding: 'P',
  dilation: 'd',
};

const lettersOf: Readonly<Record<AxisName, AxisLetters>> = {
  height: {
    input: 'H',
    output: 'H_\\text{out}',
    kernel: 'K_h',
    effectiveKernel: 'K_{h,\\text{eff}}',
    stride: 'S_h',
    padding: 'P_h',
    dilation: 'd_h',
  },
  width: {
    input: 'W',
    output: 'W_\\text{out}',
    kernel: 'K_w',
    effectiveKernel: 'K_{w,\\text{eff}}',
    stride: 'S_w',
    padding: 'P_w',
    dilation: 'd_w',
  },
};

export function axisLetters(axis: AxisName | undefined): AxisLetters {
  return axis === undefined ? plain : lettersOf[axis];
}
