import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import type { FieldView } from '../field.ts';
import { tex } from '../tex/template.ts';
import { TexError } from '../tex/tex-error.ts';
import * as b from './builders.ts';
import { blocks, type InlineContent, inlines } from './content.ts';
import { DocumentError } from './document-error.ts';
import { table } from './table.ts';
import { textOf, textOfAll } from './text-of.ts';
import { childNodes, walk } from './walk.ts';

const integer: FieldView = { kind: 'integer', name: 'n', label: 'number of filters', unit: 'filters' };
const essay: FieldView = { kind: 'essay', name: 'why', label: 'reason', lines: 4 };

describe('inlines', () => {
  test('values print by their own rules and adjacent texts become one', () => {
    const shape = { type: 'shape', sizes: [3, 32] } as const;
    expect(inlines('a ', 1824, [' b ', new Fraction(2, 3)], '', ' ', shape, tex`x_1`, '!')).toEqual([
      { type: 'text', value: 'a 1,824 b 2/3 3 × 32' },
      { type: 'inlineMath', value: 'x_1' },
      { type: 'text', value: '!' },
    ]);
  });

  test.each<[unknown, string]>([
    [b.paragraph('x'), 'the node "paragraph"'],
    [null, 'null'],
    [{}, 'an object'],
    [{ type: 'toString' }, 'the node "toString"'],
  ])('%j is refused', (value, shown) => {
    expect(() => inlines(value as InlineContent)).toThrow(shown);
    expect(() => inlines(value as InlineContent)).toThrow(DocumentError);
  });
});

describe('blocks', () => {
  test('runs of inline content become paragraphs', () => {
    expect(blocks('a', 1, b.code('x'), ['b', b.strong('c')])).toEqual([
      { type: 'paragraph', children: [{ type: 'text', value: 'a1' }] },
      { type: 'code', language: '', value: 'x' },
      b.paragraph('b', b.strong('c')),
    ]);
  });

  test('a field stands in the sentence around it, a large one by itself', () => {
    expect(blocks('n = ', b.field(integer), ' and ', b.field(essay)).map((node) => node.type)).toEqual([
      'paragraph',
      'field',
    ]);
    expect(blocks(b.field(integer))).toEqual([b.field(integer)]);
  });
});

test('lists number their items from where they are told', () => {
  expect(b.bulletList('a')).toMatchObject({ ordered: false, children: [{ type: 'listItem' }] });
  expect(textOf(b.orderedListFrom(3, 'a', 'b'))).toBe('3. a\n4. b');
});

test('mathematics outside the closed set is refused when it is built', () => {
  expect(() => b.math('\\input{x}')).toThrow(TexError);
  expect(() => b.inlineMath({ type: 'tex', value: '$' })).toThrow(TexError);
  expect(b.inlineMath(tex`x`)).toEqual({ type: 'inlineMath', value: 'x' });
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  '/relative',
  'http:x',
  ' https://a.b',
  'https://a b',
  'https://a"b',
])('the address %j is refused', (url) => {
  expect(() => b.link(url, 'x')).toThrow('link.url: expected an https:');
});

test.each(['https://example.org/a?b=c#d', 'http://example.org', 'mailto:a@example.org'])(
  '%s is a link',
  (url) => {
    expect(b.link(url, 'x').url).toBe(url);
  },
);

describe('table', () => {
  test('columns of numbers stand to the right', () => {
    const built = table({
      header: ['Layer', 'Parameters', 'Share', 'Empty'],
      rows: [
        ['conv', 1824, new Fraction(-2, 3), []],
        ['fc', 10, [], []],
      ],
    });
    expect(built.align).toEqual(['left', 'right', 'right', 'left']);
    expect(textOf(built)).toBe('Layer\tParameters\tShare\tEmpty\nconv\t1,824\t−2/3\t\nfc\t10\t\t');
  });

  test.each([
    [{ header: [], rows: [] }, 'table.header'],
    [{ header: ['a'], rows: [['x'], ['x', 'y']] }, 'table.rows[1]: expected 1 cells, got 2'],
    [{ header: ['a'], rows: [], align: ['left', 'left'] as const }, 'table.align'],
  ])('%j is refused', (parts, message) => {
    expect(() => table(parts)).toThrow(message);
  });
});

