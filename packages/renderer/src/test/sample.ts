import type { Block, FieldView, Figure, Inline, Node, NodeType, Root } from '@variorum/document';

const text = (value: string): Inline => ({ type: 'text', value });
const math = (value: string): Inline => ({ type: 'inlineMath', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const field = (view: FieldView): Block & Inline => ({ type: 'field', field: view });

export const FIGURE: Figure = {
  type: 'figure',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40" width="60" height="40"><rect width="60" height="40" fill="#ddd"/></svg>',
  alt: 'a grey "box" & <no> more',
  caption: [text('A box with '), math('x')],
  width: 60,
  height: 40,
};

/** Every formula construct of the closed set that is spelt differently somewhere. */
export const FORMULAS = [
  '1{,}824',
  'H_{\\mathrm{out}} = \\left\\lfloor \\frac{H + 2P - K}{S} \\right\\rfloor + 1',
  '\\begin{pmatrix} 1 & -2 \\\\ 3 & -1{,}000 \\end{pmatrix}',
  '\\hat{y} = \\sigma(w^{\\top} x + b)',
  '\\operatorname*{argmax}_k z_k',
  '\\operatorname{ReLU}(x)',
  '\\mathbb{E}[x] = \\frac{1}{n}\\sum_{i=1}^{n} x_i',
  '\\frac{\\partial L}{\\partial w_{ij}} = \\delta_i\\, a_j',
  '\\underbrace{3\\cdot 5\\cdot 5}_{75} + \\overbrace{1}^{b}',
  'f(x) = \\begin{cases} x & \\text{if } x > 0 \\\\ 0.01x & \\text{otherwise} \\end{cases}',
  '\\lVert w \\rVert_2^2',
  "x' + x''^2",
  '\\sqrt[3]{x} + \\sqrt{y}',
  '\\binom{n}{k}',
  '[a, b) \\quad a;b : c',
  '\\left[0, 1\\right)',
  '\\mathcal{L}(\\theta) = -\\log p_\\theta(y \\mid x)',
  '\\boldsymbol{\\theta} \\gets \\boldsymbol{\\theta} - \\eta \\nabla \\mathcal{L}',
  '\\overline{xy} \\underline{z} \\vec{v} \\dot{x} \\widehat{ab} \\bar{x} \\tilde{x}',
  '\\mathbf{W} \\in \\mathbb{R}^{d\\times d}',
  '\\{ x \\mid x \\ge 0 \\}',
  '{-}3',
  '50\\,\\% \\# \\_ \\& \\$',
  '\\text{x read(f)}',
  '{a+b}^2_3',
  '\\frac{f(a,b)}{g(a;b)}',
  '|x| \\lvert y \\rvert',
  '\\left|\\frac{a}{b}\\right|',
  'n! a/b a*b',
  '\\lim_{x\\to 0} x \\max_k z_k',
  '\\left\\{\\begin{aligned} a &= 1 \\\\ b &= 2\\end{aligned}\\right.',
  '\\begin{aligned} L &= \\frac{1}{2} \\\\ &= 0.5 \\end{aligned}',
] as const;

/** One field of each kind. */
export const FIELDS: readonly FieldView[] = [
  { kind: 'integer', name: 'n', label: 'number of parameters', unit: 'parameters' },
  { kind: 'number', name: 'r', label: 'rate', note: 'rounded to 4 significant digits' },
  { kind: 'rational', name: 'q', label: 'ratio' },
  { kind: 'shape', name: 's', label: 'shape', axes: ['channels', 'height', 'width'] },
  { kind: 'vector', name: 'v', label: 'vector', length: 5 },
  { kind: 'vector', name: 'v0', label: 'vector', length: null },
  { kind: 'matrix', name: 'm', label: 'matrix', size: { rows: 3, columns: 4 } },
  { kind: 'matrix', name: 'm0', label: 'matrix', size: null },
  {
    kind: 'table',
    name: 't',
    label: 'table',
    header: [[text('Layer')], [text('Parameters')]],
    align: ['left', 'right'],
    rows: [
      [{ given: [text('conv 1')] }, { blank: 'a', label: 'parameters of conv 1' }],
      [{ given: [text('pool')] }, { given: [text('0')] }],
    ],
  },
  {
    kind: 'choice',
    name: 'c',
    label: 'which',
    options: ['first', 'second'].map((value) => ({ id: value, content: [paragraph(text(value))] })),
  },
  {
    kind: 'choices',
    name: 'cs',
    label: 'which ones',
    options: ['one', 'two'].map((value) => ({ id: value, content: [paragraph(text(value))] })),
  },
  {
    kind: 'match',
    name: 'mt',
    label: 'results of the kernels',
    left: [paragraph(text('blur | *a*')), paragraph(math('x'))].map((content, index) => ({
      id: `${index + 1}`,
      content: [content],
    })),
    right: ['first', 'second', 'third'].map((value) => ({ id: value, content: [paragraph(text(value))] })),
    note: 'write one letter into each box',
  },
  {
    kind: 'match',
    name: 'mf',
    label: 'figures',
    left: [{ id: '1', content: [FIGURE] }],
    right: [{ id: 'a', content: [paragraph(text('a box')), paragraph(text('more'))] }],
  },
  {
    kind: 'order',
    name: 'o',
    label: 'order of the steps',
    items: ['forward', 'backward', 'update'].map((value) => ({
      id: value,
      content: [paragraph(text(value))],
    })),
    scoring: 'whole',
  },
  {
    kind: 'expression',
    name: 'f',
    label: 'number of outputs',
    variables: [
      { name: 'D', meaning: 'number of filters', min: 2, max: 97 },
      { name: 'K_h', meaning: 'height of a filter', min: 2, max: 97 },
    ],
    note: 'a formula in D and K_h',
  },
  { kind: 'text', name: 'w', label: 'name of the layer' },
  { kind: 'essay', name: 'e', label: 'explanation', lines: 3 },
];

/** A tree with every type of node, every kind of field and every formula. */
export const EVERYTHING: Root = {
  type: 'root',
  children: [
    paragraph(
      text('Text, '),
      { type: 'emphasis', children: [text('emphasis')] },
      text(', '),
      { type: 'strong', children: [text('strong')] },
      text(', '),
      { type: 'inlineCode', value: 'x | y `z`' },
      { type: 'break' },
      { type: 'link', url: 'https://example.org/a_b?c=d&e=%20', children: [text('a link')] },
    ),
    { type: 'heading', depth: 2, children: [text('A heading')] },
    {
      type: 'list',
      ordered: true,
      start: 3,
      children: [
        {
          type: 'listItem',
          children: [
            paragraph(text('three')),
            {
              type: 'list',
              ordered: false,
              start: 1,
              children: [{ type: 'listItem', children: [paragraph(text('nested'))] }],
            },
          ],
        },
        { type: 'listItem', children: [paragraph(text('four'))] },
      ],
    },
    {
      type: 'table',
      align: ['left', 'right', 'center'],
      children: [
        ['Layer', 'Parameters', 'a|b'],
        ['conv', '1,824', 'x'],
      ].map((row) => ({
        type: 'tableRow',
        children: row.map((value) => ({ type: 'tableCell', children: [text(value)] })),
      })),
    },
    { type: 'code', language: 'python', value: 'def f(x):  # {x} $y$ \\n @d\n    return "x" --1\n\n```' },
    FIGURE,
    {
      type: 'steps',
      children: [
        { type: 'step', title: [text('First')], children: [paragraph(text('a step'))] },
        { type: 'step', title: [], children: [paragraph(text('untitled'))] },
      ],
    },
    ...(['result', 'check', 'note', 'convention'] as const).map(
      (role): Block => ({ type: 'callout', role, children: [paragraph(text(`the ${role}`))] }),
    ),
    ...FIELDS.map(field),
    paragraph(
      text('inline '),
      field(FIELDS[0] as FieldView),
      text(' and block '),
      field(FIELDS[6] as FieldView),
    ),
    ...FORMULAS.flatMap((value): Block[] => [
      paragraph(math(value), text('(x) after')),
      { type: 'math', value },
    ]),
  ],
};

/** All types of node that `EVERYTHING` holds. */
export function typesWithin(node: Node, found: Set<NodeType> = new Set()): Set<NodeType> {
  found.add(node.type);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : []) {
      if (typeof child === 'object' && child !== null && 'type' in child) typesWithin(child as Node, found);
    }
  }
  return found;
}
