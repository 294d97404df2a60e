import type { Figure } from '@variorum/document';
import { check, checkWhole } from '../common/error.ts';
import { type FigureOptions, figureOf } from '../common/figure.ts';
import { capital, count, numberText } from '../common/words.ts';
import type { Point } from '../svg/box.ts';
import type { SvgElement } from '../svg/element.ts';
import { textWidth } from '../svg/measure.ts';
import { line, rect, text } from '../svg/shapes.ts';
import { faint, ink, maxWidth, paper, shade, textSize, thin, tint } from '../svg/style.ts';
import { type Row, rowsOf, traced } from './rows.ts';

/** A convolution or pooling layer along one axis. */
export interface UnitLayer {
  readonly name: string;
  readonly kernel: number;
  readonly stride?: number;
  readonly padding?: number;
  readonly dilation?: number;
}

export interface UnitConnectionsSpec extends FigureOptions {
  /** Units of the input along the axis. */
  readonly input: number;
  readonly inputName?: string;
  /** From the input upwards. */
  readonly layers: readonly UnitLayer[];
  /**
   * A unit of the last layer, counted from 0, whose way back to the input is drawn bold and shaded. Leave it
   * out where the receptive field is asked: then every connection is drawn alike.
   */
  readonly trace?: number;
}

const rowGap = 58;

/**
 * A cross-section along one axis: a row of units for the input and for each layer, with a line from each
 * unit to those it is computed from. Padding is dashed.
 * Throws FigureError for sizes that are not whole numbers, a kernel larger than its padded input, a trace
 * outside the last layer, or more units than a page holds.
 */
export function unitConnections(spec: UnitConnectionsSpec): Figure {
  const name = 'unitConnections';
  checkWhole(name, 'the input', spec.input, 1);
  check(name, spec.layers.length > 0, () => '0 layers given; expected one or more');
  const rows = rowsOf(spec);
  const top = rows.at(-1);
  const { trace } = spec;
  if (trace !== undefined) {
    checkWhole(name, 'the traced unit', trace, 0);
    check(
      name,
      trace < (top?.units ?? 0),
      () => `the traced unit is ${trace}; the last layer has units 0 to ${(top?.units ?? 0) - 1}`,
    );
  }
  const margin = Math.max(...rows.map((row) => textWidth(row.name, textSize))) + 14;
  const from = Math.min(...rows.map((row) => row.centre(-row.padding)));
  const to = Math.max(...rows.map((row) => row.centre(row.units - 1 + row.padding)));
  const pitch = Math.min(26, Math.floor((maxWidth - margin - 12) / (to - from + 1)));
  check(
    name,
    pitch >= 9,
    () => `${to - from + 1} units along the axis do not fit ${maxWidth} px; show a smaller input`,
  );
  const at = (row: Row, index: number, level: number): Point => [
    (row.centre(index) - from) * pitch,
    -level * rowGap,
  ];
  const reached = trace === undefined ? null : traced(rows, trace);
  const side = Math.round(pitch * 0.62);
  const faintLines: SvgElement[] = [];
  const boldLines: SvgElement[] = [];
  const units: SvgElement[] = [];
  rows.forEach((row, level) => {
    const below = rows[level - 1];
    for (let unit = 0; unit < row.units; unit++) {
      const [x, y] = at(row, unit, level);
      const isReached = reached?.[level]?.has(unit) === true;
      const fill = isReached ? shade : reached === null ? tint : paper;
      units.push(rect(x - side / 2, y - side / 2, side, side, { fill, strokeWidth: isReached ? 1.8 : 1 }));
      if (below === undefined) continue;
      for (const tap of row.taps(unit)) {
        const [tx, ty] = at(below, tap, level - 1);
        const style = isReached ? { stroke: ink, strokeWidth: 1.5 } : { stroke: faint, strokeWidth: thin };
        (isReached ? boldLines : faintLines).push(line([x, y + side / 2], [tx, ty - side / 2], style));
      }
    }
    for (let pad = 1; pad <= row.padding; pad++) {
      for (const index of [-pad, row.units - 1 + pad]) {
        const [x, y] = at(row, index, level);
        units.push(
          rect(x - side / 2, y - side / 2, side, side, {
            stroke: faint,
            dash: '2 2',
            strokeWidth: 1,
            fill: paper,
          }),
        );
      }
    }
    units.push(text(-side / 2 - 10, -level * rowGap, row.name, { anchor: 'end' }));
  });
  return figureOf(name, [...faintLines, ...boldLines, ...units], altOf(spec, rows), spec);
}

function altOf({ layers, input, inputName, trace }: UnitConnectionsSpec, rows: readonly Row[]): string {
  const told = layers.map((layer, index) => {
    const { kernel, stride = 1, padding = 0, dilation = 1 } = layer;
    const settings = [
      `kernel ${numberText(kernel)}`,
      `stride ${numberText(stride)}`,
      ...(padding === 0 ? [] : [`padding ${numberText(padding)}`]),
      ...(dilation === 1 ? [] : [`dilation ${numberText(dilation)}`]),
    ];
    return `${layer.name}: ${count(rows[index + 1]?.units ?? 0, 'unit')}, ${settings.join(', ')}.`;
  });
  const traces =
    trace === undefined
      ? 'Lines join each unit to those below that it is computed from.'
      : `The units that unit ${numberText(trace + 1)} of ${layers.at(-1)?.name} is computed from are shaded down to the input.`;
  return `Rows of units along one axis, from the bottom. ${capital(inputName ?? 'input')}: ${count(input, 'unit')}. ${told.join(' ')} ${traces}`;
}
