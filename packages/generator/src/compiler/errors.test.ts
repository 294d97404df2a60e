import { isVariorumError } from '@variorum/core';
import { expect, test } from 'vitest';
import { compileTemplate } from './compile.ts';

function errorOf(template: string): unknown {
  try {
    compileTemplate(template, { file: 'stem.md' });
  } catch (error) {
    return error;
  }
  return undefined;
}

test.each([
  ['an unknown helper', 'a\n{{plurl n "x"}}', '2:3: unknown helper "plurl"; did you mean "plural"?'],
  [
    'too few arguments',
    '{{plural n}}',
    '1:3: plural takes 2 to 3 arguments, got 1: {{plural n "filter" ["filters"]}}',
  ],
  ['too many arguments', '{{word n m}}', '1:3: word takes 1 argument, got 2: {{word n}}'],
  [
    'an unknown option',
    '{{rounded n significent=3}}',
    '1:13: rounded has no option "significent"; it takes significant, decimals; did you mean "significant"?',
  ],
  [
    'an option of a helper without options',
    '{{word n upper=true}}',
    '1:10: word has no option "upper"; it takes no options',
  ],
  [
    'an unknown helper inside a call',
    '{{word (subt 1 2)}}',
    '1:9: unknown helper "subt"; did you mean "sub"?',
  ],
  ['undefined', '{{word undefined}}', '1:8: undefined is not a value; write null'],
  ['a loop name outside a loop', '{{@index}}', '1:3: @index stands only inside {{#each …}}'],
  [
    'an unknown loop name',
    '{{#each xs}}{{@key}}{{/each}}',
    '1:15: unknown name @key; there are @index, @first, @last and @root',
  ],
  ['a path out of the template', '{{../a}}', '1:3: ../a leads out of the template'],
  [
    'an unknown block',
    '{{#with a}}b{{/with}}',
    '1:1: unknown block "with"; there are #if, #unless and #each',
  ],
  [
    'a condition without brackets',
    '{{#if eq a b}}c{{/if}}',
    '1:1: {{#if …}} takes one value; put a helper and its arguments in brackets: {{#if (eq n 1)}}',
  ],
  ['an inverse block', '{{^if a}}b{{/if}}', '1:1: write {{#unless …}} for an inverse block'],
  ['a partial', 'a\n\n{{> b}}', '3:1: partials and decorators are not part of templates'],
  ['a block without end', 'a\n\n{{#if b}}\nc', '3:1: {{#if}} is not closed: write {{/if}}'],
  ['another block closed', '{{#if b}}c{{/each}}', "1:4: if doesn't match each"],
  ['a tag without end', 'a\nb {{x', '2:3: Handlebars cannot read this line: b {{x'],
  [
    'an escaped tag',
    'a \\{{x}}',
    '1:3: \\{{ could mean a brace or a value; for a brace before a value write \\{ {{…}} \\}',
  ],
  ['a private character', 'a \uE000', '1:3: the character U+E000 is not allowed in a template'],
  [
    'HTML',
    'a <b>c</b>',
    '1:3: HTML is not part of templates; write Markdown, and \\< for a less-than sign before a letter',
  ],
  [
    'an image',
    '![a](b.png)',
    '1:1: an image is not part of templates; make a figure in the question and print it with {{name}}',
  ],
  [
    'a reference',
    'a\n\n[b]: https://c.org',
    '3:1: a reference is not part of templates; write [words](https://…) where the link stands',
  ],
  ['a footnote', 'a[^1]', '1:2: a footnote is not part of templates; write a sentence or a > [!note]'],
  ['a rule', 'a\n\n***', '3:1: a rule is not part of templates; begin a new section with ## or leave it out'],
  [
    'a heading by underlining',
    'a\n---',
    '1:1: a line of --- or === makes a heading; write ## Title, or a blank line before it',
  ],
  ['a deep heading', '#### a', '1:1: headings have a depth of 1 to 3: #, ## or ###'],
  [
    'a quotation',
    '> a',
    '1:1: a quotation begins with its role: > [!result], [!check], [!note], [!convention]',
  ],
  [
    'an unknown role',
    '> [!chek]\n> a',
    '1:1: [!chek] is not a role; there are [!result], [!check], [!note], [!convention]; did you mean [!check]?',
  ],
  [
    'indented code',
    'a\n\n    b',
    '3:1: indented code is not part of templates; put it between two lines of ```',
  ],
  ['code without end', '```\na', '1:1: this ``` has no second ```'],
  ['a link without https', '[a](http://b.org)', '1:1: a link begins with https://, got http://b.org'],
  [
    'a value in an address',
    '[a](https://b.org/{{c}})',
    '1:1: the address of a link is fixed; make a link with a value in the question',
  ],
  [
    '$$ within a line',
    'a\n\n$$ x $$',
    '3:1: put each $$ on a line of its own, or write $…$ for a formula within the line',
  ],
  ['$$ without end', '$$\nx', '1:1: this $$ has no second $$ on a line of its own'],
  [
    'amounts of money',
    'costs $5 and $6',
    '1:7: "$5 and $" looks like amounts of money; write \\$ for a dollar sign',
  ],
  ['amounts without spaces', '$5/$6', '1:1: "$5/$" looks like amounts of money; write \\$ for a dollar sign'],
  [
    'an amount',
    'costs $5',
    '1:7: a single $ begins a formula that does not end; write \\$ for a dollar sign',
  ],
  [
    'a bar that splits a cell',
    '| a |\n|---|\n| $|x|$ |',
    '3:1: this row has 3 cells, the header has 1; a | within $…$ or `…` splits the cell: write \\|',
  ],
  [
    'a missing cell in a loop',
    '| a | b |\n|---|---|\n{{#each xs as |x|}}\n| {{x}} |\n{{/each}}',
    '4:1: this row has 1 cells, the header has 2',
  ],
  [
    'a blank line among rows',
    '| a |\n|---|\n{{#each xs as |x|}}\n| {{x}} |\n\nb\n{{/each}}',
    '4:1: a row of a table without its table; leave no blank line above or among the rows',
  ],
  [
    'paragraphs within a sentence',
    'a {{#if b}}c\n\nd{{/if}}',
    '3:1: a block within a sentence holds part of the sentence; put the tags on lines of their own, with blank lines around',
  ],
  [
    'a digit beside a value',
    'a $2{{n}}$',
    '1:3: a digit directly beside a value would read as one number with it; put \\cdot or braces between them',
  ],
  [
    'TeX outside the closed set',
    'a\n\n$$\n\\foo\n$$',
    '4:1: TeX: unknown macro \\foo\n  \\foo\n  ^ (character 1)',
  ],
  [
    'TeX broken by a condition',
    '$\\frac{1}{#if a}{2}{/if}$'
      .replaceAll('{#', '{{#')
      .replaceAll('a}', 'a}}')
      .replaceAll('{/if}', '{{/if}}'),
    '1:1: TeX: \\frac needs its argument in braces',
  ],
  [
    'a value inside \\text',
    '$\\text{a {{n}}}$',
    '1:1: TeX: \\text needs plain text in braces\n  \\text{a 1{,}824}\n       ^ (character 6)\nclose the words before a value: \\text{rows: }{{n}}',
  ],
])('%s is refused with its place and what to write instead', (_, template, message) => {
  const error = errorOf(template);
  expect(error).toMatchObject({
    code: 'invalid-template',
    message: expect.stringContaining(`stem.md:${message}`),
  });
});

test('an error holds file, line and column', () => {
  const error = errorOf('a\n\nb {{wrd n}}');
  expect(isVariorumError(error) && error.location).toEqual({ file: 'stem.md', line: 3, column: 5 });
});

test('places are right in quotes, lists and loops', () => {
  expect(errorOf('> [!note]\n> {{#each xs as |x|}}\n> - a\n>   {{wrd x}}\n> {{/each}}')).toMatchObject({
    location: { line: 4, column: 7 },
  });
  expect(errorOf('- a\n  {{#if b}}\n  - c\n\n  ***\n  {{/if}}')).toMatchObject({
    location: { line: 5, column: 3 },
  });
});

test('files from Windows compile as others do', () => {
  expect(compileTemplate('\uFEFFa\r\n\r\n{{b}}\r\n', { file: 'f' })).toEqual(
    compileTemplate('a\n\n{{b}}\n', { file: 'f' }),
  );
});
