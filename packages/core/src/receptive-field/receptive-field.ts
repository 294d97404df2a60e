import type { Derivation } from '../derivation.ts';
import type { AxisWindow } from '../layers/window.ts';
import { checkedWindow } from '../layers/window.ts';
import { symbol } from '../symbols.ts';

/** What a layer's outputs see of the input, along one axis. */
export interface ReceptiveFieldAxis {
  /** Input positions from the first to the last that one output can depend on. */
  readonly size: number;
  /** Distance on the input between the fields of neighbouring outputs. */
  readonly jump: number;
  /** Input index, from zero, where the first output's field begins; negative inside the padding. */
  readonly start: number;
}

/** The input itself: each position sees itself. */
export const inputField: ReceptiveFieldAxis = { size: 1, jump: 1, start: 0 };

/**
 * Receptive field after one more convolution or pool: r ← r + (K_eff − 1)·j, then j ← j·S.
 *
 * Source: Araujo, Norris and Sim, "Computing receptive fields of convolutional neural networks" (2019).
 */
export function extendReceptiveField(before: ReceptiveFieldAxis, layer: AxisWindow): ReceptiveFieldAxis {
  const { kernel, stride, padding, dilation } = checkedWindow('receptiveField', layer);
  return {
    size: before.size + dilation * (kernel - 1) * before.jump,
    jump: before.jump * stride,
    start: before.start - padding * before.jump,
  };
}

/** Receptive field along one axis after each of the layers, from the first to the last. */
export function receptiveField(layers: readonly AxisWindow[]): ReceptiveFieldAxis[] {
  let field = inputField;
  return layers.map((layer) => {
    field = extendReceptiveField(field, layer);
    return field;
  });
}

/** The working of one layer's receptive field. */
export interface ReceptiveFieldDerivation {
  readonly size: Derivation<number>;
  readonly jump: Derivation<number>;
}

/** Receptive field and jump with the working, one entry per layer; layers count from one in the formulas. */
export function deriveReceptiveField(layers: readonly AxisWindow[]): ReceptiveFieldDerivation[] {
  let before = inputField;
  return layers.map((layer, index) => {
    const after = extendReceptiveField(before, layer);
    const derivation = deriveLayer(before, after, layer, index + 1);
    before = after;
    return derivation;
  });
}

function deriveLayer(
  before: ReceptiveFieldAxis,
  after: ReceptiveFieldAxis,
  layer: AxisWindow,
  number: number,
): ReceptiveFieldDerivation {
  const { kernel, stride, dilation } = checkedWindow('receptiveField', layer);
  const jump = symbol(`j_{${number - 1}}`, before.jump, `jump before layer ${number}`);
  const size = symbol(`r_{${number - 1}}`, before.size, `receptive field before layer ${number}`);
  const kernelSymbol = symbol(`K_{${number}}`, kernel, `kernel size of layer ${number}`);
  const dilated = dilation > 1;
  return {
    size: {
      quantity: `r_{${number}}`,
      meaning: `receptive field after layer ${number}`,
      expression: `\\sym{r} + ${dilated ? '\\sym{d}\\by' : ''}(\\sym{K} - 1)\\by\\sym{j}`,
      symbols: {
        r: size,
        ...(dilated && { d: symbol(`d_{${number}}`, dilation, `dilation of layer ${number}`) }),
        K: kernelSymbol,
        j: jump,
      },
      value: after.size,
    },
    jump: {
      quantity: `j_{${number}}`,
      meaning: `jump after layer ${number}`,
      expression: '\\sym{j}\\by\\sym{S}',
      symbols: { j: jump, S: symbol(`S_{${number}}`, stride, `stride of layer ${number}`) },
      value: after.jump,
    },
  };
}
