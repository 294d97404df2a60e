import { describe, expect, test } from 'vitest';
import { csvText } from './csv.ts';

describe('csvText', () => {
  test.each([
    ['a plain cell stays as it is', 'conv-parameters', 'conv-parameters'],
    ['a comma is quoted', 'a, b', '"a, b"'],
    ['quotes are doubled', 'the "key"', '"the ""key"""'],
    ['a line end is quoted', 'a\nb', '"a\nb"'],
    ['numbers stay numbers, also negative ones', -8, '-8'],
    ['a negative decimal is no formula', '-0.25', '-0.25'],
    ['a negative fraction would be computed and is text', '-3/8', "'-3/8"],
    ['a formula is text', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['so are the other openings of a formula', '@SUM(A1)', "'@SUM(A1)"],
    ['a plus that is no number is text', '+A1', "'+A1"],
    ['a tab in front hides no formula', '\t=1', "'\t=1"],
    ['full-width signs count too', '＝1', "'＝1"],
  ])('%s', (_, cell, expected) => {
    expect(csvText([[cell]])).toBe(`\uFEFF${expected}\r\n`);
  });

  test('rows end with CR LF and cells are parted by commas', () => {
    expect(
      csvText([
        ['a', 'b'],
        [1, 2],
      ]),
    ).toBe('\uFEFFa,b\r\n1,2\r\n');
  });
});
