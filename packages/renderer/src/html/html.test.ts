import type { Root } from '@variorum/document';
import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { nastyText } from '../test/nasty.ts';
import { EVERYTHING, FIGURE, FORMULAS } from '../test/sample.ts';
import { escapeHtml, htmlStylesheet, mathml, writeHtml } from './index.ts';

type HtmlNode = DefaultTreeAdapterMap['node'];

function* walk(node: HtmlNode): Generator<HtmlNode> {
  yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* walk(child);
}

const textOf = (html: string) =>
  [...walk(parseFragment(html))].map((node) => ('value' in node ? node.value : '')).join('');

describe('writeHtml', () => {
  it('gives text back unchanged', () => {
    fc.assert(
      fc.property(nastyText, (value) => {
        const tree: Root = {
          type: 'root',
          children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
        };
        expect(textOf(writeHtml(tree)).trim()).toBe(value);
      }),
    );
  });

  it('gives alternatives back unchanged', () => {
    fc.assert(
      fc.property(nastyText, (alt) => {
        const [, image] = [...walk(parseFragment(writeHtml({ ...FIGURE, alt, caption: [] })))].filter(
          (node) => 'tagName' in node,
        );
        expect('attrs' in image! && image.attrs.find(({ name }) => name === 'aria-label')?.value).toBe(alt);
      }),
    );
  });

  it('writes well-formed elements without styles, scripts or handlers', () => {
    const errors: string[] = [];
    const page = parseFragment(writeHtml(EVERYTHING), { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    for (const node of walk(page)) {
      if (!('tagName' in node)) continue;
      expect(node.tagName).not.toBe('script');
      for (const { name } of node.attrs) expect(name).not.toMatch(/^(?:style|on.*)$/);
    }
  });

  it('replaces control characters, which HTML does not allow', () => {
    expect(writeHtml({ type: 'text', value: 'a\u0000b\uD800c\u001Bd\r\ne' })).toBe(
      'a\uFFFDb\uFFFDc\uFFFDd\ne',
    );
  });
});

describe('writeHtml for another reader', () => {
  it('writes formulas and running text as it is told', () => {
    const tree: Root = {
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'so ' },
            { type: 'inlineMath', value: 'x<1' },
          ],
        },
        { type: 'math', value: 'y' },
      ],
    };
    const written = writeHtml(tree, {
      math: (tex, displayed) => `[${displayed}:${escapeHtml(tex)}]`,
      text: (value) => value.toUpperCase(),
    });
    expect(written).toBe('<p>SO [false:x&lt;1]</p>\n<div class="v-math">[true:y]</div>\n');
  });
});

describe('mathml', () => {
  it.each(FORMULAS)('%s has no style attribute, and a rule for each class of ours', (value) => {
    for (const displayed of [false, true]) {
      const written = mathml(value, displayed);
      expect(written).toMatch(/^<math/);
      expect(written).not.toContain(' style=');
      for (const name of written.match(/\bv-[\w-]+/g) ?? []) expect(htmlStylesheet).toContain(`.${name} `);
    }
  });

  it('throws for a formula outside the closed set', () => {
    expect(() => mathml('\\nosuchmacro', false)).toThrow('formula "\\nosuchmacro"');
    expect(() => mathml('\\color{red}{x}', false)).toThrow('no class stands for the style "color:#ff0000"');
  });
});
