import { scaleLinear, scaleLog } from 'd3-scale';
import { check, checkFinite } from '../common/error.ts';
import { numberText } from '../common/words.ts';
import type { SvgElement } from '../svg/element.ts';
import { textWidth } from '../svg/measure.ts';
import { line, rect, text } from '../svg/shapes.ts';
import { faint, quiet, smallSize, thin } from '../svg/style.ts';

export interface Axis {
  /** What the axis measures, with its unit. */
  readonly label: string;
  /** Least and greatest value; from the data, rounded outwards, unless given. */
  readonly domain?: readonly [number, number];
  readonly scale?: 'linear' | 'log';
}

/** An axis with its domain decided and the way from values to pixels. */
export interface Scale {
  readonly at: (value: number) => number;
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

/** The plot's rectangle in pixels, its top-left corner at (0, 0). */
export interface PlotSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The scale of an axis over `values` (d3-scale) onto the pixels from `start` to `end`.
 * Throws FigureError for an empty domain or a logarithmic axis that reaches 0.
 */
export function scaleOf(
  figure: string,
  name: string,
  axis: Axis,
  values: readonly number[],
  range: readonly [number, number],
): Scale {
  const log = axis.scale === 'log';
  const given = axis.domain;
  const low = given?.[0] ?? Math.min(...values);
  const high = given?.[1] ?? Math.max(...values);
  checkFinite(figure, `the lower end of ${name}`, low);
  checkFinite(figure, `the upper end of ${name}`, high);
  check(
    figure,
    !log || low > 0,
    () => `${name} is logarithmic and begins at ${low}; expected only values above 0`,
  );
  check(
    figure,
    given === undefined || low < high,
    () => `${name} runs from ${low} to ${high}; expected from less to more`,
  );
  const [from, to] = low === high ? (log ? [low / 2, high * 2] : [low - 1, high + 1]) : [low, high];
  const scale = (log ? scaleLog() : scaleLinear()).domain([from, to]).range([...range]);
  if (given === undefined) scale.nice();
  const [least = from, most = to] = scale.domain();
  const tenths = (tick: number): boolean => Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-9;
  const powers = scale.ticks().filter(tenths);
  const ticks = log && powers.length >= 2 ? powers : scale.ticks(log ? 5 : 6);
  return { at: (value) => scale(value), domain: [least, most], ticks };
}

/** Frame, grid lines unless `gridded` is false, ticks with numbers and the labels of both axes. */
export function drawAxes(
  x: Scale,
  y: Scale,
  axes: { readonly x: Axis; readonly y: Axis },
  { width, height }: PlotSize,
  gridded = true,
): SvgElement[] {
  const grid = { stroke: '#cccccc', strokeWidth: thin } as const;
  const tick = { stroke: quiet, strokeWidth: thin } as const;
  const columns = x.ticks.flatMap((value) => [
    ...(gridded ? [line([x.at(value), 0], [x.at(value), height], grid)] : []),
    line([x.at(value), height], [x.at(value), height + 4], tick),
    text(x.at(value), height + 13, numberText(value), { size: smallSize }),
  ]);
  const rows = y.ticks.flatMap((value) => [
    ...(gridded ? [line([0, y.at(value)], [width, y.at(value)], grid)] : []),
    line([-4, y.at(value)], [0, y.at(value)], tick),
    text(-7, y.at(value), numberText(value), { anchor: 'end', size: smallSize }),
  ]);
  const widest = Math.max(0, ...y.ticks.map((value) => textWidth(numberText(value), smallSize)));
  return [
    ...columns,
    ...rows,
    rect(0, 0, width, height, { stroke: faint }),
    text(width / 2, height + 32, axes.x.label),
    text(-7 - widest, -16, axes.y.label, { anchor: 'start' }),
  ];
}

/** "Horizontal axis: epoch, from 0 to 8." */
export function axisWords(name: string, axis: Axis, { domain }: Scale): string {
  const log = axis.scale === 'log' ? ', logarithmic' : '';
  return `${name} axis: ${axis.label}, from ${numberText(domain[0])} to ${numberText(domain[1])}${log}.`;
}
