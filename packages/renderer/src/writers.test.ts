import type { Node, Root } from '@variorum/document';
import { describe, expect, it } from 'vitest';
import {
  collectFigures,
  formatPath,
  RenderError,
  writeHtml,
  writeLatex,
  writeMarkdown,
  writeTypst,
} from './index.ts';
import { EVERYTHING, FIELDS, FIGURE, typesWithin } from './test/sample.ts';

const WRITERS = { Markdown: writeMarkdown, LaTeX: writeLatex, HTML: writeHtml, Typst: writeTypst } as const;

describe.each(Object.entries(WRITERS))('write%s', (_, write) => {
  it('writes a tree with every type of node', () => {
    expect(typesWithin(EVERYTHING).size).toBe(22);
    expect(write(EVERYTHING)).toContain('untitled');
  });

  it('names type and path of an unknown node', () => {
    const tree = {
      type: 'root',
      children: [FIGURE, { type: 'paragraph', children: [{ type: 'constructor' }] }],
    } as unknown as Root;
    expect(() => write(tree)).toThrow('no writer for node type "constructor" (at children[1].children[0])');
  });

  it('names kind and path of an unknown field', () => {
    const node = { type: 'field', field: { kind: 'riddle', name: 'x', label: 'x' } } as unknown as Node;
    const tree = { type: 'root', children: [node] } as Root;
    expect(() => write(tree)).toThrow('no writer for field kind "riddle" (field "x") (at children[0])');
  });

  it('refuses a link to a script', () => {
    const tree: Node = { type: 'link', url: 'javascript:alert(1)', children: [] };
    expect(() => write(tree)).toThrow('expected an https:, http: or mailto: address');
  });

  it('refuses a figure that runs code', () => {
    for (const inside of [
      '<script/>',
      '<a title=">" onclick="x"/>',
      "<text onload = 'x'>a</text>",
      '<foreignObject/>',
      '<style>x</style>',
      '<image href="javascript:x"/>',
      '<use xlink:href="https://example.org/x.svg#a"/>',
      '<text title="<',
    ]) {
      const figure: Node = { ...FIGURE, svg: FIGURE.svg.replace('</svg>', `${inside}</svg>`) };
      expect(() => write(figure), inside).toThrow('is not allowed in a figure');
    }
    expect(() => write({ ...FIGURE, svg: '<p></p>' })).toThrow('expected one <svg xmlns=…> element');
  });

  it('takes a figure whose words only look like code', () => {
    const inside = '<title>step one = on x = "script"</title><use href="#a"/><text x="1">on a = b</text>';
    expect(write({ ...FIGURE, svg: FIGURE.svg.replace('</svg>', `${inside}</svg>`) })).not.toBe('');
  });

  it('leaves fields to the handler that is given', () => {
    const options = { field: (view: { readonly name: string }) => `FIELD-${view.name}` };
    for (const field of FIELDS) {
      expect(write({ type: 'field', field }, options)).toBe(`FIELD-${field.name}`);
    }
  });

  it('prints the same open room for every vector and matrix of unknown size', () => {
    for (const kind of ['vector', 'matrix'] as const) {
      const open = FIELDS.filter((field) => field.kind === kind && /0$/.test(field.name));
      expect(open).toHaveLength(1);
      expect(write({ type: 'field', field: open[0]! })).not.toMatch(/\b[345]\b(?!\d)/);
    }
  });

  it('gives the same output twice', () => {
    expect(write(EVERYTHING)).toBe(write(EVERYTHING));
  });
});

describe.each(Object.entries({ Markdown: writeMarkdown, LaTeX: writeLatex, Typst: writeTypst }))(
  'write%s with figures',
  (_, write) => {
    it('hands a figure to the sink under a name from its content', () => {
      const { sink, figures } = collectFigures('pictures', 'xyz');
      const output = write(FIGURE, { figure: sink });
      const [path] = [...figures.keys()];
      expect(path).toMatch(/^pictures\/figure-[0-9a-z]{11}\.xyz$/);
      expect(output).toContain(path);
    });
  },
);

describe('RenderError', () => {
  it('carries code and path', () => {
    const error = new RenderError('rule', 'message', ['children', 2, 'field', 'rows', 0, 1]);
    expect(error).toMatchObject({
      code: 'rule',
      message: 'message (at children[2].field.rows[0][1])',
      path: ['children', 2, 'field', 'rows', 0, 1],
    });
    expect(formatPath(['children', 0])).toBe('children[0]');
  });
});

describe('collectFigures', () => {
  it('keeps one file for a figure that stands twice', () => {
    const { sink, figures } = collectFigures('', 'svg');
    writeMarkdown({ type: 'root', children: [FIGURE, FIGURE] }, { figure: sink });
    expect(figures.size).toBe(1);
  });
});
