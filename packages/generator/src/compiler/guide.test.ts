import { readFileSync } from 'node:fs';
import { callout, type FieldView, inlineMath, paragraph, table } from '@variorum/document';
import { expect, test } from 'vitest';
import { helpers } from '../template/helpers/helpers.ts';
import { filled } from './filled.test.helper.ts';

const guide = readFileSync(new URL('../../TEMPLATES.md', import.meta.url), 'utf8');

test('the example of the guide compiles and fills', () => {
  const [, example = ''] = /```markdown\n([\s\S]*?)```/.exec(guide) ?? [];
  const field: FieldView = { kind: 'integer', name: 'parameters', label: 'number of parameters' };
  const values = {
    filters: 24,
    kernel: 3,
    bias: true,
    layers: [{ name: 'conv 1', weights: 1824, biases: 24 }],
  };
  expect(filled(example, values, { fields: { parameters: field } })).toEqual([
    paragraph('The layer has 24 filters of 3 × 3, each with a bias.'),
    table({
      align: ['left', 'right'],
      header: ['Layer', 'Parameters'],
      rows: [['conv 1', inlineMath('1{,}824+24')]],
    }),
    callout('convention', 'Count weights and biases.'),
    paragraph('How many parameters does the layer have? ', { type: 'field', field }),
  ]);
});

test('the guide lists every helper', () => {
  const listed = [...guide.matchAll(/`(\w+) [^`]*`/g)].map(([, name]) => name);
  expect(Object.keys(helpers).filter((name) => !listed.includes(name))).toEqual([]);
});
