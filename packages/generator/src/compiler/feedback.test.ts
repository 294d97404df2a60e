import { expect, test } from 'vitest';
import { fillTemplate } from '../template/fill.ts';
import { compileFeedback } from './feedback.ts';

const compile = (text: string) => compileFeedback(text, { file: 'feedback.md' });

test('every section is a template under its id', () => {
  const templates = compile(
    '# forgot-bias\n\nAdd {{n}}.\n\n```python\n# not a section\n```\n\n# counted-twice\n\nOnce.\n',
  );
  expect(Object.keys(templates)).toEqual(['forgot-bias', 'counted-twice']);
  expect(fillTemplate(templates['forgot-bias']!, { n: 3 }).children).toEqual([
    { type: 'paragraph', children: [{ type: 'text', value: 'Add 3.' }] },
    { type: 'code', language: 'python', value: '# not a section' },
  ]);
});

test('a missing value is placed in the whole file', () => {
  const templates = compile('# a\n\nb\n\n# c\n\nd {{n}}\n');
  expect(() => fillTemplate(templates.c!, {})).toThrow('feedback.md:7:5: {{n}} has no value');
});

test.each([
  [
    'text before the first section',
    'a\n\n# b\n\nc',
    '1:1: text before the first section; begin with # and the id of a misconception',
  ],
  [
    'an id that is a title',
    '# Forgot the bias\n\nc',
    '1:1: a section is named by the id of a misconception, such as forgot-bias; got "Forgot the bias"',
  ],
  ['an id given twice', '# a\n\nb\n\n# a\n\nc', '5:1: a second section "a"'],
  ['an empty section', '# a\n\n# b\n\nc', '1:1: the section "a" is empty'],
])('%s is refused', (_, text, message) => {
  expect(() => compile(text)).toThrow(`feedback.md:${message}`);
});
