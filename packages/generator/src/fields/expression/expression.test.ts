import { isVariorumError } from '@variorum/core';
import { checkTex } from '@variorum/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equivalent } from './equivalent.ts';
import { evaluate } from './evaluate.ts';
import { evaluateFormula } from './evaluate-formula.ts';
import { expressionField, expressionRules } from './expression.ts';
import { parseExpression } from './parse.ts';
import { functionNames } from './syntax.ts';
import { expressionTex } from './tex.ts';

const field = expressionField({
  label: 'number of outputs',
  variables: {
    D: { meaning: 'number of filters' },
    N: { meaning: 'dilation' },
    K: { meaning: 'size of a filter' },
    I: { meaning: 'size of the input' },
    K_h: { meaning: 'height of a filter' },
    alpha: { meaning: 'rate' },
  },
});
const view = expressionRules.view('f', field);
const names = view.variables.map(({ name }) => name);

function read(text: string) {
  const parsed = parseExpression(text, names);
  if ('problem' in parsed) throw new Error(`${text}: ${parsed.problem}`);
  return parsed.expression;
}

const at = (text: string, values: Readonly<Record<string, number>> = {}) =>
  evaluate(read(text), new Map(Object.entries(values)))?.valueOf() ?? null;
const same = (a: string, b: string) => equivalent(read(a), read(b), view);

describe('a formula', () => {
  it.each([
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['2^3^2', 512],
    ['-3^2', -9],
    ['(-3)^2', 9],
    ['2*-3', -6],
    ['2^-1', 0.5],
    ['2⁻¹', 0.5],
    ['12/3/2', 2],
    ['12/3*2', 8],
    ['8 − 2 − 1', 5],
    ['2 × 3 · 4 ⋅ 5', 120],
    ['2 x 3', 6],
    ['2**3', 8],
    ['0.1+0.2', 0.3],
    ['3²', 9],
    ['10²¹/10^20', 10],
    ['[2(3+1)]{2}', 16],
    ['[2(3+1)](2)', 16],
    ['\\frac{1}{2}(4)', 2],
    ['\\frac{6}{2}\\cdot\\left(1+1\\right)', 6],
    ['2\\, \\times 3', 6],
    ['⌊7/2⌋+⌈7/2⌉', 7],
    ['\\lfloor 7/2 \\rfloor', 3],
    ['floor(-7/2)', -4],
    ['abs(1-4)', 3],
    ['max(1, 2, 3) - min(4, 5)', -1],
    ['sqrt(16/9)', 4 / 3],
    ['√(2)^2', 2.0000000000000004],
    ['exp(0)+ln(1)', 1],
    ['1/0', null],
    ['0^-1', null],
    ['sqrt(-1)', null],
    ['ln(0)', null],
    ['9^9^9', null],
    ['(9^300)(9^300)', null],
    ['((((9^60)^60)^60)^60)', null],
    ['+3', 3],
  ])('%s has the value %s', (text, value) => {
    expect(at(text)).toBe(value);
  });

  it.each([
    ['DN', 6],
    ['D(I-1)', 8],
    ['I(I)', 25],
    ['2D', 4],
    ['2DN^2', 36],
    ['D(N)(I)', 30],
    ['(D+1)(N+1)', 12],
    ['D⌊I/2⌋', 4],
    ['D max(N, I)', 10],
    ['DK_hN', 42],
    ['D K_{h}', 14],
    ['α I', 55],
    ['\\alpha I + alpha*I', 110],
    ['Dα', 22],
  ])('%s puts letters and brackets side by side as a product', (text, value) => {
    expect(at(text, { D: 2, N: 3, I: 5, K_h: 7, alpha: 11 })).toBe(value);
  });

  it.each([
    ['', 'a number, a variable or a bracket is expected at the end'],
    ['D+', 'a number, a variable or a bracket is expected at the end'],
    ['D+*N', 'a number, a variable or a bracket is expected before “*” at character 3'],
    ['()', 'a number, a variable or a bracket is expected before “)” at character 2'],
    ['D(I-1', 'the bracket “(” at character 2 is not closed by “)”'],
    ['D(I-1]', 'the bracket “(” at character 2 is not closed by “)”'],
    ['D)', '“)” at character 2 closes a bracket that was not opened'],
    [
      'D2',
      '“2” at character 2 follows another value directly; write · between factors or ^ before an exponent',
    ],
    [
      '2 3',
      '“3” at character 3 follows another value directly; write · between factors or ^ before an exponent',
    ],
    ['1/2D', '“D” at character 4 may or may not belong under the “/” at character 2; set brackets'],
    [
      '1,824',
      '“,” at character 2: commas part the values of max and min only; write numbers without grouping',
    ],
    [
      'd+1',
      '“d” at character 1 is not known; the variables are D, N, K, I, K_h, alpha; capital and small letters differ',
    ],
    ['2·y', '“y” at character 3 is not known; the variables are D, N, K, I, K_h, alpha'],
    ['y = D', '“y” at character 1 is not known; the variables are D, N, K, I, K_h, alpha'],
    ['D=N', '“=” at character 2: only the formula itself is expected, without “=”'],
    ['D;N', '“;” at character 2 does not belong in a formula'],
    ['D.N', '“.” at character 2 does not belong in a formula'],
    ['`D`', '“`” at character 1 does not belong in a formula'],
    ['D!', '“!” at character 2 does not belong in a formula'],
    ['ln D', '“ln” at character 1 needs its value in brackets: ln(…)'],
    ['ln(1, 2)', '“ln” at character 1 takes one value, it has 2'],
    ['max(1)', '“max” at character 1 takes two values or more, it has 1'],
    ['(1, 2)', 'the bracket “(” at character 1 holds more than one value'],
    ['\\frac12', '“\\frac” at character 1 needs two values in braces: \\frac{…}{…}'],
    ['\\input{a}', '“\\input” at character 1 is not known; the variables are D, N, K, I, K_h, alpha'],
    ['constructor', '“constructor” at character 1 is not known; the variables are D, N, K, I, K_h, alpha'],
    ['('.repeat(201), 'a formula of at most 200 characters is expected'],
  ])('%s is refused with what was expected and where', (text, problem) => {
    expect(parseExpression(text, names)).toEqual({ problem });
  });

  it('reads any text or says why not, and prints only TeX of the closed set', () => {
    const word = fc.constantFrom(
      'D',
      'N',
      'K_h',
      'α',
      '2',
      '.5',
      '+',
      '-',
      '*',
      '/',
      '^',
      '²',
      '(',
      ')',
      ',',
      ' ',
      ...functionNames,
      '\\frac',
      '{',
      '}',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.array(word, { maxLength: 20 }).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        const parsed = parseExpression(given, names);
        if ('problem' in parsed) expect(parsed.problem).not.toBe('');
        else expect(() => checkTex(expressionTex(parsed.expression).value)).not.toThrow();
      }),
    );
  });

  it('nested to the greatest length is read, evaluated and printed', () => {
    const deep = `${'('.repeat(99)}D${')'.repeat(99)}`;
    expect(at(deep, { D: 4 })).toBe(4);
    expect(expressionTex(read(deep)).value).toBe('D');
    expect(at(`${'-'.repeat(199)}D`, { D: 4 })).toBe(-4);
  });
});