const everything = b.root(
  b.heading(1, 'Title'),
  b.paragraph(
    'A ',
    b.emphasis('b'),
    ' ',
    b.inlineCode('c()'),
    b.lineBreak(),
    b.link('https://example.org', 'd'),
  ),
  b.math(tex`x \le ${-3}`),
  b.figure({
    svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    alt: 'A grid.',
    caption: 'Figure',
    width: 1,
    height: 2,
  }),
  b.steps(b.step('First', 'do'), b.step('Then', 'stop')),
  b.callout('result', 'Done'),
  b.field({
    kind: 'table',
    name: 't',
    label: 'table',
    header: [inlines('h'), inlines('k')],
    align: ['left', 'right'],
    rows: [[{ given: inlines('g') }, { blank: 'x', label: 'x' }]],
  }),
  b.field({ kind: 'choice', name: 'c', label: 'choice', options: [{ id: 'a', content: blocks('One') }] }),
  b.field({
    kind: 'match',
    name: 'p',
    label: 'pairs',
    left: [{ id: '1', content: blocks('Left') }],
    right: [
      { id: 'a', content: blocks('Right') },
      { id: 'b', content: blocks('Spare') },
    ],
  }),
  b.field({
    kind: 'order',
    name: 'o',
    label: 'order',
    items: [
      { id: 'a', content: blocks('Then') },
      { id: 'b', content: blocks('First') },
    ],
    scoring: 'whole',
  }),
  b.paragraph(
    b.field({ kind: 'text', name: 'w', label: 'word' }),
    ' = ',
    b.field({ kind: 'expression', name: 'f', label: 'formula', variables: [] }),
  ),
  b.field({ kind: 'matrix', name: 'm', label: 'matrix', size: { rows: 2, columns: 2 } }),
  b.field({ kind: 'vector', name: 'v', label: 'vector', length: 2 }),
  b.field({ kind: 'shape', name: 's', label: 'shape', axes: ['height', 'width'] }),
);

test('the text of a tree reads line by line', () => {
  expect(textOf(everything).split('\n')).toEqual([
    'Title',
    'A b c()',
    'd',
    'x ≤ −3',
    'A grid.',
    'Figure',
    '1. First',
    'do',
    '2. Then',
    'stop',
    'Done',
    'h\tk',
    'g\t____',
    '[ ] One',
    '____ 1. Left',
    '(a) Right',
    '(b) Spare',
    '____ (a) Then',
    '____ (b) First',
    '____ = ____',
    '____\t____',
    '____\t____',
    '(____, ____)',
    '____ × ____',
  ]);
  expect(textOfAll(inlines('a ', b.strong('b')))).toBe('a b');
  expect(textOf(b.paragraph(b.field(integer)))).toBe('____ filters');
});

describe('walk', () => {
  test('visits every node in reading order, those inside fields included', () => {
    const words: string[] = [];
    walk(everything, (node) => {
      if (node.type === 'text') words.push(node.value);
    });
    expect(words.map((word) => word.trim()).filter(Boolean)).toEqual([
      'Title',
      'A',
      'b',
      'd',
      'Figure',
      'First',
      'do',
      'Then',
      'stop',
      'Done',
      'h',
      'k',
      'g',
      'One',
      'Left',
      'Right',
      'Spare',
      'Then',
      'First',
      '=',
    ]);
  });

  test('knows the ancestors, and skips what it is told to', () => {
    const seen: string[] = [];
    walk(b.root(b.paragraph(b.strong('x')), b.callout('note', 'y')), (node, ancestors) => {
      seen.push([...ancestors, node].map(({ type }) => type).join('>'));
      return node.type === 'callout' ? 'skip' : undefined;
    });
    expect(seen).toEqual([
      'root',
      'root>paragraph',
      'root>paragraph>strong',
      'root>paragraph>strong>text',
      'root>callout',
    ]);
  });

  test.each(['html', 'toString', undefined])('the unknown type %j is an error, not silence', (type) => {
    expect(() => childNodes({ type } as never)).toThrow(/unknown node type/);
  });
});
