import type { Block, Inline, Root } from '@variorum/document';
import fc from 'fast-check';
import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { describe, expect, it } from 'vitest';
import { NASTY, nastyText } from '../test/nasty.ts';
import { FORMULAS } from '../test/sample.ts';
import { writeMarkdown } from './index.ts';

// The tree library also links addresses in text that the syntax left alone; what is tested here is the syntax.
const trees = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
const parse = (source: string) =>
  fromMarkdown(source, {
    extensions: [gfm(), math()],
    mdastExtensions: [...trees, mathFromMarkdown()],
  });

/** The parsed tree as nested arrays of types and text. */
function outline(node: Nodes): unknown {
  if (node.type === 'text' || node.type === 'inlineMath' || node.type === 'inlineCode') {
    return `${node.type}:${node.value}`;
  }
  return 'children' in node ? [node.type, ...(node as Parents).children.map(outline)] : node.type;
}

const text = (value: string): Inline => ({ type: 'text', value });
const root = (...children: Block[]): Root => ({ type: 'root', children });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const outlineOf = (tree: Root) => outline(parse(writeMarkdown(tree)));

describe('text in Markdown', () => {
  it.each(NASTY)('%j is text and nothing else', (value) => {
    expect(outlineOf(root(paragraph(text(value))))).toEqual(['root', ['paragraph', `text:${value}`]]);
  });

  it('comes back unchanged from a paragraph', () => {
    fc.assert(
      fc.property(nastyText, (value) => {
        expect(outlineOf(root(paragraph(text(value))))).toEqual(['root', ['paragraph', `text:${value}`]]);
      }),
    );
  });

  it('comes back unchanged from headings, table cells and lists', () => {
    fc.assert(
      fc.property(nastyText, (value) => {
        const cell = { type: 'tableCell', children: [text(value)] } as const;
        const tree = root(
          { type: 'heading', depth: 1, children: [text(value)] },
          {
            type: 'table',
            align: ['left'],
            children: [0, 1].map(() => ({ type: 'tableRow', children: [cell] })),
          },
          {
            type: 'list',
            ordered: false,
            start: 1,
            children: [{ type: 'listItem', children: [paragraph(text(value))] }],
          },
        );
        expect(outlineOf(tree)).toEqual([
          'root',
          ['heading', `text:${value}`],
          [
            'table',
            ['tableRow', ['tableCell', `text:${value}`]],
            ['tableRow', ['tableCell', `text:${value}`]],
          ],
          ['list', ['listItem', ['paragraph', `text:${value}`]]],
        ]);
      }),
    );
  });

  it('comes back unchanged around and within emphasis', () => {
    const type = fc.constantFrom('emphasis' as const, 'strong' as const);
    fc.assert(
      fc.property(nastyText, nastyText, nastyText, type, type, (before, inside, after, outer, inner) => {
        const tree = root(
          paragraph(
            text(before),
            { type: outer, children: [text(inside)] },
            { type: inner, children: [text(inside)] },
            text(after),
          ),
        );
        expect(outlineOf(tree)).toEqual([
          'root',
          [
            'paragraph',
            `text:${before}`,
            [outer, `text:${inside}`],
            [inner, `text:${inside}`],
            `text:${after}`,
          ],
        ]);
      }),
    );
  });

  it.each(['a\nb', '  two spaces  ', 'a\n# b', 'a\n- b', 'tab\there', '\u00A0x', 'a\n\nb', '    code'])(
    'white space survives in %j',
    (value) => {
      expect(outlineOf(root(paragraph(text(value))))).toEqual(['root', ['paragraph', `text:${value}`]]);
    },
  );
});

describe('mathematics in Markdown', () => {
  it.each(FORMULAS)('%s comes back from a line, a display and a cell', (value) => {
    const tree = root(
      paragraph(text('a '), { type: 'inlineMath', value }, text(' b')),
      { type: 'math', value },
      paragraph(text('after')),
    );
    const [line, display, after] = parse(writeMarkdown(tree)).children;
    expect(outline(line!)).toEqual(['paragraph', 'text:a ', `inlineMath:${value}`, 'text: b']);
    expect(display).toMatchObject({ type: 'math', value });
    expect(outline(after!)).toEqual(['paragraph', 'text:after']);
    const cell = { type: 'tableCell', children: [{ type: 'inlineMath', value }] } as const;
    const row = { type: 'tableRow', children: [cell, cell] } as const;
    const table = root({ type: 'table', align: ['left', 'left'], children: [row, row] });
    const inCell = `inlineMath:${value.replaceAll('|', '\\vert ')}`;
    expect(outlineOf(table)).toEqual([
      'root',
      ['table', ...[0, 1].map(() => ['tableRow', ['tableCell', inCell], ['tableCell', inCell]])],
    ]);
  });

  it('does not join with the digits and dollars around it', () => {
    const tree = root(paragraph(text('$5 and '), { type: 'inlineMath', value: 'x' }, text('6 or $7')));
    expect(outlineOf(tree)).toEqual(['root', ['paragraph', 'text:$5 and ', 'inlineMath:x', 'text:6 or $7']]);
  });
});

describe('code in Markdown', () => {
  it.each(['a`b', '``', '` x', 'x | y', '$x$'])('%j comes back from a line and a cell', (value) => {
    const code: Inline = { type: 'inlineCode', value };
    const cell = { type: 'tableCell', children: [code] } as const;
    const row = { type: 'tableRow', children: [cell] } as const;
    const tree = root(paragraph(code), { type: 'table', align: ['left'], children: [row] });
    expect(outlineOf(tree)).toEqual([
      'root',
      ['paragraph', `inlineCode:${value}`],
      ['table', ['tableRow', ['tableCell', `inlineCode:${value}`]]],
    ]);
  });

  it('holds fences of its own', () => {
    const tree = root({ type: 'code', language: 'md', value: '```\nx\n```' });
    expect(parse(writeMarkdown(tree)).children).toMatchObject([
      { type: 'code', lang: 'md', value: '```\nx\n```' },
    ]);
  });
});
