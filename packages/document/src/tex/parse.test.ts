import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MACROS, type MacroName } from './macros.ts';
import { checkTex, parseTex } from './parse.ts';
import { texToText } from './reading.ts';
import { texSource } from './source.ts';
import { TexError } from './tex-error.ts';
import { texText } from './text.ts';
import { DELIMITERS } from './vocabulary.ts';

function refusal(source: string): TexError {
  try {
    checkTex(source);
  } catch (error) {
    if (error instanceof TexError) return error;
    throw error;
  }
  throw new Error(`accepted ${source}`);
}

describe('formulas of the closed set keep their meaning in canonical TeX and in plain text', () => {
  test.each([
    ['1{,}824', '1{,}824', '1,824'],
    ['12{,}345{,}678.5', '12{,}345{,}678.5', '12,345,678.5'],
    ['x_1^2', 'x_1^2', 'x_1^2'],
    ["f'(x)", "f'(x)", 'f′(x)'],
    ['\\frac{a+b}{2}', '\\frac{a + b}{2}', '(a + b)/2'],
    ['-3\\cdot(-4)', '-3 \\cdot (-4)', '\u22123 · (\u22124)'],
    ['H_\\text{out}', 'H_{\\text{out}}', 'H_out'],
    ['\\left\\lfloor \\frac{5}{2}\\right\\rfloor', '\\left\\lfloor\\frac{5}{2}\\right\\rfloor', '⌊5/2⌋'],
    ['\\left\\lfloor x\\right\\rfloor', '\\left\\lfloor x\\right\\rfloor', '⌊x⌋'],
    ['\\sum_{i=1}^{n}x_i', '\\sum_{i = 1}^n x_i', '∑_(i = 1)^n x_i'],
    ['\\alpha x\\le\\hat{y}', '\\alpha x \\le \\hat{y}', 'αx ≤ y\u0302'],
    ['\\ln x', '\\ln x', 'ln x'],
    ['\\operatorname*{argmax}_k p_k', '\\operatorname*{argmax}_kp_k', 'argmax_kp_k'],
    ['\\sqrt[3]{x+1}', '\\sqrt[3]{x + 1}', '3-th root (x + 1)'],
    [
      '\\begin{pmatrix}1&2\\\\3&4\\\\\\end{pmatrix}',
      '\\begin{pmatrix}1 & 2 \\\\ 3 & 4\\end{pmatrix}',
      '(1, 2; 3, 4)',
    ],
    [
      '\\begin{aligned}y&=1\\\\&=2\\end{aligned}',
      '\\begin{aligned}y & = 1 \\\\  & = 2\\end{aligned}',
      'y = 1; = 2',
    ],
    ['\\mathbf{x}\\in\\mathbb{R}^{n}', '\\mathbf{x} \\in \\mathbb{R}^n', 'x ∈ R^n'],
    ['\\text{if }x>0', '\\text{if }x > 0', 'if x > 0'],
    ['\\text{Größe, „x“}'.replace('„', '“'), '\\text{Größe, “x“}', 'Größe, “x“'],
  ])('%s', (source, canonical, text) => {
    const tree = checkTex(source) && parseTex(source);
    expect(texSource(tree)).toBe(canonical);
    expect(parseTex(texSource(tree))).toEqual(tree);
    expect(texToText(source)).toBe(text);
  });

  test('a grouped number is one node', () => {
    expect(parseTex('1{,}824').children).toEqual([{ type: 'number', text: '1,824' }]);
  });

  test.each(Object.keys(MACROS) as MacroName[])('the macro %j is accepted with its arguments', (name) => {
    const source = `x\\${name}${'{y}'.repeat(MACROS[name].arity)} z`;
    const [, node] = parseTex(source).children;
    expect(node).toMatchObject({ type: 'macro', name });
    expect(parseTex(texSource(parseTex(source)))).toEqual(parseTex(source));
  });

  test.each(DELIMITERS)('%s grows after \\left and \\right', (delimiter) => {
    expect(checkTex(`\\left${delimiter} x\\right${delimiter}`).type).toBe('tex');
  });
});

