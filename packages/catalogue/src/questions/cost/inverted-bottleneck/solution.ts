import {
  convolutionOutputShape,
  type Derivation,
  deriveInvertedBottleneckMacs,
  deriveInvertedBottleneckParameters,
} from '@variorum/core';
import { shape, tex } from '@variorum/document';
import type { Form } from '@variorum/generator';
import { blockOf, letters, type Params, withPadding } from './params.ts';

const inputChannels = 'C_\\text{in}';
const hiddenChannels = 'C_\\text{mid}';

/** A derivation of one layer with the letters that its channels have in the block. */
const lettered = (derivation: Derivation<number>, letters: Readonly<Record<string, string>>) => ({
  ...derivation,
  symbols: Object.fromEntries(
    Object.entries(derivation.symbols).map(([name, symbol]) => [
      name,
      { ...symbol, tex: letters[name] ?? symbol.tex },
    ]),
  ),
});

/** Values of solution.md and feedback.md. */
export function workedSolution(p: Params, form: Form) {
  const [channels, height, width] = p.input;
  const { hidden, expand, depthwise, project, total } = deriveInvertedBottleneckParameters(blockOf(p));
  const macs = deriveInvertedBottleneckMacs(withPadding(p));
  const { C, M, D, K, b } = letters(p);
  const standard = M * (M * K + b);
  const [, rows, columns] = convolutionOutputShape({ ...withPadding(p), filters: M });
  const positions = [height * width, rows * columns] as const;
  const weights = M * (C + K + D);
  return {
    channels,
    height,
    width,
    filters: D,
    expansion: p.expansion,
    kernel: p.kernel,
    area: K,
    stride: p.stride,
    bias: p.bias,
    compare: p.compare && form === 'open',
    operations: p.operations && form === 'open',
    hidden,
    mid: M,
    expand: lettered(expand, { C: inputChannels, D: hiddenChannels }),
    depthwise: lettered(depthwise, { C: hiddenChannels }),
    project: lettered(project, { C: hiddenChannels, D: 'C_\\text{out}' }),
    total,
    totalValue: total.value,
    expandValue: expand.value,
    depthwiseValue: depthwise.value,
    projectValue: project.value,
    standard,
    standardTex: p.bias
      ? tex`${M}\cdot(${M}\cdot ${K}+1)=${standard}`
      : tex`${M}\cdot ${M}\cdot ${K}=${standard}`,
    weightsTex: tex`${M}\cdot(${C}+${K}+${D})=${weights}`,
    biasesTex: tex`${M}+${M}+${D}=${2 * M + D}`,
    filtered: shape(M, rows, columns),
    rows,
    columns,
    expandMacs: tex`${positions[0]}\cdot ${M}\cdot ${C}=${macs.expand.value}`,
    depthwiseMacs: tex`${positions[1]}\cdot ${M}\cdot ${K}=${macs.depthwise.value}`,
    projectMacs: tex`${positions[1]}\cdot ${D}\cdot ${M}=${macs.project.value}`,
    macsTex: tex`${macs.expand.value}+${macs.depthwise.value}+${macs.project.value}=${macs.total.value}`,
    macs: macs.total.value,
    positionsBefore: positions[0],
    positionsAfter: positions[1],
  };
}
