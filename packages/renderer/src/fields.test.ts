import type { FieldView, Root } from '@variorum/document';
import { describe, expect, it } from 'vitest';
import { writeHtml, writeLatex, writeMarkdown, writeTypst } from './index.ts';
import { FIELDS } from './test/sample.ts';

const tree = (field: FieldView): Root => ({ type: 'root', children: [{ type: 'field', field }] });
const sample = (name: string) => tree(FIELDS.find((field) => field.name === name)!);

describe('items to match', () => {
  it('stand in two columns in Markdown, a blank and a number on the left, letters on the right', () => {
    expect(writeMarkdown(sample('mt'))).toBe(
      [
        '(write one letter into each box)',
        '',
        '|  |  |',
        '| :--- | :--- |',
        '| \\_\\_\\_\\_ 1. blur \\| \\*a\\* | (A) first |',
        '| \\_\\_\\_\\_ 2. $x$ | (B) second |',
        '|  | (C) third |',
        '',
      ].join('\n'),
    );
  });

  it('that are figures stand in two lists in Markdown', () => {
    const markdown = writeMarkdown(sample('mf'));
    expect(markdown).toContain('- \\_\\_\\_\\_ 1. ![');
    expect(markdown).toContain('<!-- -->\n\n- (A) a box\n\n  more');
  });

  it('have a labelled box each in HTML', () => {
    const html = writeHtml(sample('mt'));
    expect(html.match(/class="v-box" role="img" aria-label="[^"]*"/g)).toEqual([
      'class="v-box" role="img" aria-label="blank: results of the kernels: 1"',
      'class="v-box" role="img" aria-label="blank: results of the kernels: 2"',
    ]);
    expect(html.match(/<span class="v-letter">[^<]*/g)).toEqual(
      ['1.', '2.', '(A)', '(B)', '(C)'].map((letter) => `<span class="v-letter">${letter}`),
    );
  });

  it('have a box each in LaTeX and Typst', () => {
    expect(writeLatex(sample('mt')).match(/\\item\[[^\]]*\]/g)).toEqual([
      '\\item[\\variorumsmallbox\\ 1.]',
      '\\item[\\variorumsmallbox\\ 2.]',
      '\\item[(A)]',
      '\\item[(B)]',
      '\\item[(C)]',
    ]);
    expect(writeTypst(sample('mt'))).toContain(
      '#match-columns(option-list(blank-box, [1.], [blur | \\*a\\*], [2.], [',
    );
    expect(writeTypst(sample('mt'))).toContain(
      'option-list(none, [(A)], [first], [(B)], [second], [(C)], [third]));',
    );
  });

  it('may be figures in every notation', () => {
    for (const write of [writeMarkdown, writeHtml, writeLatex, writeTypst])
      expect(write(sample('mf'))).toContain(write === writeHtml ? '<svg' : 'figures/');
  });
});

describe('items to put into an order', () => {
  it('have a blank and a letter each', () => {
    expect(writeMarkdown(sample('o'))).toBe(
      '- \\_\\_\\_\\_ (A) forward\n- \\_\\_\\_\\_ (B) backward\n- \\_\\_\\_\\_ (C) update\n',
    );
    expect(writeHtml(sample('o'))).toContain('aria-label="blank: order of the steps: (C)"');
    expect(writeLatex(sample('o'))).toContain('\\item[\\variorumsmallbox\\ (C)] update');
    expect(writeTypst(sample('o'))).toContain('#option-list(blank-box, [(A)], [forward], ');
  });
});

describe('a formula or a word', () => {
  it.each([
    ['f', 16],
    ['w', 12],
  ])('%s is a ruled blank within the line', (name, width) => {
    expect(writeLatex(sample(name))).toContain(`\\variorumblank{${width}em}`);
    expect(writeTypst(sample(name))).toContain(`#blank(${width}em);`);
    expect(writeHtml(sample(name))).toContain('<span class="v-blank v-blank-');
  });

  it('stands in its sentence', () => {
    const [expression] = FIELDS.filter(({ kind }) => kind === 'expression');
    const sentence: Root = {
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'It has ' },
            { type: 'field', field: expression! },
            { type: 'text', value: ' values.' },
          ],
        },
      ],
    };
    expect(writeMarkdown(sentence)).toMatch(/^It has (?:\\_)+ \(a formula in D and K\\_h\) values\.\n$/);
  });
});
