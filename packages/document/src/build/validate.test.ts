import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as b from './builders.ts';
import { DocumentError } from './document-error.ts';
import { table } from './table.ts';
import { validate } from './validate.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>';
const fromJson = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree));
const rootOf = (...children: readonly unknown[]) => ({ type: 'root', children });
const fieldOf = (field: object) => rootOf({ type: 'field', field: { name: 'f', label: 'l', ...field } });
const text = (value: unknown) => ({ type: 'text', value });

test('what the builders make is valid, also after JSON', () => {
  const tree = b.root(
    b.heading(2, 'h'),
    b.paragraph('x', b.emphasis('y'), b.inlineMath('x^2'), b.lineBreak(), b.link('https://a.example', 'z')),
    b.bulletList('a', ['b', b.code('c', 'python')]),
    table({ header: ['a', 'b'], rows: [[1, 2]] }),
    b.figure({ svg, alt: 'a', width: 10, height: 5 }),
    b.steps(b.step('s', b.math('x'))),
    b.callout('check', 'c', b.field({ kind: 'integer', name: 'i', label: 'i', unit: 'px', note: 'n' })),
    b.field({
      kind: 'match',
      name: 'mt',
      label: 'pairs',
      left: [{ id: '1', content: [b.paragraph('x')] }],
      right: [{ id: 'a', content: [b.paragraph('y')] }],
    }),
    b.field({
      kind: 'order',
      name: 'o',
      label: 'order',
      items: ['a', 'b'].map((id) => ({ id, content: [] })),
      scoring: 'adjacent-pairs',
    }),
    b.field({
      kind: 'expression',
      name: 'f',
      label: 'formula',
      variables: [{ name: 'D', meaning: 'filters', min: 2, max: 99 }],
    }),
    b.field({ kind: 'text', name: 'w', label: 'word' }),
    b.field({ kind: 'choices', name: 'c', label: 'c', options: [{ id: 'a', content: [b.paragraph('x')] }] }),
    b.field({ kind: 'matrix', name: 'm', label: 'm', size: null }),
    b.field({
      kind: 'table',
      name: 't',
      label: 't',
      header: [[], []],
      align: ['left', 'center'],
      rows: [[{ given: [] }, { blank: 'b', label: 'b' }]],
    }),
  );
  expect(validate(fromJson(tree))).toEqual(tree);
});

