import { Rational, toRational } from '@variorum/core';
import { textOf } from '@variorum/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceField } from './choice/choice.ts';
import { choicesField } from './choices/choices.ts';
import { essayField } from './essay/essay.ts';
import { expressionField } from './expression/expression.ts';
import type { Answer, Field } from './field.ts';
import { integerField } from './integer/integer.ts';
import { rulesFor } from './kinds.ts';
import { matchField } from './match/match.ts';
import { matrixField } from './matrix/matrix.ts';
import { numberField } from './number/number.ts';
import { orderField } from './order/order.ts';
import { rationalField } from './rational/rational.ts';
import { shapeField } from './shape/shape.ts';
import { tableField } from './table/table.ts';
import { textField } from './text/text.ts';
import { vectorField } from './vector/vector.ts';

const exact = { exact: true } as const;
const options = ['a', 'b', 'c'].map((id) => ({
  id,
  content: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: `Option ${id}` }] }],
}));
const fields = {
  integer: integerField({ label: 'l', unit: 'weights' }),
  number: numberField({ label: 'l', precision: { significant: 4 } }),
  rational: rationalField({ label: 'l' }),
  shape: shapeField({ label: 'l', axes: ['channels', 'height', 'width'] }),
  vector: vectorField({ label: 'l', precision: exact, length: 3 }),
  anyVector: vectorField({ label: 'l', precision: { decimals: 2 }, length: null }),
  matrix: matrixField({ label: 'l', precision: exact, size: { rows: 2, columns: 2 } }),
  anyMatrix: matrixField({ label: 'l', precision: exact, size: null }),
  table: tableField({
    label: 'l',
    precision: exact,
    header: [[], []],
    align: ['left', 'right'],
    rows: [
      [{ given: [] }, { blank: 'one', label: 'first' }],
      [{ given: [] }, { blank: 'two', label: 'second' }],
    ],
  }),
  choice: choiceField({ label: 'l', options }),
  choices: choicesField({ label: 'l', options, reasons: {} }),
  match: matchField({ label: 'l', left: options, right: options }),
  order: orderField({ label: 'l', items: options }),
  expression: expressionField({
    label: 'l',
    variables: { D: { meaning: 'filters' }, N: { meaning: 'dilation' } },
  }),
  text: textField({ label: 'l' }),
  essay: essayField({ label: 'l', lines: 5, modelAnswer: [], rubric: [] }),
} satisfies Record<string, Field>;
type Name = keyof typeof fields;

const parse = (name: Name, response: unknown) => {
  const rules = rulesFor(fields[name].kind);
  return rules.parse(response, rules.view('f', fields[name]));
};
const precisionOf = (name: Name) => rulesFor(fields[name].kind).rule(fields[name]).precision;
const jsonOf = (name: Name, answer: Answer) => rulesFor(fields[name].kind).toJson(answer, precisionOf(name));

