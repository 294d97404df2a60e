import {
  type Derivation,
  deriveConvolutionOutputSize,
  derivePoolingOutputSize,
  effectiveKernel,
  inputField,
  type ReceptiveFieldAxis,
} from '@variorum/core';
import { derivationTex, type Tex, tex } from '@variorum/document';
import { solutionFigure } from './figures.ts';
import { type Axis, along, effective, isSquare, type Layer, layerNames, type Params } from './stack.ts';

interface Work {
  readonly rows: readonly ReceptiveFieldAxis[];
  readonly columns: readonly ReceptiveFieldAxis[];
  readonly sizes: readonly (readonly [number, number])[];
}

/** Values of solution.md and feedback.md. */
export function workedSolution(
  p: Params,
  answers: { readonly receptiveField: readonly number[]; readonly jump: number },
  { rows, columns, sizes }: Work,
) {
  const { layers } = p;
  const names = layerNames(layers);
  const figure = solutionFigure(p);
  const axes: readonly (readonly ReceptiveFieldAxis[])[] = [rows, columns];
  const growth = (axis: Axis, index: number): Tex => {
    const before = axes[axis]![index - 1] ?? inputField;
    const kernel = effective(along(layers, axis)[index]!);
    return tex`${before.size}+(${kernel}-1)\cdot ${before.jump}=${axes[axis]![index]!.size}`;
  };
  const output = sizes.at(-1)!;
  return {
    square: isSquare(layers),
    dilated: layers.some(({ dilation }) => dilation > 1),
    dilatedLayers: layers.flatMap((layer, index) =>
      layer.dilation > 1 ? [dilation(layer, names[index]!)] : [],
    ),
    layers: layers.map(({ stride }, index) => {
      const before = rows[index - 1] ?? inputField;
      return {
        name: names[index]!,
        rows: growth(0, index),
        columns: growth(1, index),
        jump: tex`${before.jump}\cdot ${stride}=${rows[index]!.jump}`,
      };
    }),
    hasFigure: figure !== null,
    figure,
    asksOutput: p.askOutput,
    sizes: layers.map((layer, index) => {
      const size = sizes[index - 1] ?? p.input;
      const same = size[0] === size[1] && layer.kernel[0] === layer.kernel[1];
      return {
        name: names[index]!,
        square: same,
        rowsEquation: positions(layer, size[0], 0),
        columnsEquation: positions(layer, size[1], 1),
      };
    }),
    padded: layers.some(({ padding }) => padding > 0),
    receptiveRows: answers.receptiveField[0]!,
    receptiveColumns: answers.receptiveField[1]!,
    jump: answers.jump,
    outputRows: output[0],
    outputColumns: output[1],
    single: layers.length === 1,
    backRows: goBack(layers, 0),
    backColumns: goBack(layers, 1),
  };
}

function dilation(layer: Layer, name: string) {
  const span = (axis: Axis): Tex => {
    const kernel = layer.kernel[axis];
    return tex`${layer.dilation}\cdot(${kernel}-1)+1=${effectiveKernel({ kernel, dilation: layer.dilation })}`;
  };
  return { name, square: layer.kernel[0] === layer.kernel[1], rows: span(0), columns: span(1) };
}

/** The number of positions along one axis, with the values put in. */
function positions(layer: Layer, size: number, axis: Axis): Tex {
  const sliding = { size, ...along([layer], axis)[0]! };
  const derivation: Derivation<number> =
    layer.type === 'pool' ? derivePoolingOutputSize(sliding) : deriveConvolutionOutputSize(sliding);
  return tex`${derivationTex(derivation).substitution}=${derivation.value}`;
}

/** From one output back to the input: n neighbouring outputs of a layer need (n − 1)S + k inputs. */
function goBack(layers: readonly Layer[], axis: Axis): Tex[] {
  let needed = 1;
  return along(layers, axis)
    .toReversed()
    .map((layer) => {
      const before = needed;
      needed = (before - 1) * layer.stride + effective(layer);
      return tex`(${before}-1)\cdot ${layer.stride}+${effective(layer)}=${needed}`;
    });
}
