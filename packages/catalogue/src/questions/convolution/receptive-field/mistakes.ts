import { type Axis, along, effective, fieldsAlong, type Layer, type Params } from './stack.ts';

type AxisLayer = ReturnType<typeof along>[number];

const axes = [0, 1] as const;

/** The receptive field of a wrong method that works along one axis at a time. */
export const fieldBy = (
  layers: readonly Layer[],
  method: (along: readonly AxisLayer[]) => number,
): number[] => axes.map((axis) => method(along(layers, axis)));

export const addedKernels = (layers: readonly AxisLayer[]): number =>
  layers.reduce((total, layer) => total + effective(layer), 0);

export const multipliedKernels = (layers: readonly AxisLayer[]): number =>
  layers.reduce((total, layer) => total * effective(layer), 1);

export const ignoredStride = (layers: readonly AxisLayer[]): number =>
  layers.reduce((field, layer) => field + effective(layer) - 1, 1);

/** Each layer's own stride multiplies the jump before its kernel is added. */
export const strideTooEarly = (layers: readonly AxisLayer[]): number => {
  let jump = 1;
  return layers.reduce((field, layer) => {
    jump *= layer.stride;
    return field + (effective(layer) - 1) * jump;
  }, 1);
};

/** Whole kernels are added in place of kernels less one. */
export const wholeKernels = (layers: readonly AxisLayer[]): number => {
  let jump = 1;
  return layers.reduce((field, layer) => {
    const next = field + effective(layer) * jump;
    jump *= layer.stride;
    return next;
  }, 1);
};

/** The last receptive field with every layer changed. */
export function fieldAfter(layers: readonly Layer[], change: (layer: Layer) => Layer): number[] {
  return axes.map((axis) => fieldsAlong(layers.map(change), axis).at(-1)!.size);
}

/** Neighbouring weights d + 1 positions apart, as if d positions lay between them. */
export const widerDilation = (layer: Layer): Layer =>
  layer.dilation === 1 ? layer : { ...layer, dilation: layer.dilation + 1 };

/**
 * Output size of a wrong method that counts the positions along one axis.
 * @returns null where a size falls below 1
 */
export function outputBy(p: Params, positions: (size: number, layer: AxisLayer) => number): number[] | null {
  const last = (axis: Axis) =>
    along(p.layers, axis).reduce((size, layer) => (size < 1 ? 0 : positions(size, layer)), p.input[axis]);
  const output = axes.map(last);
  return output.every((size) => size >= 1) ? output : null;
}

/** How far the window can move, in steps of its stride; not rounded. */
export const stepsOf = (size: number, layer: AxisLayer, padding = layer.padding): number =>
  (size + 2 * padding - effective(layer)) / layer.stride;