describe('a malformed tree is refused with the path', () => {
  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'root', 'expected an object'],
    ['another root', { type: 'paragraph', children: [] }, 'root', 'expected a node of type root'],
    ['no children', { type: 'root' }, 'root', 'the property children is missing'],
    ['children that are no array', { type: 'root', children: {} }, 'root.children', 'expected an array'],
    ['an unknown node', rootOf({ type: 'html', value: 'x' }), 'root.children[0]', 'got "html"'],
    ['an inherited name', rootOf({ type: 'constructor' }), 'root.children[0]', 'got "constructor"'],
    ['text as a block', rootOf(text('x')), 'root.children[0]', 'got "text"'],
    [
      'a number as text',
      rootOf({ type: 'paragraph', children: [text(1)] }),
      'root.children[0].children[0].value',
      'expected a string',
    ],
    [
      'an unknown property',
      rootOf({ type: 'code', language: '', value: '', key: 7 }),
      'root.children[0]',
      'unknown property "key"',
    ],
    [
      'foreign mathematics',
      rootOf({ type: 'math', value: '\\input{x}' }),
      'root.children[0].value',
      'unknown macro',
    ],
    [
      'a script as address',
      rootOf({ type: 'paragraph', children: [{ type: 'link', url: 'javascript:x', children: [] }] }),
      'root.children[0].children[0].url',
      'expected an https:',
    ],
    [
      'heading 4',
      rootOf({ type: 'heading', depth: 4, children: [] }),
      'root.children[0].depth',
      'one of 1, 2, 3',
    ],
    [
      'a figure without alt',
      rootOf({ type: 'figure', svg, alt: ' ', caption: [], width: 1, height: 1 }),
      'root.children[0].alt',
      'not empty',
    ],
    [
      'a figure without xmlns',
      rootOf({ type: 'figure', svg: '<svg>', alt: 'a', caption: [], width: 1, height: 1 }),
      'root.children[0].svg',
      'xmlns',
    ],
    [
      'a figure without width',
      rootOf({ type: 'figure', svg, alt: 'a', caption: [], width: 0, height: 1 }),
      'root.children[0].width',
      'above 0',
    ],
    [
      'a short row',
      rootOf({ type: 'table', align: ['left'], children: [{ type: 'tableRow', children: [] }] }),
      'root.children[0].children[0]',
      'expected 1 cells',
    ],
    [
      'a field with a key',
      fieldOf({ kind: 'integer', key: 7 }),
      'root.children[0].field',
      'unknown property "key"',
    ],
    [
      'a field of no kind',
      fieldOf({ kind: 'toString' }),
      'root.children[0].field.kind',
      'expected one of integer',
    ],
    [
      'a choice without options',
      fieldOf({ kind: 'choice', options: [] }),
      'root.children[0].field.options',
      'at least 1',
    ],
    [
      'letters alike on the right',
      fieldOf({
        kind: 'match',
        left: [{ id: '1', content: [] }],
        right: [
          { id: 'a', content: [] },
          { id: 'a', content: [] },
        ],
      }),
      'root.children[0].field.right[1].id',
      'a second "a"',
    ],
    [
      'one item to put into an order',
      fieldOf({ kind: 'order', items: [{ id: 'a', content: [] }], scoring: 'whole' }),
      'root.children[0].field.items',
      'at least 2',
    ],
    [
      'an order with a scoring of its own',
      fieldOf({ kind: 'order', items: ['a', 'b'].map((id) => ({ id, content: [] })), scoring: 'all' }),
      'root.children[0].field.scoring',
      'expected one of whole, adjacent-pairs',
    ],
    [
      'a formula without variables',
      fieldOf({ kind: 'expression', variables: [] }),
      'root.children[0].field.variables',
      'at least 1',
    ],
    [
      'a text with a key',
      fieldOf({ kind: 'text', key: 'ReLU' }),
      'root.children[0].field',
      'unknown property "key"',
    ],
    [
      'options alike',
      fieldOf({
        kind: 'choice',
        options: [
          { id: 'a', content: [] },
          { id: 'a', content: [] },
        ],
      }),
      'root.children[0].field.options[1].id',
      'a second "a"',
    ],
    [
      'a vast matrix',
      fieldOf({ kind: 'matrix', size: { rows: 1e9, columns: 1 } }),
      'root.children[0].field.size.rows',
      'from 1 to 1000',
    ],
    [
      'a short row of a field',
      fieldOf({ kind: 'table', header: [[]], align: ['left'], rows: [[]] }),
      'root.children[0].field.rows[0]',
      'expected 1 entries',
    ],
    [
      'blanks alike',
      fieldOf({
        kind: 'table',
        header: [[], []],
        align: ['left', 'left'],
        rows: [
          [
            { blank: 'b', label: 'x' },
            { blank: 'b', label: 'y' },
          ],
        ],
      }),
      'root.children[0].field.rows[0][1].blank',
      'a second "b"',
    ],
    [
      'two fields of one name',
      rootOf(...[1, 2].map(() => ({ type: 'field', field: { kind: 'integer', name: 'f', label: 'l' } }))),
      'root.children[1].field.name',
      'a second "f"',
    ],
  ])('%s', (_, tree, path, reason) => {
    let error: unknown;
    try {
      validate(tree);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(DocumentError);
    expect(error).toMatchObject({ path, message: expect.stringContaining(reason) });
  });

  test('a tree of great depth is refused before the stack ends', () => {
    let tree: object = { type: 'paragraph', children: [] };
    for (let i = 0; i < 50_000; i++) tree = { type: 'callout', role: 'note', children: [tree] };
    expect(() => validate(rootOf(tree))).toThrow('nested deeper than 48 levels');
  });
});

test('whatever JSON comes, it is a document or a DocumentError', () => {
  const node = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.jsonValue({ maxDepth: 1 }),
      fc.record(
        {
          type: fc.constantFrom('root', 'paragraph', 'text', 'list', 'table', 'field', 'math', '__proto__'),
          value: fc.oneof(fc.string(), fc.integer()),
          children: fc.array(tie('tree'), { maxLength: 3 }),
        },
        { requiredKeys: ['type'] },
      ),
    ),
  })).tree;
  fc.assert(
    fc.property(fc.array(node, { maxLength: 3 }), (children) => {
      try {
        validate({ type: 'root', children });
      } catch (error) {
        expect(error).toBeInstanceOf(DocumentError);
      }
    }),
    { numRuns: 300 },
  );
});
