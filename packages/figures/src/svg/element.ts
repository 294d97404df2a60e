import type { Box } from './box.ts';

/**
 * The SVG that figures write. There is no `id`, `style`, `href` or `class` in it on purpose: several figures
 * may stand in one page without their names meeting, bytes depend on the content only, and a page whose
 * policy forbids inline styles shows them unharmed.
 */
export type SvgTag = 'g' | 'rect' | 'line' | 'polyline' | 'polygon' | 'circle' | 'text';

export type SvgAttribute =
  | 'x'
  | 'y'
  | 'x1'
  | 'y1'
  | 'x2'
  | 'y2'
  | 'cx'
  | 'cy'
  | 'r'
  | 'rx'
  | 'width'
  | 'height'
  | 'points'
  | 'transform'
  | 'fill'
  | 'stroke'
  | 'stroke-width'
  | 'stroke-dasharray'
  | 'stroke-linejoin'
  | 'stroke-linecap'
  | 'font-size'
  | 'font-style'
  | 'font-weight'
  | 'text-anchor';

export type SvgAttributes = { readonly [K in SvgAttribute]?: string | number | undefined };

/** An element together with the box it covers, so that a figure can be cropped to what is drawn. */
export interface SvgElement {
  readonly tag: SvgTag;
  readonly attributes: SvgAttributes;
  /** Elements, or the characters of a text. */
  readonly children: readonly SvgElement[] | string;
  readonly box: Box;
}
