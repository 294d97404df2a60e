import { describe, expect, it } from 'vitest';
import { arrow, group, line, move, rect, text } from './shapes.ts';
import { coordinate, escapeXml, writeElement, writeSvg } from './write.ts';

describe('coordinate', () => {
  it.each([
    [-0.001, '0'],
    [1 / 3, '0.33'],
    [-12.5, '-12.5'],
    [640, '640'],
  ])('writes %d as %s', (value, expected) => {
    expect(coordinate(value)).toBe(expected);
  });

  it('refuses what is not finite', () => {
    expect(() => coordinate(Number.NaN)).toThrow('coordinate: expected a finite number, got NaN');
  });
});

describe('writeSvg', () => {
  it('escapes text and replaces characters that XML forbids', () => {
    expect(escapeXml('a<b & "c">\u0000\uD800')).toBe('a&lt;b &amp; &quot;c&quot;&gt;\uFFFD\uFFFD');
    expect(writeElement(text(0, 0, '</text><script>'))).toContain('>&lt;/text&gt;&lt;script&gt;</text>');
  });

  it('writes attributes in one order and leaves out what is not given', () => {
    expect(writeElement(line([0, 1], [2.005, 3]))).toBe(
      '<line stroke="#111" stroke-width="1.1" x1="0" x2="2.01" y1="1" y2="3"/>',
    );
  });

  it('names the namespace and crops to the box', () => {
    const svg = writeSvg([rect(0, 0, 10, 5)], { left: -1, top: -2, right: 11, bottom: 6 });
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="12" height="8" viewBox="-1 -2 12 8"/,
    );
  });
});

describe('boxes', () => {
  it('cover strokes, arrowheads, text on both sides of its anchor, and moves', () => {
    expect(rect(0, 0, 10, 10, { strokeWidth: 2 }).box).toEqual({ left: -1, top: -1, right: 11, bottom: 11 });
    expect(
      arrow([
        [0, 0],
        [20, 0],
      ]).box.right,
    ).toBe(20);
    const { box } = text(0, 0, '1234', { size: 10 });
    expect(box.right - box.left).toBeGreaterThan(18);
    expect(box.left).toBeCloseTo(-box.right, 10);
    expect(move(group([rect(0, 0, 4, 4, { stroke: 'none' })]), 3, -2).box).toEqual({
      left: 3,
      top: -2,
      right: 7,
      bottom: 2,
    });
  });

  it('refuse an arrow of one point', () => {
    expect(() => arrow([[0, 0]])).toThrow('arrow: expected two points or more, got 1');
  });
});
