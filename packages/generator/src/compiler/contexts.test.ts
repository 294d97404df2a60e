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
  paragraph,
  shape,
  strong,
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