describe('a response', () => {
  it.each<[Name, unknown, unknown]>([
    ['integer', '1,824', 1824],
    ['integer', 1824, 1824],
    ['integer', ['7'], 7],
    ['number', '−0.5', '-0.5'],
    ['rational', '6/8', '0.75'],
    ['rational', '1/3', '1/3'],
    ['shape', '24 × 32 × 5', [24, 32, 5]],
    ['shape', '24x32X5', [24, 32, 5]],
    ['shape', '1,024 × 32 × 5', [1024, 32, 5]],
    ['shape', '(24, 32, 5)', [24, 32, 5]],
    ['shape', [24, '32', 5], [24, 32, 5]],
    ['vector', '(−8, 2, 3/4)', [-8, 2, '0.75']],
    ['vector', '1 2 3', [1, 2, 3]],
    ['vector', '1,000; 2; 3', [1000, 2, 3]],
    ['anyVector', '[1, 2]', [1, 2]],
    [
      'matrix',
      '1 2\n3 4',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'matrix',
      '[[1, 2], [3, 4]]',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'matrix',
      '1, 2; 3, 4',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'matrix',
      [
        ['1', 2],
        [3, '4'],
      ],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['anyMatrix', [[1, 2, 3]], [[1, 2, 3]]],
    ['table', { one: '1', two: 2 }, { one: 1, two: 2 }],
    ['match', 'A, c; b', { a: 'a', b: 'c', c: 'b' }],
    ['match', { a: ' B ', b: 'c', c: 'a' }, { a: 'b', b: 'c', c: 'a' }],
    ['order', 'c > a > B', ['c', 'a', 'b']],
    ['order', '(c), (a), (b)', ['c', 'a', 'b']],
    ['expression', ' D(N-1)² ', 'D(N-1)²'],
    ['expression', 12, '12'],
    ['text', ' Batch  Norm ', 'Batch  Norm'],
    ['text', ['ReLU', 'rectified linear unit'], 'ReLU'],
    ['choice', ' B ', 'b'],
    ['choices', 'c, a', ['a', 'c']],
    ['choices', [], []],
  ])('%s reads %j as %j', (name, response, expected) => {
    const parsed = parse(name, response);
    expect(parsed.status === 'given' && parsed.answer !== null && jsonOf(name, parsed.answer)).toEqual(
      expected,
    );
  });

  it.each<[Name, unknown]>([
    ['integer', undefined],
    ['integer', '  '],
    ['shape', ''],
    ['shape', ['', '', '']],
    ['vector', null],
    ['matrix', ''],
    ['table', { one: '', two: null }],
    ['choice', ''],
    ['choices', null],
    ['match', {}],
    ['match', { a: '', b: null }],
    ['match', ' '],
    ['order', []],
    ['order', ' , '],
    ['expression', '  '],
    ['expression', null],
    ['text', ' '],
    ['text', []],
    ['essay', ''],
  ])('%s takes %j for no answer', (name, response) => {
    expect(parse(name, response)).toEqual({ status: 'missing' });
  });

  it.each<[Name, unknown, string]>([
    ['integer', {}, 'an object is not a number'],
    ['integer', true, '"true" is not a number'],
    ['integer', [1, 2], 'a list is not a number'],
    ['shape', '24 × 32', '3 sizes are expected (channels × height × width), 2 were given'],
    ['shape', ['1', '', '3'], 'a size is missing: channels × height × width are expected'],
    [
      'shape',
      '750,000, 100',
      '"000 (write numbers in a list without grouping)" is not a number; write for example 1824, 1,824, 0.05, 3/4 or 1.5e-3',
    ],
    ['vector', '1 2', '3 numbers are expected, 2 were given'],
    ['vector', {}, 'an object is not a list of numbers'],
    ['anyVector', Array(5000).fill(1), 'at most 4096 entries are read, 5000 were given'],
    ['anyVector', ' 1'.repeat(20_000), 'at most 20000 characters are read'],
    ['matrix', '1 2 3', 'a 2 × 2 matrix is expected, 1 × 3 was given'],
    ['matrix', '1 2\n3', 'rows of equal length are expected, these have 2 and 1 entries'],
    ['anyMatrix', 7, '"7" is not a list of rows'],
    ['table', '7', 'an object with the cells one, two is expected'],
    ['table', { oen: 1 }, 'there is no cell "oen"; did you mean "one"?'],
    ['table', { seventeen: 1 }, 'there is no cell "seventeen"; the cells are one, two'],
    ['choice', 'x', 'one of the options a, b, c is expected'],
    ['choices', ['a', 'x'], 'a list of the options a, b, c is expected'],
    ['match', { x: 'a' }, 'there is no item x; the items are a, b, c'],
    ['match', 7, 'a letter for each number is expected, such as aa, bb, cc'],
    ['match', ['a'], 'a letter for each number is expected, such as aa, bb, cc'],
    ['order', 'a b', 'each of the letters a, b, c is expected once, in order'],
    ['order', { a: 1 }, 'each of the letters a, b, c is expected once, in order'],
    ['expression', 'D(N', 'the bracket “(” at character 2 is not closed by “)”'],
    ['expression', {}, 'a formula is expected, as text'],
    ['text', {}, 'a text is expected'],
    ['text', 'x'.repeat(201), 'a text of at most 200 characters is expected'],
    ['essay', 7, 'a text is expected'],
    ['essay', 'x'.repeat(50_001), 'at most 50000 characters are read'],
  ])('%s refuses %j and says what is expected', (name, response, message) => {
    expect(parse(name, response)).toEqual({ status: 'invalid', message });
  });

  it('never throws, whatever is given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(fields) as Name[])), fc.anything(), (name, response) => {
        expect(['given', 'invalid', 'missing']).toContain(parse(name, response).status);
      }),
    );
  });
});

