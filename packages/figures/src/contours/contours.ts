import type { Figure } from '@variorum/document';
import { type Axis, axisWords, drawAxes, type Scale, scaleOf } from '../chart/axes.ts';
import { clipToPlot, isInPlot } from '../chart/clip.ts';
import { checkSeries, lineStyle, marker, pointsWords, type Series, seriesName } from '../chart/series.ts';
import { check, checkFinite } from '../common/error.ts';
import { type FigureOptions, figureOf } from '../common/figure.ts';
import { numberText } from '../common/words.ts';
import type { Point } from '../svg/box.ts';
import type { SvgElement } from '../svg/element.ts';
import { line, polyline, text } from '../svg/shapes.ts';
import { faint } from '../svg/style.ts';

/** f(p) = ½ (p − minimum)ᵀ H (p − minimum) with H symmetric and positive definite. */
export interface Quadratic {
  /** H as [∂²f/∂x², ∂²f/∂x∂y, ∂²f/∂y²]. */
  readonly hessian: readonly [xx: number, xy: number, yy: number];
  readonly minimum: readonly [x: number, y: number];
}

export interface ContoursSpec extends FigureOptions {
  readonly quadratic: Quadratic;
  readonly x: Axis & { readonly domain: readonly [number, number]; readonly scale?: 'linear' };
  readonly y: Axis & { readonly domain: readonly [number, number]; readonly scale?: 'linear' };
  /** Values of f that have a line; eight, evenly spaced in √f, unless given. */
  readonly levels?: readonly number[];
  /** Iterates of optimisers, in order. */
  readonly trajectories?: readonly Series[];
  /** Draw a cross at the minimum and name it in the text alternative. */
  readonly showMinimum?: boolean;
}

const width = 360;

/**
 * Contour lines of a quadratic (ellipses, exact) with the paths of optimisers over them.
 * Throws FigureError for a Hessian that is not positive definite, levels that are not positive, more than six
 * trajectories, or impossible axes.
 */
export function contours(spec: ContoursSpec): Figure {
  const name = 'contours';
  const { quadratic, trajectories = [] } = spec;
  const [xx, xy, yy] = quadratic.hessian;
  [...quadratic.hessian, ...quadratic.minimum].forEach((value, at) =>
    checkFinite(name, `number ${at} of the quadratic`, value),
  );
  check(
    name,
    xx > 0 && xx * yy - xy * xy > 0,
    () => `the Hessian [${xx}, ${xy}; ${xy}, ${yy}] is not positive definite; the contours would not close`,
  );
  checkSeries(name, 'trajectory', trajectories);
  const spanX = spec.x.domain[1] - spec.x.domain[0];
  const spanY = spec.y.domain[1] - spec.y.domain[0];
  const size = { width, height: Math.round(Math.min(400, Math.max(170, (width * spanY) / spanX))) };
  const x = scaleOf(name, 'the horizontal axis', spec.x, [], [0, size.width]);
  const y = scaleOf(name, 'the vertical axis', spec.y, [], [size.height, 0]);
  const at = ([px, py]: readonly [number, number]): Point => [x.at(px), y.at(py)];
  const levels = spec.levels ?? evenLevels(spec);
  for (const level of levels)
    check(name, level > 0 && Number.isFinite(level), () => `level ${level}; expected a positive number`);
  const rings = levels.flatMap((level) => clipToPlot(ellipse(quadratic, level).map(at), size));
  const [cx, cy] = at(quadratic.minimum);
  const cross = spec.showMinimum
    ? [
        line([cx - 5, cy], [cx + 5, cy], { strokeWidth: 1.5 }),
        line([cx, cy - 5], [cx, cy + 5], { strokeWidth: 1.5 }),
      ]
    : [];
  const paths = trajectories.flatMap(({ points }, index): SvgElement[] => {
    const drawn = points.map(at);
    return [
      ...clipToPlot(drawn, size).map((piece) => polyline(piece, lineStyle(index))),
      ...drawn.filter((point) => isInPlot(point, size)).map((point) => marker(point, index)),
    ];
  });
  const parts = [
    ...drawAxes(x, y, spec, size, false),
    ...rings.map((ring) => polyline(ring, { stroke: faint, strokeWidth: 1 })),
    ...cross,
    ...paths,
    ...trajectories.flatMap((one, index) => legend(one, index, size.width + 18)),
  ];
  return figureOf(name, parts, altOf(spec, x, y, levels), spec);
}

function legend(one: Series, index: number, left: number): SvgElement[] {
  const y = 12 + index * 20;
  return [
    polyline(
      [
        [left, y],
        [left + 32, y],
      ],
      lineStyle(index),
    ),
    marker([left + 16, y], index),
    text(left + 39, y, seriesName(one, index), { anchor: 'start' }),
  ];
}

/** Levels up to the highest corner of the plot. */
function evenLevels({ quadratic, x, y }: ContoursSpec): number[] {
  const corners = x.domain.flatMap((px) => y.domain.map((py) => valueAt(quadratic, px, py)));
  const highest = Math.max(...corners);
  return Array.from({ length: 8 }, (_, i) => highest * ((i + 0.7) / 8) ** 2);
}

function valueAt({ hessian: [xx, xy, yy], minimum }: Quadratic, px: number, py: number): number {
  const [u, v] = [px - minimum[0], py - minimum[1]];
  return 0.5 * (xx * u * u + 2 * xy * u * v + yy * v * v);
}

/** The points where f is `level`: a circle taken through the inverse of the Hessian's Cholesky factor. */
function ellipse(
  { hessian: [xx, xy, yy], minimum }: Quadratic,
  level: number,
): (readonly [number, number])[] {
  const l11 = Math.sqrt(xx);
  const l21 = xy / l11;
  const l22 = Math.sqrt(yy - l21 * l21);
  const radius = Math.sqrt(2 * level);
  const steps = 96;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = (2 * Math.PI * (i % steps)) / steps;
    const v = (radius * Math.sin(angle)) / l22;
    const u = (radius * Math.cos(angle) - l21 * v) / l11;
    return [minimum[0] + u, minimum[1] + v] as const;
  });
}

function altOf(spec: ContoursSpec, x: Scale, y: Scale, levels: readonly number[]): string {
  const { quadratic, trajectories = [] } = spec;
  const round = (value: number): string => numberText(Number(value.toPrecision(3)));
  const [xx, xy, yy] = quadratic.hessian.map(numberText);
  return [
    `Contour lines of a quadratic function with second derivatives ${xx} along x, ${yy} along y and ${xy} mixed.`,
    axisWords('Horizontal', spec.x, x),
    axisWords('Vertical', spec.y, y),
    `Lines at the values ${levels.map(round).join(', ')}.`,
    ...(spec.showMinimum ? [`The minimum is at (${quadratic.minimum.map(numberText).join('; ')}).`] : []),
    ...trajectories.map((one, index) => `Trajectory ${seriesName(one, index)}, ${pointsWords(one.points)}.`),
  ].join(' ');
}
