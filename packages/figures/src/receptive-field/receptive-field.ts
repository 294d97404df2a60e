import type { Figure } from '@variorum/document';
import { check, checkWhole } from '../common/error.ts';
import { type FigureOptions, figureOf } from '../common/figure.ts';
import { numberText } from '../common/words.ts';
import type { SvgElement } from '../svg/element.ts';
import { circle, line, polyline, rect, text } from '../svg/shapes.ts';
import { asked, faint, ink, paper, quiet, smallSize, textSize, thin, tint } from '../svg/style.ts';

export interface FieldStage {
  /** E.g. `after conv 2`. */
  readonly name: string;
  /** Rows and columns of the input that one unit sees; null where asked. */
  readonly field: Size | null;
}

export interface ReceptiveFieldSpec extends FigureOptions {
  /** From the first layer to the last; fields must not shrink. */
  readonly stages: readonly FieldStage[];
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

const extent = 260;

/**
 * The receptive field growing from layer to layer, as nested rectangles on the input. Where any field is
 * asked, none is drawn to scale. Up to 31 pixels a side the input's pixels are drawn as well.
 * Throws FigureError for no stage, or a field that is smaller than the one before.
 */
export function receptiveField(spec: ReceptiveFieldSpec): Figure {
  const { stages } = spec;
  validate(stages);
  const toScale = stages.every(({ field }) => field !== null);
  const sizes = stages.map(({ field }, index) =>
    toScale && field ? field : { rows: 2 * index + 3, columns: 2 * index + 3 },
  );
  const largest = sizes.at(-1) ?? { rows: 1, columns: 1 };
  const pixel = Math.min(20, extent / Math.max(largest.rows, largest.columns));
  const [width, height] = [largest.columns * pixel, largest.rows * pixel];
  const parts: SvgElement[] = [];
  const fills = [tint, paper];
  sizes.toReversed().forEach((size, index) => {
    const { x, y, w, h } = place(size, largest, pixel);
    parts.push(rect(x, y, w, h, { fill: fills[index % 2] ?? paper, stroke: 'none' }));
  });
  if (toScale && Math.max(largest.rows, largest.columns) <= 31) parts.push(...pixels(largest, pixel));
  sizes.forEach((size) => {
    const { x, y, w, h } = place(size, largest, pixel);
    parts.push(rect(x, y, w, h, { strokeWidth: 1.8 }));
  });
  if (toScale) parts.push(circle([width / 2, height / 2], 2.2, { fill: ink, stroke: 'none' }));
  parts.push(...labels(stages, sizes, largest, pixel));
  if (!toScale) parts.push(text(width / 2, height + 13, 'not to scale', { size: smallSize, fill: quiet }));
  return figureOf('receptiveField', parts, altOf(stages), spec);
}

/** A label for each rectangle, level with its top right corner where the labels above leave room. */
function labels(
  stages: readonly FieldStage[],
  sizes: readonly Size[],
  largest: Size,
  pixel: number,
): SvgElement[] {
  const right = largest.columns * pixel;
  let free = 0;
  return stages.toReversed().flatMap(({ name, field }, fromLast) => {
    const { x, y, w } = place(sizes[stages.length - 1 - fromLast] ?? largest, largest, pixel);
    const corner = y + Math.min(6, pixel / 2);
    const labelY = Math.max(free, corner);
    free = labelY + 20;
    return [
      circle([x + w, corner], 1.8, { fill: ink, stroke: 'none' }),
      polyline(
        [
          [x + w, corner],
          [right + 14, labelY],
          [right + 22, labelY],
        ],
        { stroke: quiet, strokeWidth: thin },
      ),
      text(right + 27, labelY, `${name}: ${sizeText(field)}`, { anchor: 'start', size: textSize }),
    ];
  });
}

const sizeText = (field: FieldStage['field']): string =>
  field === null ? asked : `${numberText(field.rows)} × ${numberText(field.columns)}`;

function place(
  size: Size,
  largest: Size,
  pixel: number,
): { readonly x: number; readonly y: number; readonly w: number; readonly h: number } {
  return {
    x: Math.floor((largest.columns - size.columns) / 2) * pixel,
    y: Math.floor((largest.rows - size.rows) / 2) * pixel,
    w: size.columns * pixel,
    h: size.rows * pixel,
  };
}

function pixels({ rows, columns }: Size, pixel: number): SvgElement[] {
  const style = { stroke: faint, strokeWidth: thin } as const;
  return [
    ...Array.from({ length: columns - 1 }, (_, i) =>
      line([(i + 1) * pixel, 0], [(i + 1) * pixel, rows * pixel], style),
    ),
    ...Array.from({ length: rows - 1 }, (_, i) =>
      line([0, (i + 1) * pixel], [columns * pixel, (i + 1) * pixel], style),
    ),
  ];
}

function validate(stages: readonly FieldStage[]): void {
  const name = 'receptiveField';
  check(name, stages.length > 0, () => '0 stages given; expected one or more');
  let before = { rows: 1, columns: 1 };
  for (const { name: stage, field } of stages) {
    if (field === null) continue;
    checkWhole(name, `the rows of “${stage}”`, field.rows, 1);
    checkWhole(name, `the columns of “${stage}”`, field.columns, 1);
    const { rows, columns } = before;
    check(
      name,
      field.rows >= rows && field.columns >= columns,
      () =>
        `“${stage}” sees ${sizeText(field)}, less than the ${rows} × ${columns} before; fields never shrink`,
    );
    before = field;
  }
}

function altOf(stages: readonly FieldStage[]): string {
  const told = stages.map(({ name, field }) =>
    field === null
      ? `${name}: unknown`
      : `${name}: ${numberText(field.rows)} × ${numberText(field.columns)} pixels`,
  );
  return `Receptive fields as nested rectangles on the input, from the innermost to the outermost. ${told.join('; ')}.`;
}
