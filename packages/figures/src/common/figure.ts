import type { Figure, Inline } from '@variorum/document';
import { grow, unionOf } from '../svg/box.ts';
import type { SvgElement } from '../svg/element.ts';
import { maxWidth } from '../svg/style.ts';
import { writeSvg } from '../svg/write.ts';
import { check } from './error.ts';

/** What every figure accepts besides its data. */
export interface FigureOptions {
  /** Printed under the figure; none unless given. */
  readonly caption?: readonly Inline[];
}

/**
 * A document node from what was drawn, cropped to it.
 * Throws FigureError when the drawing is wider than 640 px.
 */
export function figureOf(
  name: string,
  drawing: readonly SvgElement[],
  alt: string,
  options: FigureOptions,
): Figure {
  const tight = grow(unionOf(drawing.map(({ box }) => box)), 2);
  const box = {
    left: Math.floor(tight.left),
    top: Math.floor(tight.top),
    right: Math.ceil(tight.right),
    bottom: Math.ceil(tight.bottom),
  };
  const width = box.right - box.left;
  check(
    name,
    width <= maxWidth,
    () => `the drawing is ${width} px wide; at most ${maxWidth} px fit a page, so show less in one figure`,
  );
  return {
    type: 'figure',
    svg: writeSvg(drawing, box),
    alt,
    caption: options.caption ?? [],
    width,
    height: box.bottom - box.top,
  };
}
