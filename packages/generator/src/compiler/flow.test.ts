import {
  type Block,
  bulletList,
  callout,
  code,
  emphasis,
  heading,
  inlineMath,
  orderedList,
  orderedListFrom,
  paragraph,
  strong,
  table,
} from '@variorum/document';
import { describe, expect, test } from 'vitest';
import { filled } from './filled.test.helper.ts';

type Case = readonly [
  outcome: string,
  template: string,
  values: Record<string, unknown>,
  expected: readonly Block[],
];

const conditions: readonly Case[] = [
  ['the branch that holds', '{{#if a}}x{{else}}y{{/if}} z', { a: true }, [paragraph('x z')]],
  ['the other branch', '{{#if a}}x{{else}}y{{/if}} z', { a: false }, [paragraph('y z')]],
  ['else if', 'p {{#if a}}x{{else if b}}y{{else}}z{{/if}}', { a: 0, b: [1] }, [paragraph('p y')]],
  ['unless', '{{#unless a}}x{{/unless}} z', { a: null }, [paragraph('x z')]],
  ['nothing leaves no doubled space', 'a {{#if x}}b{{/if}} c', { x: false }, [paragraph('a c')]],
  ['nothing leaves no space at the end', 'a {{#if x}}b{{/if}}', { x: false }, [paragraph('a')]],
  ['nothing at all leaves no paragraph', '{{#if x}}b{{/if}}{{#if x}}c{{/if}}', { x: false }, []],
  [
    'spaces inside a branch count',
    'the {{#if x}}turned {{/if}}kernel',
    { x: true },
    [paragraph('the turned kernel')],
  ],
  [
    'nested conditions',
    '{{#if a}}p{{#if b}} and q{{/if}}{{/if}} r',
    { a: true, b: true },
    [paragraph('p and q r')],
  ],
  [
    'emphasis and formulas in a branch',
    'a {{#if x}}*b* $c${{/if}}',
    { x: true },
    [paragraph('a ', emphasis('b'), ' ', inlineMath('c'))],
  ],
  ['a branch may begin like a list', 'a {{#if x}}- b{{/if}}', { x: true }, [paragraph('a - b')]],
  [
    'tags on lines of their own within a sentence',
    'a\n{{#if x}}\nb\n{{/if}}\nc',
    { x: true },
    [paragraph('a b c')],
  ],
  [
    'two sentences, each with its condition',
    '{{#if a}}A.{{/if}}{{#if b}}B.{{/if}}',
    { a: 1, b: 1 },
    [paragraph('A.B.')],
  ],
  [
    'a helper as condition',
    '{{#if (and (eq n 2) (not m))}}x{{/if}} z',
    { n: 2, m: false },
    [paragraph('x z')],
  ],
  [
    'blocks in a branch',
    '{{#if a}}\np\n\nq\n{{else}}\nr\n{{/if}}',
    { a: true },
    [paragraph('p'), paragraph('q')],
  ],
  [
    'blocks without blank lines around',
    'o\n{{#if a}}\np\n\nq\n{{/if}}\nr',
    { a: true },
    [paragraph('o'), paragraph('p'), paragraph('q'), paragraph('r')],
  ],
  [
    'a heading in a branch',
    '{{#if a}}\n## T {{n}}\n\np\n{{/if}}',
    { a: 1, n: 3 },
    [heading(2, 'T 3'), paragraph('p')],
  ],
];

