import type { Block, FieldView, Inline } from '@variorum/document';
import { describe, expect, test } from 'vitest';
import { documentText } from './write.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const write = (...children: Block[]) => documentText({ type: 'root', children }, 40);
const field = (view: FieldView): Block => ({ type: 'field', field: view });

describe('documentText', () => {
  test.each<[string, Block[], string]>([
    [
      'wraps paragraphs',
      [paragraph(text('one two three four five six seven eight'), text(' nine'))],
      'one two three four five six seven eight\nnine\n',
    ],
    ['parts blocks by empty lines', [paragraph(text('a')), paragraph(text('b'))], 'a\n\nb\n'],
    [
      'writes formulas in plain characters',
      [paragraph(text('so '), { type: 'inlineMath', value: '3\\cdot 25=75' })],
      'so 3 · 25 = 75\n',
    ],
    ['sets headings in capitals', [{ type: 'heading', depth: 1, children: [text('Key')] }], 'KEY\n'],
    ['sets code apart', [{ type: 'code', language: 'python', value: 'a\nb' }], '    a\n    b\n'],
    [
      'names where a link leads',
      [paragraph({ type: 'link', url: 'https://example.org', children: [text('there')] })],
      'there <https://example.org>\n',
    ],
    [
      'says what a figure shows',
      [{ type: 'figure', svg: '', alt: 'A grid.', caption: [], width: 1, height: 1 }],
      '[Figure: A grid.]\n',
    ],
    [
      'opens a callout with its role',
      [{ type: 'callout', role: 'check', children: [paragraph(text('fits'))] }],
      '| Check: fits\n',
    ],
    [
      'puts what is no text below a callout’s role',
      [{ type: 'callout', role: 'result', children: [{ type: 'math', value: 'x=1' }] }],
      '| Result:\n|\n|     x = 1\n',
    ],
    [
      'numbers steps',
      [
        {
          type: 'steps',
          children: [{ type: 'step', title: [text('First')], children: [paragraph(text('do'))] }],
        },
      ],
      '1. First\n   do\n',
    ],
    [
      'numbers lists from their start',
      [
        {
          type: 'list',
          ordered: true,
          start: 3,
          children: [{ type: 'listItem', children: [paragraph(text('c'))] }],
        },
      ],
      '3. c\n',
    ],
  ])('%s', (_, blocks, expected) => {
    expect(write(...blocks)).toBe(expected);
  });

  test.each<[string, FieldView, string]>([
    [
      'a number with unit and note',
      { kind: 'number', name: 'loss', label: 'loss', unit: 'nat', note: 'rounded' },
      '[loss: ____] nat (rounded)\n',
    ],
    [
      'a shape with its axes',
      { kind: 'shape', name: 'out', label: 'shape', axes: ['height', 'width'] },
      '[out: ____ × ____] (height × width)\n',
    ],
    [
      'a vector of known length',
      { kind: 'vector', name: 'y', label: 'output', length: 2 },
      '[y: (____, ____)]\n',
    ],
    [
      'a vector of unknown length',
      { kind: 'vector', name: 'y', label: 'output', length: null },
      '[y: ( … )]\n',
    ],
    [
      'a matrix without giving its size away',
      { kind: 'matrix', name: 'm', label: 'output', size: null },
      '[m: a matrix]\n',
    ],
    ['an essay', { kind: 'essay', name: 'e', label: 'answer', lines: 12 }, '[e: about 12 lines]\n'],
    [
      'options by the letters that a response names',
      {
        kind: 'choice',
        name: 'c',
        label: 'choice',
        options: [
          { id: 'a', content: [paragraph(text('75'))] },
          { id: 'b', content: [paragraph(text('76'))] },
        ],
      },
      '  (a)  75\n  (b)  76\n\n[c: one of the options]\n',
    ],
    [
      'items to match in two groups',
      {
        kind: 'match',
        name: 'm',
        label: 'pairs',
        left: [{ id: '1', content: [paragraph(text('blur'))] }],
        right: [{ id: 'a', content: [paragraph(text('mean'))] }],
      },
      '  (1)  blur\n\nto be matched with\n\n  (a)  mean\n\n[m: an option for each item]\n',
    ],
    [
      'a formula',
      { kind: 'expression', name: 'f', label: 'size', variables: [], note: 'in K and N' },
      '[f: ____] (in K and N)\n',
    ],
    [
      'a table with the names of its blanks',
      {
        kind: 'table',
        name: 't',
        label: 'table',
        header: [[text('Layer')], [text('n')]],
        align: ['left', 'right'],
        rows: [[{ given: [text('conv')] }, { blank: 'conv', label: 'parameters' }]],
      },
      'Layer       n\nconv   [conv]\n[t: fill in the table]\n',
    ],
  ])('writes %s', (_, view, expected) => {
    expect(write(field(view))).toBe(expected);
  });
});