describe('TeX outside the closed set is refused where it stands', () => {
  test.each([
    ['\\foral x', 0, 'did you mean \\forall?'],
    ['x + \\input{y}', 4, 'unknown macro \\input'],
    ['\\def\\x{1}', 0, 'unknown macro \\def'],
    ['\\begin{bmatrix}1\\end{bmatrix}', 0, 'unknown environment bmatrix; did you mean pmatrix?'],
    ['\\begin{pmatrix}1&2\\\\3\\end{pmatrix}', 0, '2, 1 cells'],
    ['\\begin{pmatrix}1\\end{cases}', 0, '\\begin{pmatrix} without its \\end'],
    ['\\begin{pmatrix}1', 15, 'missing \\end'],
    ['\\begin{pmatrix}1\\\\[2pt]2\\end{pmatrix}', 18, 'in braces'],
    ['\\begin{cases}1&2&3\\end{cases}', 18, 'at most 2 columns'],
    ['{x', 1, 'missing }'],
    ['x}', 1, '} without its {'],
    ['\\left( x', 6, 'missing \\right'],
    ['x \\right)', 2, '\\right without its \\left'],
    ['\\left< x\\right>', 5, '\\left needs a bracket'],
    ['a & b', 2, '& stands only'],
    ['a \\\\ b', 2, 'stands only between the rows'],
    ['$x$', 0, '"$" is not allowed'],
    ['# x', 0, '"#" is not allowed'],
    ['x % y', 2, '"%" is not allowed'],
    ['"x"', 0, 'is not allowed'],
    ['é', 0, '"é" is not allowed'],
    ['x − y', 2, '"−" is not allowed'],
    ['x~y', 1, '"~" is not allowed'],
    ['x^10', 2, 'write ^{10}'],
    ['x^1{,}824', 2, 'takes one digit'],
    ['x_-1', 2, 'use braces'],
    ['x^\\frac{1}{2}', 2, 'needs braces'],
    ['x^1^2', 3, 'second ^'],
    ['x_1_2', 3, 'second _'],
    ["x^2'", 3, "second '"],
    ['^2', 0, 'nothing before it'],
    ['\\frac12', 5, 'argument in braces'],
    ['\\mathbb{r}', 7, 'does not allow "r"'],
    ['12{,}34', 2, 'groups of three'],
    ['1234{,}567', 4, 'groups of three'],
    ['\\', 0, 'a backslash at the end'],
    ['', 0, 'must not be empty'],
    ['  ', 0, 'must not be empty'],
    ['\\text{a_b}', 5, 'does not allow "a_b"'],
    ['\\text{a\\b}', 5, 'does not allow'],
    ['\\text{$x$}', 5, 'does not allow'],
    ['\\text{a{b}c}', 5, 'plain text in braces'],
    ['\\sqrt[{]}]{x}', 6, 'no brackets in the index'],
  ])('%j', (source, position, message) => {
    const error = refusal(source);
    expect(error.message).toContain(message);
    expect(error.position).toBe(position);
  });

  test('depth and length are bounded', () => {
    expect(refusal('{'.repeat(10_000)).message).toContain('nested deeper than 40');
    expect(refusal('x'.repeat(20_001)).message).toContain('at most 20000 characters');
  });

  test('code of another notation cannot hide in text', () => {
    expect(refusal('\\text{x" #read("f") "}').message).toContain('\\text does not allow');
  });

  test('the message points at the offence', () => {
    expect(refusal('1 + \\foral x').message.split('\n')).toEqual([
      'TeX: unknown macro \\foral; did you mean \\forall?',
      '  1 + \\foral x',
      '      ^ (character 5)',
    ]);
  });

  test('a value that is no string is refused', () => {
    expect(() => checkTex(undefined as unknown as string)).toThrow('a formula is a string, got undefined');
  });
});

describe('for any string', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        '\\frac',
        '{',
        '}',
        '\\left(',
        '\\right)',
        '^',
        '_',
        "'",
        '&',
        '\\\\',
        '[',
        ']',
        '{,}',
        '1',
        'x',
        ' ',
      ),
      fc.constantFrom(
        '\\begin{pmatrix}',
        '\\end{pmatrix}',
        '\\text{a}',
        '\\sum',
        '\\sqrt',
        '+',
        '-',
        '\\,',
        '\\{',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 14 },
  );

  test('checking returns the string or throws a TexError, and canonical TeX is a fixed point', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const source = parts.join('');
        try {
          checkTex(source);
        } catch (error) {
          expect(error).toBeInstanceOf(TexError);
          return;
        }
        const canonical = texSource(parseTex(source));
        expect(texSource(parseTex(canonical))).toBe(canonical);
      }),
      { numRuns: 2_000 },
    );
  });

  test('texText is accepted, and names nothing but characters', () => {
    const hostile = fc.constantFrom(
      'x" #read("f") "',
      '\\input{/etc/passwd}',
      '$&%#_{}~^\\',
      '}',
      '\u0000',
      '😀',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostile), (value) => {
        const { value: source } = texText(value);
        expect(checkTex(source).value).toBe(source);
        expect(source).not.toContain('"');
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['batch_size', '\\text{batch}\\_\\text{size}'],
  ['x" #read("f") "', '\\text{x” }\\#\\text{read(”f”) ”}'],
  ['100%', '\\text{100}\\%'],
  ['', '\\text{}'],
  ['a\\b', '\\text{a}\\backslash \\text{b}'],
  ['3 × 3', '\\text{3 }\\times \\text{ 3}'],
])('texText(%j) is %s', (value, expected) => {
  expect(texText(value).value).toBe(expected);
});
