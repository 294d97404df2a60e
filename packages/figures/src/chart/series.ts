import { check, checkFinite } from '../common/error.ts';
import { count, numberText } from '../common/words.ts';
import type { Point } from '../svg/box.ts';
import type { SvgElement } from '../svg/element.ts';
import { circle, group, line, polygon, rect } from '../svg/shapes.ts';
import { ink, paper } from '../svg/style.ts';

/** A named sequence of points in the units of the axes. */
export interface Series {
  /** Null where the name is asked: the curve is then called by a letter. */
  readonly name: string | null;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** As many series as can be told apart without colour. */
export const mostSeries = 6;

const dashes: readonly (string | undefined)[] = [undefined, '7 3', '2 2.5', '9 3 2 3', '4 2', '12 4 2 4 2 4'];

/** Line style of the series with this index; the first is solid. */
export function lineStyle(index: number): { readonly strokeWidth: number; readonly dash?: string } {
  const dash = dashes[index % mostSeries];
  return { strokeWidth: 1.5, ...(dash === undefined ? {} : { dash }) };
}

/** The marker of the series with this index; neighbours differ in shape and in filling. */
export function marker([x, y]: Point, index: number): SvgElement {
  const style = { strokeWidth: 1.2, fill: index % 2 === 0 ? ink : paper } as const;
  const kinds: readonly (() => SvgElement)[] = [
    () => circle([x, y], 3, style),
    () => rect(x - 3, y - 3, 6, 6, style),
    () =>
      polygon(
        [
          [x, y - 4],
          [x + 3.7, y + 3],
          [x - 3.7, y + 3],
        ],
        style,
      ),
    () =>
      polygon(
        [
          [x, y - 4.4],
          [x + 4.4, y],
          [x, y + 4.4],
          [x - 4.4, y],
        ],
        style,
      ),
    () =>
      group([
        line([x - 3.4, y - 3.4], [x + 3.4, y + 3.4], { strokeWidth: 1.6 }),
        line([x - 3.4, y + 3.4], [x + 3.4, y - 3.4], { strokeWidth: 1.6 }),
      ]),
    () =>
      polygon(
        [
          [x - 3.7, y - 3],
          [x + 3.7, y - 3],
          [x, y + 4],
        ],
        style,
      ),
  ];
  const kind = kinds[index % mostSeries];
  if (kind === undefined) throw new RangeError(`marker: no marker for series ${index}`);
  return kind();
}

/** What the figure calls a series. */
export const seriesName = ({ name }: Series, index: number): string =>
  name ?? String.fromCharCode(65 + index);

/** Throws FigureError unless there are 1 to 6 series, each of one finite point or more. */
export function checkSeries(figure: string, kind: string, all: readonly Series[]): void {
  check(
    figure,
    all.length <= mostSeries,
    () => `${count(all.length, kind)} given; at most ${mostSeries} can be told apart without colour`,
  );
  all.forEach(({ points }, index) => {
    check(figure, points.length > 0, () => `${kind} ${index} has no points; expected one or more`);
    points.forEach(([x, y], at) => {
      checkFinite(figure, `x of point ${at} of ${kind} ${index}`, x);
      checkFinite(figure, `y of point ${at} of ${kind} ${index}`, y);
    });
  });
}

const mostTold = 24;

/**
 * The points as text, every one or evenly chosen ones: what can be read off the figure, without pointing out
 * an extreme that may be the answer.
 */
export function pointsWords(points: Series['points']): string {
  const last = points.length - 1;
  const told =
    points.length <= mostTold
      ? points
      : Array.from({ length: mostTold }, (_, i) => points[Math.round((i * last) / (mostTold - 1))] ?? [0, 0]);
  const short = (value: number): string => numberText(Number(value.toPrecision(4)));
  const shown = told.map(([x, y]) => `(${short(x)}; ${short(y)})`).join(', ');
  return told.length === points.length
    ? `${count(points.length, 'point')}: ${shown}`
    : `${count(points.length, 'point')}, of which ${told.length} are: ${shown}`;
}
