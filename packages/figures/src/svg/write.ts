import type { Box } from './box.ts';
import type { SvgAttribute, SvgElement } from './element.ts';

/** Families that Typst embeds come first, so that screen and paper agree where the reader has them. */
const fontFamily = "'Libertinus Serif', 'New Computer Modern', 'Times New Roman', Times, serif";

/** A coordinate with at most two decimals, never `-0`, `NaN` or an exponent. */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`coordinate: expected a finite number, got ${value}`);
  return String(Math.round(value * 100) / 100 + 0);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

// Nearly all texts are plain: one look tells, where escaping would walk through them six times.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML 1.0 forbids
const suspicious = /[&<>"\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Text that stands safely in XML content or in a double-quoted attribute; characters XML forbids become U+FFFD. */
export function escapeXml(text: string): string {
  if (!suspicious.test(text)) return text;
  return text
    .toWellFormed()
    .replace(forbidden, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Every attribute, in the order in which it is written: equal drawings are equal bytes. */
const attributeOrder = Object.keys({
  cx: 0,
  cy: 0,
  fill: 0,
  'font-size': 0,
  'font-style': 0,
  'font-weight': 0,
  height: 0,
  points: 0,
  r: 0,
  rx: 0,
  stroke: 0,
  'stroke-dasharray': 0,
  'stroke-linecap': 0,
  'stroke-linejoin': 0,
  'stroke-width': 0,
  'text-anchor': 0,
  transform: 0,
  width: 0,
  x: 0,
  x1: 0,
  x2: 0,
  y: 0,
  y1: 0,
  y2: 0,
} satisfies Record<SvgAttribute, 0>) as readonly SvgAttribute[];

/** An element as a string; attributes in alphabetical order. */
export function writeElement(element: SvgElement): string {
  let open = `<${element.tag}`;
  for (const name of attributeOrder) {
    const value = element.attributes[name];
    if (value === undefined) continue;
    open += ` ${name}="${typeof value === 'number' ? coordinate(value) : escapeXml(value)}"`;
  }
  if (typeof element.children === 'string') return `${open}>${escapeXml(element.children)}</${element.tag}>`;
  if (element.children.length === 0) return `${open}/>`;
  let inner = '';
  for (const child of element.children) inner += writeElement(child);
  return `${open}>${inner}</${element.tag}>`;
}

/** A whole SVG document cropped to `box` (whole pixels), on white so that a dark page keeps it legible. */
export function writeSvg(children: readonly SvgElement[], box: Box): string {
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  const view = [box.left, box.top, width, height].map(coordinate).join(' ');
  const size = `width="${coordinate(width)}" height="${coordinate(height)}"`;
  const ground = `<rect fill="#fff" height="${coordinate(height)}" width="${coordinate(width)}" x="${coordinate(box.left)}" y="${coordinate(box.top)}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${view}" font-family="${fontFamily}">${ground}${children.map(writeElement).join('')}</svg>`;
}
