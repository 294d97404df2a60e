import { deriveConvolutionOutputSize, Rational } from '@variorum/core';
import {
  type Block,
  bulletList,
  callout,
  code,
  emphasis,
  heading,
  inlineCode,
  inlineMath,
  lineBreak,
  link,
  math,
  orderedList,
  orderedListFrom,
  paragraph,
  shape,
  strong,
  table,
  tex,
} from '@variorum/document';
import { describe, expect, test } from 'vitest';
import { fillTemplate } from '../template/fill.ts';
import { compileTemplate } from './compile.ts';
import { filled } from './filled.test.helper.ts';

const figure: Block = {
  type: 'figure',
  svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  alt: 'a square',
  caption: [],
  width: 1,
  height: 1,
};
const shapeField = { kind: 'shape', name: 'out', label: 'output', axes: ['c'] } as const;
const matrixField = { kind: 'matrix', name: 'm', label: 'matrix', size: null } as const;

type Case = readonly [
  outcome: string,
  template: string,
  values: Record<string, unknown>,
  expected: readonly Block[],
];

const text: readonly Case[] = [
  ['a number is grouped', 'a {{n}} b', { n: 1824 }, [paragraph('a 1,824 b')]],
  ['a negative number has a minus sign', '{{n}} b', { n: -3 }, [paragraph('\u22123 b')]],
  ['a rational', '{{q}} b', { q: new Rational(1, 3) }, [paragraph('1/3 b')]],
  ['a shape', '{{s}} b', { s: shape(3, 32, 32) }, [paragraph('3 × 32 × 32 b')]],
  ['TeX becomes mathematics', 'a {{t}} b', { t: tex`x_1` }, [paragraph('a ', inlineMath('x_1'), ' b')]],
  [
    'inline nodes stay nodes',
    'a {{b}}',
    { b: [strong('c'), emphasis('d')] },
    [paragraph('a ', strong('c'), emphasis('d'))],
  ],
  [
    'values inside emphasis',
    '**{{n}}** and _{{n}}x_',
    { n: 2 },
    [paragraph(strong('2'), ' and ', emphasis('2x'))],
  ],
  ['a value in code is plain', '`k={{n}}`', { n: 1824 }, [paragraph(inlineCode('k=1824'))]],
  [
    'a shape in code is a tuple',
    '`{{s}}` `{{t}}`',
    { s: shape(3, 4), t: shape(5) },
    [paragraph(inlineCode('(3, 4)'), ' ', inlineCode('(5,)'))],
  ],
  ['a value in a formula', 'a $W={{n}}$', { n: 1824 }, [paragraph('a ', inlineMath('W=1{,}824'))]],
  [
    'a value in a link',
    '[page {{n}}](https://a.org)',
    { n: 2 },
    [paragraph(link('https://a.org', 'page 2'))],
  ],
  ['a hard break', 'a {{n}}\\\nb', { n: 1 }, [paragraph('a 1', lineBreak(), 'b')]],
  ['line ends are spaces', 'a\n{{n}}\nb', { n: 1 }, [paragraph('a 1 b')]],
  ['an escaped dollar is a dollar', 'costs \\${{n}}', { n: 5 }, [paragraph('costs $5')]],
  ['a path through records and lists', '{{a.b.[1].c}} x', { a: { b: [0, { c: 7 }] } }, [paragraph('7 x')]],
  ['a literal', '{{"a *b*"}} x', {}, [paragraph('a *b* x')]],
  ['a comment is gone', 'a{{! b }} c', {}, [paragraph('a c')]],
  ['a comment on its own line leaves no line', 'a\n{{!-- b --}}\nc', {}, [paragraph('a c')]],
  ['a tilde takes spaces away', 'a {{~n~}} b', { n: 1 }, [paragraph('a1b')]],
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

const formulas: readonly Case[] = [
  ['displayed', '$$\nx={{n}}\n$$', { n: 3 }, [math('x=3')]],
  [
    'in braces',
    '$$\n\\frac{{{a}}}{{{b}}}+\\sqrt{{{a}}}\n$$',
    { a: 1, b: 2 },
    [math('\\frac{1}{2}+\\sqrt{1}')],
  ],
  ['as scripts', '$$\nx_{{i}}^{{n}}\n$$', { i: 12, n: 34 }, [math('x_{12}^{34}')]],
  [
    'at the start of a row',
    '$$\n\\begin{aligned}a&=b\\\\{{n}}&=c\\end{aligned}\n$$',
    { n: 3 },
    [math('\\begin{aligned}a&=b\\\\3&=c\\end{aligned}')],
  ],
  ['between brackets', '$$\n\\{{{n}}\\}\n$$', { n: 3 }, [math('\\{3\\}')]],
  ['a letter after a macro', '$$\n2\\cdot{{t}}\n$$', { t: tex`x` }, [math('2\\cdot x')]],
  [
    'conditions and loops',
    '$$\n{{#each xs as |x|}}{{#unless @first}}+{{/unless}}{{x}}{{/each}}{{#if a}}=s{{/if}}\n$$',
    { xs: [1, 2], a: true },
    [math('1+2=s')],
  ],
  ['words through text', '$$\n{{text w}}=1\n$$', { w: 'a_b' }, [math('\\text{a}\\_\\text{b}=1')]],
  [
    'a matrix',
    '$$\n{{matrix m}}\n$$',
    {
      m: [
        [1, 2],
        [3, 4],
      ],
    },
    [math('\\begin{pmatrix}1 & 2 \\\\ 3 & 4\\end{pmatrix}')],
  ],
];

const blocks: readonly Case[] = [
  [
    'a figure in a paragraph of its own',
    'a\n\n{{figure}}\n\nb',
    { figure },
    [paragraph('a'), figure, paragraph('b')],
  ],
  [
    'a list of blocks',
    '{{xs}}',
    { xs: [paragraph('a'), bulletList('b')] },
    [paragraph('a'), bulletList('b')],
  ],
  ['an inline value as a paragraph', '{{s}}', { s: 'a' }, [paragraph('a')]],
  ['a heading with a value', '### T {{n}}', { n: 1 }, [heading(3, 'T 1')]],
  [
    'callouts',
    '> [!result]\n> It is {{n}}.\n>\n> $$\n> {{n}}\n> $$\n\n> [!note] b',
    { n: 1 },
    [callout('result', paragraph('It is 1.'), math('1')), callout('note', 'b')],
  ],
  [
    'a condition in a callout',
    '> [!check]\n> {{#if a}}\n> - x\n> - y\n> {{/if}}',
    { a: true },
    [callout('check', bulletList('x', 'y'))],
  ],
  ['code with backticks in a value', '```\n{{s}}\n```', { s: '```' }, [code('```')]],
];

describe.each([
  ['text', text],
  ['conditions', conditions],
  ['loops', loops],
  ['formulas', formulas],
  ['blocks', blocks],
])('%s', (_, cases) => {
  test.each(cases)('%s', (_outcome, template, values, expected) => {
    expect(filled(template, values)).toEqual(expected);
  });
});

test('fields stand in sentences and in paragraphs of their own', () => {
  const fields = { out: shapeField, m: matrixField };
  expect(filled('a {{field "out"}} b\n\n{{field "m"}}', {}, { fields })).toEqual([
    paragraph('a ', { type: 'field', field: shapeField }, ' b'),
    { type: 'field', field: matrixField },
  ]);
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

test('a derivation prints as formula, substitution, value and equation', () => {
  const d = deriveConvolutionOutputSize({ size: 8, kernel: 3, stride: 1, padding: 0, dilation: 1 }, 'height');
  const formula = '\\left\\lfloor\\frac{H + 2P_h - K_h}{S_h}\\right\\rfloor + 1';
  const substitution = '\\left\\lfloor\\frac{8 + 2 \\cdot 0 - 3}{1}\\right\\rfloor + 1';
  const equation = `H_\\text{out} = ${formula} = ${substitution} = 6`;
  expect(
    filled('$$\n{{formula d}}\n$$\n\n$$\n{{substitution d}}={{valueOf d}}\n$$\n\n{{steps d}}', { d }),
  ).toEqual([math(formula), math(`${substitution}=6`), paragraph('Output height:'), math(equation)]);
});

test('fixed parts are shared between fills', () => {
  const template = compileTemplate('fixed **part**\n\n{{n}}', { file: 'f' });
  const [one, other] = [1, 2].map((n) => fillTemplate(template, { n }).children[0]);
  expect(one).toBe(other);
});
