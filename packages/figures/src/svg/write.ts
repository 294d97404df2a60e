import type { Box } from './box.ts';
import type { SvgElement } from './element.ts';

/** Families that Typst embeds come first, so that screen and paper agree where the reader has them. */
const fontFamily = "'Libertinus Serif', 'New Computer Modern', 'Times New Roman', Times, serif";

/** A coordinate with at most two decimals, never `-0`, `NaN` or an exponent. */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`coordinate: expected a finite number, got ${value}`);
  return String(Math.round(value * 100) / 100 + 0);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Text that stands safely in XML content or in a double-quoted attribute; characters XML forbids become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An element as a string; attributes in alphabetical order, so that equal drawings are equal bytes. */
export function writeElement(element: SvgElement): string {
  const attributes = Object.entries(element.attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? coordinate(value) : escapeXml(value)}"`)
    .join('');
  const open = `<${element.tag}${attributes}`;
  if (typeof element.children === 'string') return `${open}>${escapeXml(element.children)}</${element.tag}>`;
  if (element.children.length === 0) return `${open}/>`;
  return `${open}>${element.children.map(writeElement).join('')}</${element.tag}>`;
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
