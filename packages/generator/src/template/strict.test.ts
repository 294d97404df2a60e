import { deriveConvolutionOutputSize, isVariorumError } from '@variorum/core';
import { expect, test } from 'vitest';
import { filled } from '../compiler/filled.test.helper.ts';

const values = {
  layer: { width: 3, name: 'conv' },
  unsaid: undefined,
  empty: null,
  word: 'wide',
  list: [1, 2],
  truth: true,
  notANumber: Number.NaN,
  third: 1 / 3,
  figure: {
    type: 'figure',
    svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    alt: 'a',
    caption: [],
    width: 1,
    height: 1,
  },
  derivation: deriveConvolutionOutputSize(
    { size: 8, kernel: 3, stride: 1, padding: 0, dilation: 1 },
    'height',
  ),
};
const names = 'there are layer, empty, word, list, truth, notANumber, third, figure, derivation';
const missing = (name: string) => `{{${name}}} has no value: no "${name}"; ${names}`;

function messageOf(template: string): string {
  try {
    return JSON.stringify(filled(template, values));
  } catch (error) {
    return isVariorumError(error) ? error.message : `not ours: ${String(error)}`;
  }
}

test.each([
  ['printed', 'a\n\nb {{miss}}', `3:5: ${missing('miss')}`],
  ['printed, defined as undefined', '{{unsaid}}', `1:3: ${missing('unsaid')}`],
  [
    'in a record',
    '{{layer.wdith}}',
    '1:3: {{layer.wdith}} has no value: no "wdith"; there are width, name; did you mean "width"?',
  ],
  ['in a number', '{{layer.width.x}}', '1:3: {{layer.width.x}} has no value: no "x"; layer.width is 3'],
  ['in a list', '{{list.[2]}}', '1:3: {{list.2}} has no value: no "2"; list is a list of 2'],
  ['as an argument', '{{word miss}}', `1:8: ${missing('miss')}`],
  ['as an argument inside an argument', '{{word (add 1 miss)}}', `1:15: ${missing('miss')}`],
  ['as an option', '{{rounded third decimals=miss}}', `1:26: ${missing('miss')}`],
  ['as a condition', '{{#if miss}}a{{/if}}', `1:7: ${missing('miss')}`],
  ['as the condition of unless', '{{#unless miss}}a{{/unless}}', `1:11: ${missing('miss')}`],
  ['as an argument of a condition', '{{#if (eq miss 1)}}a{{/if}}', `1:11: ${missing('miss')}`],
  ['as a second condition', '{{#if (or layer miss)}}a{{/if}}', `1:17: ${missing('miss')}`],
  ['in a loop', '{{#each miss}}a{{/each}}', `1:9: ${missing('miss')}`],
  ['in an item', '{{#each list as |x|}}{{x.y}}{{/each}}', '1:24: {{x.y}} has no value: no "y"'],
  ['in a formula', '$ {{miss}} $', `1:5: ${missing('miss')}`],
  ['in code', '`{{miss}}`', `1:4: ${missing('miss')}`],
  ['in a cell', '| a |\n|---|\n| {{miss}} |', `3:5: ${missing('miss')}`],
  ['inherited by every record', '{{toString}}', `1:3: ${missing('toString')}`],
])('a value that is missing is an error where it is %s', (_, template, message) => {
  expect(messageOf(template)).toBe(`stem.md:${message}`);
});

test.each([
  [
    'null printed',
    '{{empty}}',
    '1:1: {{empty}} is null, which cannot be printed; ask for it with {{#if …}} first',
  ],
  ['null as an argument', '{{word empty}}', '1:8: {{word empty}}: empty is null'],
  ['null in a loop', '{{#each empty}}{{/each}}', '1:1: {{#each empty}}: expected a list, got null'],
  [
    'a text in a loop',
    '{{#each word}}{{/each}}',
    '1:1: {{#each word}}: expected a list, got the text "wide"',
  ],
  [
    'NaN printed',
    '{{notANumber}}',
    '1:1: {{notANumber}}: numberText: NaN is not a number that can be printed',
  ],
  [
    'NaN as a condition',
    '{{#if notANumber}}{{/if}}',
    '1:1: {{#if notANumber}}: NaN is neither true nor false',
  ],
  [
    'an unrounded number',
    'a {{third}}',
    '1:3: {{third}}: numberText: 0.3333333333333333 has more than 6 decimals; round it first with rounded(value, …)',
  ],
  [
    'true printed',
    '{{truth}}',
    '1:1: {{truth}}: true cannot be printed in a sentence; choose the words with {{#if …}}',
  ],
  [
    'a list of numbers printed',
    '{{list}}',
    '1:1: {{list}}: a list of 2 cannot be printed in a sentence; print it with list, row, vector, matrix or shape, or go through it with {{#each …}}',
  ],
  [
    'a record printed',
    '{{layer}}',
    '1:1: {{layer}}: a record of width, name cannot be printed in a sentence',
  ],
  [
    'a derivation printed',
    '{{derivation}}',
    '1:1: {{derivation}}: a derivation cannot be printed in a sentence; print it with equation, formula, substitution, valueOf or steps',
  ],
  [
    'a block in a sentence',
    'a {{figure}}',
    '1:3: {{figure}}: a node of type figure needs a paragraph of its own: put a blank line before and after it',
  ],
  [
    'a text in a formula',
    '$ {{word}} $',
    '1:3: {{word}}: the text "wide" stands in a formula; print it with text: {{text …}}',
  ],
  [
    'a list in a formula',
    '$ {{list}} $',
    '1:3: {{list}}: a list of 2 cannot be printed in a formula; print it with list, row, vector, matrix or shape, or go through it with {{#each …}}',
  ],
  [
    'numbers side by side in a formula',
    '$ {{layer.width}}{{layer.width}} $',
    '1:18: {{layer.width}}: two numbers side by side would read as one; put \\cdot between them',
  ],
  [
    'a field that does not exist',
    '{{field "shap"}}',
    '1:3: {{field "shap"}}: there is no field "shap" here; there are no fields',
  ],
  [
    'a refusal of a helper',
    'a {{rounded third}}',
    '1:5: {{rounded third}}: needs significant=… or decimals=…',
  ],
  [
    'a refusal of a nested helper',
    '{{word (add third 1)}}',
    '1:9: {{add third 1}}: expected a whole number or a rational, which are exact, got 0.3333333333333333',
  ],
])('%s is refused with its place', (_, template, message) => {
  expect(messageOf(template)).toBe(`stem.md:${message}`);
});

test('a branch that is not taken needs no values', () => {
  expect(filled('a{{#if empty}}{{miss}}{{/if}}', values)).toEqual([
    { type: 'paragraph', children: [{ type: 'text', value: 'a' }] },
  ]);
});
