import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { textOf } from '../build/text-of.ts';
import { tex } from '../tex/template.ts';
import { TexError } from '../tex/tex-error.ts';
import type { NumberValue } from '../value.ts';
import { derivationSteps } from './derivation-steps.ts';
import { derivationTex } from './derivation-tex.ts';
import type { DerivationLike } from './types.ts';

const symbol = (source: string, value: NumberValue) => ({ tex: source, value, meaning: source });
const third = new Fraction(1, 3);

const symbols = {
  H: symbol('H', 32),
  K: symbol('K_h', 3),
  P: symbol('P', 1),
  S: symbol('S', 1),
  w: symbol('w', -2),
  x: symbol('x^{(1)}', third),
  q: symbol('q', new Fraction(1, 2)),
  step: symbol('\\Delta t', 5),
  big: symbol('N', 1824),
  noise: symbol('p', 0.123456789),
};

const derivation = (expression: string, value: DerivationLike['value'] = 7): DerivationLike => ({
  quantity: 'y',
  meaning: 'output',
  expression,
  symbols,
  value,
});

describe('formula and substitution are two readings of one expression', () => {
  test.each([
    ['a product sign shows between values only', '2\\by\\sym{P} + 1', '2P + 1', '2 \\cdot 1 + 1'],
    [
      'values keep their group',
      '\\frac{\\sym{H} - \\sym{K}}{\\sym{S}}',
      '\\frac{H - K_h}{S}',
      '\\frac{32 - 3}{1}',
    ],
    ['values group their thousands', '\\sym{big}', 'N', '1{,}824'],
    ['a negative factor is bracketed', '\\sym{K}\\by\\sym{w}', 'K_hw', '3 \\cdot (-2)'],
    ['a negative term is bracketed', '\\sym{K} - \\sym{w}', 'K_h - w', '3 - (-2)'],
    ['a negative base is bracketed', '\\sym{w}^2', 'w^2', '(-2)^2'],
    ['a negative value alone is not', 'e^{\\sym{w}}', 'e^w', 'e^{-2}'],
    ['nor one in brackets already', 'f(\\sym{w})', 'f(w)', 'f(-2)'],
    ['nor one after a comma', '(\\sym{K}, \\sym{w})', '(K_h, w)', '(3, -2)'],
    [
      'a fraction as a factor is bracketed',
      '\\sym{K}\\by\\sym{x}',
      'K_hx^{(1)}',
      '3 \\cdot \\left(\\frac{1}{3}\\right)',
    ],
    ['a fraction as a term is not', '\\sym{K} + \\sym{x}', 'K_h + x^{(1)}', '3 + \\frac{1}{3}'],
    ['a fraction that ends is a decimal', '\\sym{q}\\by\\sym{K}', 'qK_h', '0.5 \\cdot 3'],
    ['a second superscript is braced', '\\sym{x}^2', '{x^{(1)}}^2', '\\left(\\frac{1}{3}\\right)^2'],
    ['a subscripted letter takes a power', '\\sym{K}^2', 'K_h^2', '3^2'],
    ['values side by side are multiplied', '\\sym{H}\\sym{K}', 'HK_h', '32 \\cdot 3'],
    ['a number before a value is multiplied', '2\\sym{K}', '2K_h', '2 \\cdot 3'],
    ['a function applies to a value', '\\ln\\sym{K}', '\\ln K_h', '\\ln 3'],
    ['a letter of two parts is braced', '2\\by\\sym{step}', '2{\\Delta t}', '2 \\cdot 5'],
    [
      'values reach into every structure',
      '\\left\\lfloor\\sqrt{\\sym{K}}\\right\\rfloor',
      '\\left\\lfloor\\sqrt{K_h}\\right\\rfloor',
      '\\left\\lfloor\\sqrt{3}\\right\\rfloor',
    ],
    [
      'values reach into matrices',
      '\\begin{pmatrix}\\sym{K} & \\sym{w}\\end{pmatrix}',
      '\\begin{pmatrix}K_h & w\\end{pmatrix}',
      '\\begin{pmatrix}3 & -2\\end{pmatrix}',
    ],
  ])('%s', (_, expression, formula, substitution) => {
    const printed = derivationTex(derivation(expression));
    expect(printed.formula.value).toBe(formula);
    expect(printed.substitution.value).toBe(substitution);
    expect(printed.equation.value).toBe(`y = ${formula} = ${substitution} = 7`);
  });
});