describe('two formulas', () => {
  it.each([
    ['D*(I-N*(K-1))^2', 'D(I-(K-1)N)^2'],
    ['D*(I-N*(K-1))^2', 'D*(I-(K-1)*N)*(I-(K-1)*N)'],
    ['D*(I-N*(K-1))^2', 'D·(I − N·(K−1))²'],
    ['D*(I-N*(K-1))^2', 'D(I+N-NK)^2'],
    ['D*(I-N*(K-1))^2', 'D(I-(N(K-1)+1)+1)^{2}'],
    ['D*(I-N*(K-1))^2', 'DI^2-2DIN(K-1)+DN^2(K-1)^2'],
    ['I/D', '(I^2-IN)/(D(I-N))'],
    ['N^3', 'N N N'],
    ['⌊I/2⌋', '(I - (I - 2 floor(I/2)))/2'],
    ['exp(ln(D) + ln(N))', 'DN'],
    ['sqrt(D^2)', 'D'],
    ['max(D, N)', '(D + N + abs(D - N))/2'],
    ['⌈I/D⌉', '⌊(I+D-1)/D⌋'],
    ['⌊(I-N)/D⌋+1', '⌊(I-N+D)/D⌋'],
  ])('%s and %s are the same', (a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });

  it.each([
    ['D*(I-N*(K-1))^2', 'D*(I-N*K)^2'],
    ['D*(I-N*(K-1))^2', 'D*(I-N*(K-1)+1)^2'],
    ['D*(I-N*(K-1))^2', 'D*(I-N*(K-1))'],
    ['D', 'N'],
    ['D', '0D'],
    ['⌊I/2⌋', 'I/2'],
    ['⌊(I-N)/D⌋', '⌊(I-N+1)/D⌋'],
    ['⌊(I-N)/D⌋', '⌈(I-N)/D⌉'],
    ['⌊(I-N)/D⌋', '(I-N)/D'],
    ['max(D, N)', 'D'],
    ['D', '1/0'],
    ['ln(D)', 'ln(D)+10^-6'],
    ['D', 'D+1/10^30'],
  ])('%s and %s are different', (a, b) => {
    expect(same(a, b)).toBe(false);
    expect(same(b, a)).toBe(false);
  });

  it('that differ at one value in a hundred are told apart', () => {
    const zero = Array.from({ length: 10 }, (_, root) => `(D-${root * 7 + 2})`).join('');
    expect(same('N', `N+${zero}`)).toBe(false);
  });
});

