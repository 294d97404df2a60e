import { texText } from '@variorum/document';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filled, line } from '../compiler/filled.test.helper.ts';

const hostile = [
  '*a* _b_ `c` # d',
  '{{n}} {{#if a}}',
  '$x$ $$y$$ \\foo',
  '| a | b |\n|---|---|',
  '<script>alert(1)</script>',
  '[a](javascript:b)',
  'x" #read("f") "',
  '\uE000\uE001 \uF8F0 \u2E4F',
  '> [!result]\n> a',
  '__proto__',
  '\\end{aligned}',
];
const anyString = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
);

test('any text comes back verbatim as one text node', () => {
  fc.assert(
    fc.property(anyString, (value) => {
      expect(line('a {{value}} b', { value })).toEqual([{ type: 'text', value: `a ${value} b` }]);
      expect(filled('{{value}}', { value })).toEqual([
        { type: 'paragraph', children: [{ type: 'text', value }] },
      ]);
      expect(line('**{{value}}**', { value })).toEqual([
        { type: 'strong', children: [{ type: 'text', value }] },
      ]);
    }),
    { seed: 20261121, numRuns: 300 },
  );
});

test('any text stays in its cell, item, heading and code', () => {
  const template =
    '| h |\n|---|\n{{#each xs as |x|}}\n| {{x}} |\n{{/each}}\n\n- {{value}}\n\n### {{value}}\n\n```\n{{value}}!\n```';
  fc.assert(
    fc.property(anyString, (value) => {
      const text = [{ type: 'text', value }];
      const row = (children: unknown) => ({ type: 'tableRow', children: [{ type: 'tableCell', children }] });
      expect(filled(template, { value, xs: [value, value] })).toEqual([
        {
          type: 'table',
          align: ['left'],
          children: [row([{ type: 'text', value: 'h' }]), row(text), row(text)],
        },
        {
          type: 'list',
          ordered: false,
          start: 1,
          children: [{ type: 'listItem', children: [{ type: 'paragraph', children: text }] }],
        },
        { type: 'heading', depth: 3, children: text },
        { type: 'code', language: '', value: `${value}!` },
      ]);
    }),
    { seed: 20261121, numRuns: 300 },
  );
});

test('any text in a formula is TeX of words', () => {
  fc.assert(
    fc.property(anyString, (value) => {
      expect(line('$ x={{text value}} $', { value })).toEqual([
        { type: 'inlineMath', value: `x=${texText(value).value}` },
      ]);
    }),
    { seed: 20261121, numRuns: 300 },
  );
});
