import type { Figure } from '@variorum/document';
import { type Axis, axisWords, drawAxes, type Scale, scaleOf } from '../chart/axes.ts';
import { clipToPlot, isInPlot } from '../chart/clip.ts';
import { checkSeries, lineStyle, marker, pointsWords, type Series, seriesName } from '../chart/series.ts';
import { check } from '../common/error.ts';
import { type FigureOptions, figureOf } from '../common/figure.ts';
import { count, numberText } from '../common/words.ts';
import type { Point } from '../svg/box.ts';
import type { SvgElement } from '../svg/element.ts';
import { line, polyline, text } from '../svg/shapes.ts';
import { quiet, smallSize, textSize, thin } from '../svg/style.ts';

export interface CurvesSpec extends FigureOptions {
  readonly x: Axis;
  readonly y: Axis;
  /** One to six curves. */
  readonly series: readonly Series[];
  /** Vertical lines with a label, such as a change of the learning rate. */
  readonly marks?: readonly { readonly x: number; readonly label: string }[];
}

const size = { width: 420, height: 240 };
const labelGap = 15;

/**
 * A line chart whose curves are told apart by dashes, markers and names at their ends. Values beyond a given
 * domain are cut off at the frame. The text alternative lists points and never an extreme.
 * Throws FigureError for no curve or more than six, points that are not finite, or impossible axes.
 */
export function curves(spec: CurvesSpec): Figure {
  const { series, marks = [] } = spec;
  const name = 'curves';
  check(name, series.length > 0, () => '0 curves given; expected one or more');
  checkSeries(name, 'curve', series);
  const all = series.flatMap(({ points }) => points);
  const x = scaleOf(
    name,
    'the horizontal axis',
    spec.x,
    all.map(([value]) => value),
    [0, size.width],
  );
  const y = scaleOf(
    name,
    'the vertical axis',
    spec.y,
    all.map(([, value]) => value),
    [size.height, 0],
  );
  for (const mark of marks) {
    check(
      name,
      mark.x >= x.domain[0] && mark.x <= x.domain[1],
      () => `the mark at ${mark.x} lies outside the horizontal axis, ${x.domain.join(' to ')}`,
    );
  }
  const drawn = series.map(({ points }) => points.map(([px, py]): Point => [x.at(px), y.at(py)]));
  const parts: SvgElement[] = [
    ...drawAxes(x, y, spec, size),
    ...marks.flatMap((mark) => [
      line([x.at(mark.x), 0], [x.at(mark.x), size.height], {
        stroke: quiet,
        strokeWidth: thin * 1.4,
        dash: '1 3',
      }),
      text(x.at(mark.x), 10, mark.label, { size: smallSize, ground: true }),
    ]),
    ...drawn.flatMap((points, index) => drawCurve(points, index)),
    ...endLabels(series, drawn),
  ];
  return figureOf(name, parts, altOf(spec, x, y), spec);
}

function drawCurve(points: readonly Point[], index: number): SvgElement[] {
  const pieces = clipToPlot(points, size).map((piece) => polyline(piece, lineStyle(index)));
  const every = Math.max(1, Math.ceil(points.length / 9));
  // Markers of neighbouring curves stand at different places, so that they stay apart where curves meet.
  const marked = points.filter((point, at) => at % every === (index * 2) % every && isInPlot(point, size));
  return [...pieces, ...marked.map((point) => marker(point, index))];
}

/** Names at the right of the plot, next to the ends of their curves and clear of one another. */
function endLabels(series: readonly Series[], drawn: readonly (readonly Point[])[]): SvgElement[] {
  const ends = drawn.map((points, index) => {
    const end = points.findLast((point) => isInPlot(point, size)) ?? [size.width, size.height / 2];
    return { end, index, y: end[1] };
  });
  const order = ends.toSorted((a, b) => a.y - b.y || a.index - b.index);
  order.forEach((label, at) => {
    const above = order[at - 1];
    if (above) label.y = Math.max(label.y, above.y + labelGap);
  });
  const over = (order.at(-1)?.y ?? 0) - size.height;
  if (over > 0) {
    let limit = size.height;
    for (const label of order.toReversed()) {
      label.y = Math.min(label.y, limit);
      limit = label.y - labelGap;
    }
  }
  const left = size.width + 12;
  return order.flatMap(({ end, index, y }) => {
    const one = series[index];
    if (one === undefined) return [];
    return [
      polyline(
        [
          [end[0] + 3, end[1]],
          [left, y],
        ],
        { stroke: quiet, strokeWidth: thin },
      ),
      marker([left + 6, y], index),
      text(left + 15, y, seriesName(one, index), { anchor: 'start', size: textSize }),
    ];
  });
}

function altOf({ x: xAxis, y: yAxis, series, marks = [] }: CurvesSpec, x: Scale, y: Scale): string {
  return [
    `Line chart with ${count(series.length, 'curve')}.`,
    axisWords('Horizontal', xAxis, x),
    axisWords('Vertical', yAxis, y),
    ...series.map((one, index) => `Curve ${seriesName(one, index)}, ${pointsWords(one.points)}.`),
    ...marks.map((mark) => `A vertical line at ${numberText(mark.x)}: ${mark.label}.`),
  ].join(' ');
}
