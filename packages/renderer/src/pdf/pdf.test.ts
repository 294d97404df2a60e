import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { FIGURE } from '../test/sample.ts';
import { figurePdf, renderPdf } from './index.ts';
import { withEmbeddedFonts } from './svg.ts';

const source = '#set document(title: "T", date: none)\n#set text(fallback: false)\nHello *there* 漢字';
const plain = '#set document(title: "T", date: none)\nHello';

describe('renderPdf', () => {
  it('gives the same bytes twice', () => {
    expect(Buffer.compare(renderPdf(plain), renderPdf(plain))).toBe(0);
  });

  it('gives the same bytes in another process', () => {
    const script = `import { renderPdf } from '@variorum/renderer/pdf'; process.stdout.write(Buffer.from(renderPdf(${JSON.stringify(plain)})).toString('base64'))`;
    const run = spawnSync(process.execPath, ['-C', '@variorum/source', '--input-type=module', '-e', script], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
    });
    expect(run.stdout).toBe(Buffer.from(renderPdf(plain)).toString('base64'));
  });

  it('names the characters that no font has, and prints the rest', () => {
    const warnings: string[] = [];
    const pdf = renderPdf(source, new Map(), { warn: (message) => warnings.push(message) });
    expect(pdf.length).toBeGreaterThan(1000);
    expect(warnings).toEqual([
      'no font has the characters 漢 (U+6F22), 字 (U+5B57): printed as empty boxes; give a font that has them',
    ]);
  });

  it('writes PDF/UA-1, and says what keeps a file from it', () => {
    const warnings: string[] = [];
    const warn = (message: string) => warnings.push(message);
    expect(Buffer.from(renderPdf(plain, new Map(), { warn })).toString('latin1')).toContain('pdfuaid:part');
    expect(warnings).toEqual([]);
    renderPdf('No title', new Map(), { warn });
    expect(warnings).toEqual(['PDF/UA-1 error: missing document title']);
  });

  it('finds the given assets and no other file', () => {
    const read = '#set document(title: "T")\n#read("a.txt")';
    const assets = new Map([['a.txt', new TextEncoder().encode('inside')]]);
    expect(renderPdf(read, assets).length).toBeGreaterThan(1000);
    expect(() => renderPdf(read)).toThrow('Typst: file not found');
    expect(() => renderPdf('#read("/etc/hostname")')).toThrow('Typst: file not found');
    expect(() => renderPdf('#read("../../etc/hostname")')).toThrow('Typst: ');
  });

  it('refuses packages before it looks for them', () => {
    expect(() => renderPdf('#import "@preview/cetz:0.1.0"')).toThrow('"@preview" names a package or a label');
  });

  it('says what is wrong in one error', () => {
    expect(() => renderPdf('#nothing')).toThrow('Typst: unknown variable: nothing');
  });
});

describe('figurePdf', () => {
  it('makes a page of the size of the figure', () => {
    const pdf = Buffer.from(figurePdf({ ...FIGURE, name: 'figure-x' })).toString('latin1');
    expect(pdf).toContain('/MediaBox [0 0 45 30]');
  });
});

describe('withEmbeddedFonts', () => {
  it.each([
    ['<svg xmlns="x"><text font-family="Helvetica, sans-serif">a</text></svg>', 'Libertinus Serif', 2],
    ["<svg xmlns='x' font-family='Courier New, monospace'/>", 'DejaVu Sans Mono', 1],
  ])('%s asks for %s', (svg, family, times) => {
    expect(withEmbeddedFonts(svg).match(/font-family="[^"]*"/g)).toEqual(
      Array.from({ length: times }, () => `font-family="${family}"`),
    );
  });
});
