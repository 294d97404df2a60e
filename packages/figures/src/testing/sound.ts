import type { Figure } from '@variorum/document';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { expect } from 'vitest';
import { luminance } from '../grid/shading.ts';
import { textWidth } from '../svg/measure.ts';

/** The laws of every figure: the same bytes twice, well-formed, self-contained, inside its box, legible in grey. */
export function expectSound(make: () => Figure): void {
  const figure = make();
  expect(make(), 'the same data gives the same figure').toEqual(figure);
  const root = parse(figure.svg);
  expect(root.getAttribute('xmlns')).toBe('http://www.w3.org/2000/svg');
  expect(figure.width, 'width fits a page').toBeLessThanOrEqual(640);
  const view = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
  expect(view.slice(2)).toEqual([figure.width, figure.height]);
  expect(figure.svg, 'no ids, styles or references').not.toMatch(/ (id|style|class|href)=|url\(|<script/);
  expect(figure.svg, 'no binary noise').not.toMatch(/NaN|Infinity|undefined|-0"|="[^"]*\d\.\d{3}/);
  expect(figure.alt.length).toBeGreaterThan(20);
  expect(figure.alt, 'plain numbers and plurals').not.toMatch(
    /undefined|NaN|null|(?<![.,;\d] ?)\b1 [a-z]+s\b| {2}|(?<![.\d])\d{4}/,
  );
  for (const placed of textsOf(root)) {
    const box = { view, text: placed.content, x: placed.left, y: placed.y };
    expect(placed.left, JSON.stringify(box)).toBeGreaterThanOrEqual(view[0] ?? 0);
    expect(placed.left + placed.width, JSON.stringify(box)).toBeLessThanOrEqual(
      (view[0] ?? 0) + figure.width,
    );
    expect(placed.y - placed.size * 0.7, JSON.stringify(box)).toBeGreaterThanOrEqual(view[1] ?? 0);
    expect(placed.y + placed.size * 0.1, JSON.stringify(box)).toBeLessThanOrEqual(
      (view[1] ?? 0) + figure.height,
    );
    expect(placed.size, `size of “${placed.content}”`).toBeGreaterThanOrEqual(11);
  }
  for (const [, width] of figure.svg.matchAll(/stroke-width="([^"]+)"/g))
    expect(Number(width)).toBeGreaterThanOrEqual(0.75);
  for (const [, colour] of figure.svg.matchAll(/(?:fill|stroke)="([^"]+)"/g))
    expect(colour).toMatch(/^(none|#(.)\2\2|#(..)\3\3)$/);
}

/** The smallest contrast of a text fill against `ground`, a grey level from 0 to 255. */
export function textContrast(figure: Figure, ground: number): number {
  const fills = [...figure.svg.matchAll(/<text fill="#([0-9a-f]+)"/g)].map(([, hex = '']) =>
    Number.parseInt(hex.length === 3 ? hex.slice(0, 1).repeat(2) : hex.slice(0, 2), 16),
  );
  expect(fills.length, 'texts with a fill').toBeGreaterThan(0);
  return Math.min(...fills.map((level) => (luminance(ground) + 0.05) / (luminance(level) + 0.05)));
}

/** Every text that the figure shows. */
export const shownTexts = (figure: Figure): string[] =>
  textsOf(parse(figure.svg)).map(({ content }) => content);

function parse(svg: string): Element {
  const problems: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => problems.push(`${level}: ${message}`) });
  const root = parser.parseFromString(svg, 'image/svg+xml').documentElement;
  expect(problems).toEqual([]);
  if (root === null) throw new Error('the figure has no root element');
  return root;
}

interface PlacedText {
  readonly content: string;
  readonly left: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

function textsOf(element: Element, dx = 0, dy = 0): PlacedText[] {
  const [x = 0, y = 0] = (element.getAttribute('transform') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  if (element.tagName === 'text') {
    const size = Number(element.getAttribute('font-size'));
    const content = element.textContent ?? '';
    const width = textWidth(content, size);
    const share = { middle: 0.5, end: 1 }[element.getAttribute('text-anchor') ?? ''] ?? 0;
    const left = Number(element.getAttribute('x')) + dx - share * width;
    return [{ content, left, y: Number(element.getAttribute('y')) + dy, width, size }];
  }
  return [...element.childNodes].flatMap((child) =>
    child.nodeType === 1 ? textsOf(child as Element, dx + x, dy + y) : [],
  );
}