describe('a formula in print', () => {
  it.each([
    ['D*(I-N*(K-1))^2', 'D(I - N(K - 1))^{2}'],
    ['2*3', '2 \\cdot 3'],
    ['2*3^2', '2 \\cdot 3^{2}'],
    ['D*2', 'D \\cdot 2'],
    ['2*D*N', '2DN'],
    ['(D+N)/2', '\\frac{D + N}{2}'],
    ['(D/2)^2', '\\left(\\frac{D}{2}\\right)^{2}'],
    ['-(D+N)', '-(D + N)'],
    ['-DN', '-DN'],
    ['D-(N-K)', 'D - (N - K)'],
    ['D-N-K', 'D - N - K'],
    ['D-(-N)', 'D - (-N)'],
    ['D(-N)', 'D(-N)'],
    ['(-D)^2', '(-D)^{2}'],
    ['D^(N+1)', 'D^{N + 1}'],
    ['(D^2)^3', '(D^{2})^{3}'],
    ['1000D', '1{,}000D'],
    ['K_h alpha', 'K_{h}\\alpha'],
    ['alpha K', '\\alpha K'],
    ['floor(D/2)', '\\left\\lfloor \\frac{D}{2} \\right\\rfloor'],
    ['max(D,N)', '\\max(D, N)'],
  ])('%s reads %s', (text, tex) => {
    expect(expressionTex(read(text)).value).toBe(tex);
  });

  it('has the value it was written with', () => {
    const leaf = fc.constantFrom('D', 'N', '2', '10', 'K_h', 'alpha', '0.5');
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc
          .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree'))
          .map(([a, o, b]) => `(${a})${o}(${b})`),
        tie('tree').map((a) => `-(${a})`),
        tie('tree').map((a) => `(${a})^2`),
      ),
    }));
    fc.assert(
      fc.property(tree, (text) => {
        fc.pre(text.length <= 100);
        const printed = expressionTex(read(text)).value.replaceAll('{,}', '');
        const again = parseExpression(printed, names);
        expect('expression' in again && at(printed, { D: 2, N: 3, K_h: 5, alpha: 7 })).toEqual(
          at(text, { D: 2, N: 3, K_h: 5, alpha: 7 }),
        );
      }),
    );
  });
});

describe('a field for formulas', () => {
  it.each([
    [{}, 'expressionField: no variables was given, expected at least one'],
    [
      { width: { meaning: 'w' } },
      'the variable "width" was given, expected a letter, a Greek name or either with an index',
    ],
    [{ max: { meaning: 'w' } }, 'the variable "max" was given'],
    [
      { D: { meaning: 'w', min: 1, max: 7 } },
      'the domain 1 to 7 of "D" was given, expected whole numbers, at least 8 of them',
    ],
  ])('with variables %j is refused', (variables, message) => {
    expect(() => expressionField({ label: 'l', variables })).toThrow(message);
  });

  it('refuses a key that cannot be read, naming field and place', () => {
    try {
      expressionRules.print('D*(', view, { exact: true });
      expect.unreachable();
    } catch (error) {
      expect(isVariorumError(error) && error.code).toBe('invalid-answer');
      expect((error as Error).message).toBe(
        'the formula "D*(" of the field "f" cannot be read: a number, a variable or a bracket is expected at the end',
      );
    }
  });
});

describe('evaluateFormula', () => {
  it('is exact', () => {
    expect(evaluateFormula('D*(I-N*(K-1))^2/3', { D: 2, I: 10, N: 2, K: 3 })?.toString()).toBe('24');
    expect(evaluateFormula('1/D', { D: 3 })).toMatchObject({ n: 1n, d: 3n });
  });

  it('names what it cannot read', () => {
    expect(() => evaluateFormula('D+E', { D: 1 })).toThrow(
      '“E” at character 3 is not known; the variables are D',
    );
  });
});
