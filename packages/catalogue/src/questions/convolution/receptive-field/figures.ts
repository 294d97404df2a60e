import { type Figure, shape, type Table, table } from '@variorum/document';
import { receptiveField } from '@variorum/figures';
import { fieldsAlong, layerNames, type Params } from './stack.ts';

/** More stages leave no room for their labels. */
const mostStages = 8;

/** The layers with their settings; the dilation only where there is one. */
export function stemTable({ layers }: Params): Table {
  const names = layerNames(layers);
  const dilated = layers.some(({ dilation }) => dilation > 1);
  return table({
    header: ['Layer', 'Kernel', 'Stride', 'Padding', ...(dilated ? ['Dilation'] : [])],
    rows: layers.map(({ kernel, stride, padding, dilation }, index) => [
      names[index]!,
      shape(...kernel),
      stride,
      padding,
      ...(dilated ? [dilation] : []),
    ]),
  });
}

/** The fields as nested rectangles, not to scale; null where there are too many. */
export function stemFigure({ layers }: Params): Figure | null {
  if (layers.length > mostStages) return null;
  return receptiveField({
    stages: layerNames(layers).map((name) => ({ name: `seen through ${name}`, field: null })),
  });
}

/** The fields to scale; null where there are too many. */
export function solutionFigure({ layers }: Params): Figure | null {
  if (layers.length > mostStages) return null;
  const [rows, columns] = [fieldsAlong(layers, 0), fieldsAlong(layers, 1)];
  return receptiveField({
    stages: layerNames(layers).map((name, index) => ({
      name: `after ${name}`,
      field: { rows: rows[index]!.size, columns: columns[index]!.size },
    })),
  });
}