const loops: readonly Case[] = [
  [
    'items and index in a sentence',
    '{{#each xs as |x i|}}{{i}}:{{x}}{{#unless @last}}, {{/unless}}{{/each}}.',
    { xs: ['a', 'b'] },
    [paragraph('0:a, 1:b.')],
  ],
  [
    'fields of the item without a name',
    '{{#each xs}}{{n}}{{../m}}{{@root.m}} {{/each}}',
    { xs: [{ n: 1 }, { n: 2 }], m: 'z' },
    [paragraph('1zz 2zz')],
  ],
  ['this', '{{#each xs}}{{this}}{{#if @first}}!{{/if}}{{/each}}', { xs: ['a', 'b'] }, [paragraph('a!b')]],
  [
    'outer names in a loop with a name',
    '{{#each xs as |x|}}{{x}}{{m}} {{/each}}',
    { xs: [1, 2], m: 'z' },
    [paragraph('1z 2z')],
  ],
  [
    'loops in loops',
    '{{#each xs as |x|}}{{#each ys as |y|}}{{x}}{{y}} {{/each}}{{/each}}',
    { xs: ['a', 'b'], ys: [1, 2] },
    [paragraph('a1 a2 b1 b2')],
  ],
  ['else for an empty list', '{{#each xs}}a{{else}}none{{/each}} b', { xs: [] }, [paragraph('none b')]],
  [
    'list items',
    '- a\n{{#each xs as |x|}}\n- {{x}}\n{{/each}}\n- d',
    { xs: ['b', 'c'] },
    [bulletList('a', 'b', 'c', 'd')],
  ],
  [
    'numbers go on',
    '3. a\n{{#each xs as |x|}}\n1. {{x}}\n{{/each}}',
    { xs: ['b'] },
    [orderedListFrom(3, 'a', 'b')],
  ],
  ['no items, no list', '{{#each xs as |x|}}\n- {{x}}\n{{/each}}', { xs: [] }, []],
  ['two lists of the template stay two', '- a\n\n* b', {}, [bulletList('a'), bulletList('b')]],
  [
    'blocks inside an item',
    '1. a\n   {{#if x}}\n   - b\n   - c\n   {{/if}}\n2. d',
    { x: true },
    [orderedList([paragraph('a'), bulletList('b', 'c')], 'd')],
  ],
  [
    'table rows',
    '| a | b |\n|:-:|--:|\n{{#each rows as |r|}}\n| {{r.x}} | **{{r.y}}** |\n{{/each}}\n| e | f |',
    {
      rows: [
        { x: 1, y: 2 },
        { x: 'p|q', y: 4 },
      ],
    },
    [
      table({
        align: ['center', 'right'],
        header: ['a', 'b'],
        rows: [
          ['1', strong('2')],
          ['p|q', strong('4')],
          ['e', 'f'],
        ],
      }),
    ],
  ],
  [
    'conditions among rows and in cells',
    '| a | b |\n|---|---|\n{{#if p}}\n| {{#if q}}x{{else}}y{{/if}} | z |\n{{else}}\n| u | v |\n{{/if}}',
    { p: true, q: false },
    [table({ align: ['left', 'left'], header: ['a', 'b'], rows: [['y', 'z']] })],
  ],
  [
    'a bar in a formula in a cell',
    '| $x$ |\n|---|\n| $\\left\\|{{n}}\\right\\|$ |',
    { n: 1 },
    [table({ align: ['left'], header: [inlineMath('x')], rows: [[inlineMath('\\left|1\\right|')]] })],
  ],
  [
    'lines of code',
    '```python\nfor:\n    {{#each xs as |x|}}\n    f({{x}})\n    {{/each}}\n{{#if a}}\ng\n{{else if b}}\nh\n{{/if}}\nend\n```',
    { xs: [1000, 2], a: false, b: true },
    [code('for:\n    f(1000)\n    f(2)\nh\nend', 'python')],
  ],
];

describe.each([
  ['conditions', conditions],
  ['loops', loops],
])('%s', (_, cases) => {
  test.each(cases)('%s', (_outcome, template, values, expected) => {
    expect(filled(template, values)).toEqual(expected);
  });
});

test('sections become steps, also those of a loop, and the result stands after them', () => {
  const template =
    'o\n\n## A {{n}}\n\np\n\n{{#each xs as |x|}}\n## B {{x}}\n\nq\n\n{{/each}}\n> [!note]\n> r\n\n> [!result]\n> s';
  expect(filled(template, { n: 1, xs: [2] }, { steps: true })).toEqual([
    paragraph('o'),
    {
      type: 'steps',
      children: [
        { type: 'step', title: [{ type: 'text', value: 'A 1' }], children: [paragraph('p')] },
        {
          type: 'step',
          title: [{ type: 'text', value: 'B 2' }],
          children: [paragraph('q'), callout('note', 'r')],
        },
      ],
    },
    callout('result', 's'),
  ]);
});
