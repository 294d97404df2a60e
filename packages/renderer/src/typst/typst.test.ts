import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Root } from '@variorum/document';
import { requireTool } from '@variorum/system-tools';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { collectFigures } from '../common/figure.ts';
import { renderPdf } from '../pdf/index.ts';
import { NASTY, nastyText } from '../test/nasty.ts';
import { EVERYTHING, FORMULAS } from '../test/sample.ts';
import { escapeTypst, typstMath, typstPreamble, typstString, writeTypst } from './index.ts';

const page = (body: string) =>
  `#set document(title: "Test", date: none)\n#set page(width: 40cm, height: auto)\n${typstPreamble}${body}`;

describe('escapeTypst', () => {
  it.each([
    ['#read("x")', '\\#read("x")'],
    ['$x$ @y <z>', '\\$x\\$ \\@y \\<z\\>'],
    ['well-known -5 - --', 'well-known \\-5 \\- \\-\\-'],
    ['1. x ... 2.5', '1\\. x \\.\\.\\. 2.5'],
    ['a\nb', 'a b'],
  ])('%j is written %s', (value, written) => {
    expect(escapeTypst(value)).toBe(written);
  });
});

describe('typstString', () => {
  it('never holds a bare @, so that no text can name a package', () => {
    expect(typstString('#import "@preview/x"\\\n')).toBe('"#import \\"\\u{40}preview/x\\"\\\\\\n"');
  });
});

describe('typstMath', () => {
  it.each([
    ['1{,}824', false, '#short-math("1,824", $"1,824"$);'],
    ['x_i^2', false, '#short-math("x_i^2", $x_(i)^(2)$);'],
    ['\\frac{a,b}{c}', true, '#display-math("(a, b)/c", $ frac(a\\,b, c) $);'],
    ['\\text{x read(f)}', false, '#short-math("x read(f)", $"x read(f)"$);'],
  ])('%s is written %s %s', (value, displayed, written) => {
    expect(typstMath(value, displayed)).toBe(written);
  });

  it('refuses TeX whose text would be Typst code', () => {
    expect(() => typstMath('\\text{x" #read("f") "}', false)).toThrow('formula "\\text{x" #read("f") "}"');
  });

  it.each(FORMULAS)('%s compiles', (value) => {
    const body = `${typstMath(value, false)}(x)[y].z\n\n${typstMath(value, true)}`;
    expect(renderPdf(page(body)).length).toBeGreaterThan(1000);
  });
});

const poppler = requireTool('pdftotext');

describe.skipIf(!poppler.available)(poppler.title('Typst in print'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-typst-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const printed = (body: string) => {
    const path = join(folder, 'page.pdf');
    writeFileSync(path, renderPdf(page(body)));
    return spawnSync(poppler.path, ['-raw', path, '-'], { encoding: 'utf8' }).stdout;
  };
  /** Typographic quotes, and the space that justification adds, are not of the text. */
  const plain = (text: string) =>
    text.replace(/[‘’′]/g, "'").replace(/[“”″]/g, '"').replace(/\s+/g, ' ').trim();
  const bodyOf = (values: readonly string[]) => {
    const children = values.map((value) => ({
      type: 'paragraph' as const,
      children: [{ type: 'text' as const, value: `${value} END` }],
    }));
    return writeTypst({ type: 'root', children } satisfies Root);
  };

  it('shows text that is code elsewhere as it stands', () => {
    expect(
      plain(printed(bodyOf(NASTY)))
        .split(/ END ?/)
        .slice(0, NASTY.length),
    ).toEqual(NASTY.map(plain));
  });

  it('shows any text as it stands', () => {
    fc.assert(
      fc.property(fc.array(nastyText, { minLength: 10, maxLength: 20 }), (values) => {
        expect(
          plain(printed(bodyOf(values)))
            .split(/ END ?/)
            .slice(0, values.length),
        ).toEqual(values.map(plain));
      }),
      { numRuns: 15 },
    );
  });

  it('compiles every type of node and kind of field as PDF/UA-1', () => {
    const { sink, figures } = collectFigures('figures', 'svg');
    const source = page(writeTypst(EVERYTHING, { figure: sink }));
    const assets = new Map([...figures].map(([path, { svg }]) => [path, new TextEncoder().encode(svg)]));
    const pdf = Buffer.from(renderPdf(source, assets)).toString('latin1');
    expect(pdf).toContain('pdfuaid:part');
  });
});