describe('an answer', () => {
  const scalar = fc.oneof(
    fc.integer({ min: -1e9, max: 1e9 }),
    fc.tuple(fc.integer(), fc.integer({ min: 1, max: 999 })).map(([n, d]) => new Rational(n, d)),
  );
  const answers: Partial<Record<Name, fc.Arbitrary<Answer>>> = {
    integer: fc.maxSafeInteger(),
    rational: scalar.map((value) => toRational(value)),
    shape: fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999)),
    vector: fc.tuple(scalar, scalar, scalar),
    matrix: fc.tuple(fc.tuple(scalar, scalar), fc.tuple(scalar, scalar)),
    table: fc.record({ one: scalar, two: scalar }),
    match: fc.record({
      a: fc.constantFrom('a', 'b', 'c'),
      b: fc.constantFrom('a', 'b'),
      c: fc.constantFrom('b', 'c'),
    }),
    order: fc.constantFrom(['a', 'b', 'c'], ['c', 'a', 'b']),
    expression: fc.constantFrom('D', 'D(N-1)', 'D^2/N'),
    text: fc.constantFrom('ReLU', 'batch normalisation'),
    choice: fc.constantFrom('a', 'b', 'c'),
    choices: fc.subarray(['a', 'b', 'c']),
  };

  it.each(Object.entries(answers) as [Name, fc.Arbitrary<Answer>][])(
    'of kind %s survives JSON and reads back as a response',
    (name, arbitrary) => {
      const rules = rulesFor(fields[name].kind);
      fc.assert(
        fc.property(arbitrary, (answer) => {
          const json = jsonOf(name, answer);
          expect(JSON.parse(JSON.stringify(json))).toEqual(json);
          expect(jsonOf(name, rules.fromJson(json))).toEqual(json);
          const parsed = parse(name, json);
          expect(parsed.status === 'given' && parsed.answer !== null && jsonOf(name, parsed.answer)).toEqual(
            json,
          );
        }),
      );
    },
  );

  it.each<[Name, Answer, string]>([
    ['integer', 1824, '1,824 weights'],
    ['number', 0.80260949, '0.8026'],
    ['number', new Rational(1, 8), '0.1250'],
    ['number', 0.1 + 0.2, '0.3000'],
    ['rational', new Rational(-1, 4), '\u22121/4'],
    ['shape', [24, 3, 5], '24 × 3 × 5'],
    ['shape', [24, -3, 2.5], '24 × \u22123 × 2.5'],
    ['integer', 64 / 3, '21.3333 weights'],
    ['vector', [-8, 0.1 + 0.2, new Rational(1, 3)], '(\u22128, 0.3, 1/3)'],
    ['anyVector', [1, 1.005], '(1, 1.01)'],
    ['table', { one: 1824, two: -3 }, 'first: 1,824; second: \u22123'],
    ['choice', 'b', '(b) Option b'],
    ['choices', ['a', 'c'], 'a, c'],
    ['choices', [], 'none'],
  ])('of kind %s prints as a person reads it', (name, answer, expected) => {
    const rules = rulesFor(fields[name].kind);
    const printed = rules.print(answer, rules.view('f', fields[name]), precisionOf(name));
    expect(textOf({ type: 'root', children: [{ type: 'paragraph', children: printed }] })).toBe(expected);
  });

  it('of kind matrix prints as mathematics', () => {
    const rules = rulesFor('matrix');
    expect(rules.print([[1, -2]], rules.view('f', fields.anyMatrix), exact)).toEqual([
      { type: 'inlineMath', value: '\\begin{pmatrix}1 & -2\\end{pmatrix}' },
    ]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('of %s is refused', (value) => {
    expect(() => jsonOf('number', value)).toThrow(`settle: the answer ${value} is not a finite number`);
  });

  it('computed in doubles is cut to the digits asked for and four more', () => {
    expect(jsonOf('number', Math.LN2)).toBe('0.69314718');
    expect(jsonOf('vector', [0.1 + 0.2, 1, 2])).toEqual(['0.3', 1, 2]);
  });
});

describe('the note of a field', () => {
  const note = (field: Field) => rulesFor(field.kind).view('f', field).note;
  it.each<[Field, string | undefined]>([
    [fields.integer, undefined],
    [fields.vector, undefined],
    [fields.number, 'rounded to 4 significant digits'],
    [fields.anyVector, 'rounded to 2 decimal places'],
    [numberField({ label: 'l', precision: { decimals: 0 } }), 'rounded to a whole number'],
    [integerField({ label: 'epoch', tolerance: { type: 'absolute', value: 1 } }), '± 1 is accepted'],
    [
      numberField({
        label: 'l',
        precision: { significant: 1 },
        tolerance: { type: 'relative', value: 0.02 },
      }),
      'rounded to 1 significant digit; ± 2% is accepted',
    ],
    [
      fields.choices,
      'mark every true statement; each statement judged rightly counts +1, each judged wrongly −1, the sum is at least 0',
    ],
  ])('of %j is %j', (field, expected) => {
    expect(note(field)).toBe(expected);
  });
});

describe('two texts', () => {
  const same = (given: string, key: string | readonly string[]) => {
    const rules = rulesFor('text');
    return rules.equivalent!(given, key, rules.view('f', fields.text));
  };

  it.each([
    ['relu', 'ReLU'],
    ['batch norm', 'BatchNorm'],
    ['max–pooling', 'max-pooling'],
    ['BN', ['batch normalisation', 'batch normalization', 'BN']],
    ['Ｒｅｌｕ', 'ReLU'],
  ])('%j counts as %j', (given, key) => {
    expect(same(given, key)).toBe(true);
  });

  it.each([
    ['leaky ReLU', 'ReLU'],
    ['max pooling', 'max-pooling'],
    ['', 'ReLU'],
    ['.*', 'ReLU'],
  ])('%j does not count as %j', (given, key) => {
    expect(given !== '' && same(given, key)).toBe(false);
  });

  it('a key without a text is refused', () => {
    expect(() => same('a', [])).toThrow('expected at least one text that is not empty');
    expect(() => same('a', ['b', ' '])).toThrow('expected at least one text that is not empty');
  });
});