test('a part that repeats the one before it is left out', () => {
  expect(derivationTex(derivation('\\sym{K}', 3)).equation.value).toBe('y = K_h = 3');
  const shape = { ...derivation('\\sym{K} \\times \\sym{S}', [3, 1]), quantity: 'K_h\\times S' };
  expect(derivationTex(shape).equation.value).toBe('K_h\\times S = 3 \\times 1');
  expect(derivationTex(derivation('2 + 5')).equation.value).toBe('y = 2 + 5 = 7');
});

test('the aligned form breaks before each relation', () => {
  expect(derivationTex(derivation('\\sym{K} + \\sym{H}', 35)).aligned.value).toBe(
    '\\begin{aligned}y &= K_h + H \\\\ &= 3 + 32 \\\\ &= 35\\end{aligned}',
  );
});

describe('rounding', () => {
  const rounding = { significant: 4 } as const;

  test('a rounded value stands after an approximate sign, an exact one after an equals sign', () => {
    expect(derivationTex(derivation('\\ln\\sym{K}', Math.log(3)), { rounding }).equation.value).toBe(
      'y = \\ln K_h = \\ln 3 \\approx 1.099',
    );
    expect(derivationTex(derivation('\\sym{q}', 0.5), { rounding }).equation.value).toBe('y = q = 0.5');
  });

  test('rounded symbols make the substitution approximate', () => {
    expect(derivationTex(derivation('2\\by\\sym{noise}', 0.246913578), { rounding }).equation.value).toBe(
      'y = 2p \\approx 2 \\cdot 0.1235 \\approx 0.2469',
    );
  });

  test('whole numbers are never rounded', () => {
    const { equation } = derivationTex(derivation('\\sym{big}^2', 3326976), { rounding });
    expect(equation.value).toBe('y = N^2 = 1{,}824^2 = 3{,}326{,}976');
  });

  test('a value of many decimals is refused without a rounding', () => {
    expect(() => derivationTex(derivation('\\ln\\sym{K}', Math.log(3)))).toThrow('round it first');
  });
});

test('a value may be finished TeX or a shape', () => {
  expect(derivationTex(derivation('\\sym{K}', tex`(1, 2)`)).value.value).toBe('(1, 2)');
  expect(derivationTex(derivation('\\sym{K}', { type: 'shape', sizes: [3, 4] })).value.value).toBe(
    '3\\times 4',
  );
});

test('a shape that repeats the substitution is not printed twice', () => {
  expect(derivationTex(derivation('\\sym{K} \\times \\sym{H}', [3, 32])).equation.value).toBe(
    'y = K_h \\times H = 3 \\times 32',
  );
});

test('a symbol without a value is refused by name', () => {
  expect(() => derivationTex(derivation('1 + \\sym{stop}'))).toThrow(TexError);
  expect(() => derivationTex(derivation('1 + \\sym{stop}'))).toThrow('no symbol stop, only H, K, P');
  expect(() => derivationTex(derivation('1 + \\sym{stop}'))).toThrow('did you mean step?');
});

test('the macros of derivations are not part of the closed set', () => {
  expect(() => tex`\sym{H}`).toThrow('unknown macro \\sym');
});

describe('derivationSteps', () => {
  const width: DerivationLike = { ...derivation('\\sym{K} + 1', 4), quantity: 'w', meaning: 'width' };

  test('nested steps come first, each with its meaning in words', () => {
    const blocks = derivationSteps({ ...derivation('\\sym{K} + \\sym{w}', 1), steps: [width] });
    expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'math', 'paragraph', 'math']);
    expect(blocks.map(textOf)).toEqual([
      'Width:',
      'w = K_h + 1 = 3 + 1 = 4',
      'Output:',
      'y = K_h + w = 3 + (−2) = 1',
    ]);
  });

  test('a step that occurs twice is shown once', () => {
    expect(derivationSteps({ ...derivation('\\sym{K}', 3), steps: [width, width] })).toHaveLength(4);
  });

  test('a long equation is broken at its relations', () => {
    const long = derivation(Array(12).fill('\\sym{big}').join(' + '), 21888);
    const [, math] = derivationSteps(long);
    expect(math).toMatchObject({ type: 'math', value: expect.stringMatching(/^\\begin\{aligned\}/) });
  });
});
