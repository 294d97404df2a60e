import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { shape } from '../print/shape.ts';
import { tex } from './template.ts';
import { TexError } from './tex-error.ts';
import { texText } from './text.ts';

test.each([
  ['numbers', tex`\frac{${1824}}{${-2}}`, '\\frac{1{,}824}{-2}'],
  ['rationals', tex`x = ${new Fraction(1, 3)}`, 'x = \\frac{1}{3}'],
  ['shapes', tex`x\in\mathbb{R}^{${shape(3, 32)}}`, 'x\\in\\mathbb{R}^{3\\times 32}'],
  ['finished TeX', tex`${tex`K_h`} + 1`, 'K_h + 1'],
  ['a letter after a control word', tex`\alpha${tex`x`}`, '\\alpha x'],
  ['escaped text', tex`x_{${texText('a_b')}}`, 'x_{\\text{a}\\_\\text{b}}'],
])('%s enter a template', (_, printed, expected) => {
  expect(printed).toEqual({ type: 'tex', value: expected });
});

test('a string is refused, since it could be text or TeX', () => {
  expect(() => tex`x = ${'a' as unknown as number}`).toThrow('got the string "a"; use texText');
});

test('numbers that would run together are refused', () => {
  expect(() => tex`2${3}`).toThrow('two numbers side by side');
  expect(() => tex`${2}${3}`).toThrow(TexError);
  expect(() => tex`x^${10}`).toThrow('write ^{10}');
});

test('fixed parts outside the closed set are refused', () => {
  expect(() => tex`\foo ${1}`).toThrow('unknown macro \\foo');
});
