import { boxOf, grow, type Point, shift, unionOf } from './box.ts';
import type { SvgElement } from './element.ts';
import { textWidth } from './measure.ts';
import { ink, paper, regular, textSize } from './style.ts';
import { coordinate } from './write.ts';

export interface LineStyle {
  readonly stroke?: string;
  /** Pixels, at least 0.75. */
  readonly strokeWidth?: number;
  /** Lengths of dashes and gaps, e.g. `4 3`. */
  readonly dash?: string;
}

export interface ShapeStyle extends LineStyle {
  readonly fill?: string;
}

const stroked = (style: LineStyle) => ({
  stroke: style.stroke ?? ink,
  'stroke-width': style.strokeWidth ?? regular,
  'stroke-dasharray': style.dash,
});

const half = (style: LineStyle): number => (style.stroke === 'none' ? 0 : (style.strokeWidth ?? regular) / 2);

export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  style: ShapeStyle & { readonly radius?: number } = {},
): SvgElement {
  return {
    tag: 'rect',
    attributes: { x, y, width, height, rx: style.radius, fill: style.fill ?? 'none', ...stroked(style) },
    children: [],
    box: grow({ left: x, top: y, right: x + width, bottom: y + height }, half(style)),
  };
}

export function line(from: Point, to: Point, style: LineStyle = {}): SvgElement {
  return {
    tag: 'line',
    attributes: { x1: from[0], y1: from[1], x2: to[0], y2: to[1], ...stroked(style) },
    children: [],
    box: grow(boxOf([from, to]), half(style)),
  };
}

const list = (points: readonly Point[]): string =>
  points.map(([x, y]) => `${coordinate(x)},${coordinate(y)}`).join(' ');

export function polyline(points: readonly Point[], style: LineStyle = {}): SvgElement {
  return {
    tag: 'polyline',
    attributes: { points: list(points), fill: 'none', 'stroke-linejoin': 'round', ...stroked(style) },
    children: [],
    box: grow(boxOf(points), half(style)),
  };
}

export function polygon(points: readonly Point[], style: ShapeStyle = {}): SvgElement {
  return {
    tag: 'polygon',
    attributes: {
      points: list(points),
      fill: style.fill ?? 'none',
      'stroke-linejoin': 'round',
      ...stroked(style),
    },
    children: [],
    box: grow(boxOf(points), half(style)),
  };
}

export function circle(centre: Point, radius: number, style: ShapeStyle = {}): SvgElement {
  const [cx, cy] = centre;
  return {
    tag: 'circle',
    attributes: { cx, cy, r: radius, fill: style.fill ?? 'none', ...stroked(style) },
    children: [],
    box: grow({ left: cx, top: cy, right: cx, bottom: cy }, radius + half(style)),
  };
}

/** A line through `points` that ends in an arrowhead at the last of them. */
export function arrow(points: readonly Point[], style: LineStyle = {}): SvgElement {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) {
    throw new RangeError(`arrow: expected two points or more, got ${points.length}`);
  }
  const length = Math.hypot(tip[0] - before[0], tip[1] - before[1]);
  const [ux, uy] = length === 0 ? [1, 0] : [(tip[0] - before[0]) / length, (tip[1] - before[1]) / length];
  const size = 5 + (style.strokeWidth ?? regular);
  const at = (back: number, side: number): Point => [
    tip[0] - ux * back - uy * side,
    tip[1] - uy * back + ux * side,
  ];
  const stroke = style.stroke ?? ink;
  const head = polygon([tip, at(size, size * 0.45), at(size, -size * 0.45)], {
    fill: stroke,
    stroke: 'none',
  });
  return group([polyline([...points.slice(0, -1), at(size * 0.8, 0)], style), head]);
}

/** How much wider the serif of a reader without our families may be (DejaVu Serif); figures are cropped with that room. */
const fallback = 1.18;

export interface TextStyle {
  /** Which point of the line `x` is; the middle unless told. */
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly fill?: string;
  /** Paint white behind the text, for labels that cross lines. */
  readonly ground?: boolean;
}

/** One line of text; `y` is the middle of its capital letters. */
export function text(x: number, y: number, content: string, style: TextStyle = {}): SvgElement {
  const size = style.size ?? textSize;
  const anchor = style.anchor ?? 'middle';
  const width = textWidth(content, size);
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  const across = (wide: number) => ({ left: x - share * wide, right: x + (1 - share) * wide });
  const box = { ...across(width * fallback), top: y - size * 0.52, bottom: y + size * 0.55 };
  const label: SvgElement = {
    tag: 'text',
    attributes: {
      x,
      y: y + size * 0.33,
      'font-size': size,
      'font-style': style.italic ? 'italic' : undefined,
      'font-weight': style.bold ? 'bold' : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      fill: style.fill ?? ink,
    },
    children: content,
    box,
  };
  if (!style.ground) return label;
  const height = box.bottom - box.top;
  const { left } = across(width);
  return group([rect(left - 2, box.top, width + 4, height, { fill: paper, stroke: 'none' }), label]);
}

/** Several elements as one; `children` must not be empty. */
export function group(children: readonly SvgElement[]): SvgElement {
  return { tag: 'g', attributes: {}, children, box: unionOf(children.map((child) => child.box)) };
}

/** `element` moved by (`dx`, `dy`). */
export function move(element: SvgElement, dx: number, dy: number): SvgElement {
  return {
    tag: 'g',
    attributes: { transform: `translate(${coordinate(dx)} ${coordinate(dy)})` },
    children: [element],
    box: shift(element.box, dx, dy),
  };
}
