import { type Axis, axes, fieldsAlong, growth, type Layer, type Params } from './stack.ts';

/** Receptive fields after each layer along one axis by some method. */
type Method = (layers: readonly Layer[], axis: Axis) => number[];

const extent = (layer: Layer, axis: Axis): number => growth(layer, axis) + 1;

/** A method that goes from one receptive field to the next; the first layer is understood. */
const stepwise =
  (step: (before: number, layer: Layer, axis: Axis) => number): Method =>
  (layers, axis) => {
    let field = extent(layers[0]!, axis);
    return layers.map((layer, index) => {
      if (index > 0) field = step(field, layer, axis);
      return field;
    });
  };

const growing =
  (added: (layer: Layer, axis: Axis) => number, start = 1): Method =>
  (layers, axis) => {
    let field = start;
    return layers.map((layer) => {
      field += added(layer, axis);
      return field;
    });
  };

/** The previous field is multiplied by the kernel: 3, 9, 27. */
export const multiplied = stepwise((before, { kernel }, axis) => before * kernel[axis]);

/** The previous field less one is taken for the distance of neighbouring weights: 3, 7, 19. */
export const fieldAsJump = stepwise((before, { kernel }, axis) => before + (kernel[axis] - 1) * (before - 1));

/** The right previous field is multiplied by the kernel: 3, 9, 21. */
export const multipliedLast: Method = (layers, axis) => {
  const right = fieldsAlong(layers, axis);
  return layers.map(({ kernel }, index) => (index === 0 ? right[0]! : kernel[axis] * right[index - 1]!));
};

/** Extents of the dilated kernels are multiplied: 3, 15, 135. */
export const multipliedExtents = stepwise((before, layer, axis) => before * extent(layer, axis));

export const ignoredDilation = growing(({ kernel }, axis) => kernel[axis] - 1);
export const wholeKernels = growing(({ kernel, dilation }, axis) => dilation * kernel[axis]);
export const addedExtents = growing(extent, 0);
export const dilationAsGaps = growing(({ kernel, dilation }, axis) =>
  dilation === 1 ? kernel[axis] - 1 : (dilation + 1) * (kernel[axis] - 1),
);

/** Dilations are multiplied from layer to layer, as strides would be. */
export const compounded: Method = (layers, axis) => {
  let [field, jump] = [1, 1];
  return layers.map(({ kernel, dilation }) => {
    jump *= dilation;
    field += jump * (kernel[axis] - 1);
    return field;
  });
};

/** First and last input position along one axis that an output depends on. */
export type Range = (output: number, field: number) => readonly [number, number];

export const fromOutput: Range = (output, field) => [output, output + field - 1];

/** Answers about receptive fields and ranges, as far as they are asked. */
export interface FieldAnswers {
  readonly after1: number[];
  readonly after2?: number[];
  readonly after3?: number[];
  readonly last: number[];
  readonly rows?: number[];
  readonly columns?: number[];
}

/** The answers that follow from the fields along both axes and from a way to place the last one. */
export function answersBy(
  p: Params,
  fields: readonly (readonly number[])[],
  range: Range = fromOutput,
): FieldAnswers {
  const after = (index: number): number[] => axes.map((axis) => fields[axis]![index]!);
  const count = p.layers.length;
  const last = after(count - 1);
  return {
    after1: after(0),
    ...(count > 2 && { after2: after(1) }),
    ...(count > 3 && { after3: after(2) }),
    last,
    ...(p.askRange && {
      rows: [...range(p.output[0], last[0]!)],
      columns: [...range(p.output[1], last[1]!)],
    }),
  };
}

export const byMethod = (p: Params, method: Method): FieldAnswers =>
  answersBy(
    p,
    axes.map((axis) => method(p.layers, axis)),
  );

/** A wrong place for the right receptive field. */
export function rangeBy(p: Params, last: readonly number[], range: Range): Partial<FieldAnswers> | null {
  return p.askRange
    ? { rows: [...range(p.output[0], last[0]!)], columns: [...range(p.output[1], last[1]!)] }
    : null;
}
