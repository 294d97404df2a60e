import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Root } from '@variorum/document';
import { requireTool } from '@variorum/system-tools';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { collectFigures } from '../common/figure.ts';
import { figurePdf } from '../pdf/index.ts';
import { NASTY, nastyText } from '../test/nasty.ts';
import { EVERYTHING } from '../test/sample.ts';
import { escapeLatex, latexPackages, latexPreamble, writeLatex } from './index.ts';

describe('escapeLatex', () => {
  it('leaves no command but its own, and closes what it opens', () => {
    const own =
      /\\(?:text(?:backslash|asciicircum|asciitilde|less|greater|bar|quotedbl|asciigrave)\{\}|ensuremath\{[^{}]*\}|[{}$&#%_])/g;
    fc.assert(
      fc.property(nastyText, (value) => {
        const rest = escapeLatex(value)
          .replace(own, '')
          .replace(/\{[[\]*]?\}/g, '');
        expect(rest).not.toMatch(/[\\{}$&#%_^~<>|"`]/);
      }),
    );
  });

  it.each([
    ['a--b', 'a-{}-b'],
    ['×−', '\\ensuremath{\\times}\\ensuremath{-}'],
    ['é ß', 'é ß'],
    ['漢', '\\variorumchar{6F22}{漢}'],
    ['[x]', '{[}x{]}'],
    ['a\nb', 'a b'],
  ])('%j is written %s', (value, written) => {
    expect(escapeLatex(value)).toBe(written);
  });
});

const latex = requireTool('pdflatex');
const poppler = requireTool('pdftotext');
const ready = latex.available && poppler.available;

describe.skipIf(!ready)(latex.title(poppler.title('a stock LaTeX')), () => {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-latex-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const compile = (body: string) => {
    const packages = latexPackages.map((name) => `\\usepackage{${name}}`).join('\n');
    const source = `\\documentclass{article}\n\\usepackage[T1]{fontenc}\n${packages}\n${latexPreamble}\\begin{document}\n${body}\n\\end{document}\n`;
    writeFileSync(join(folder, 'page.tex'), source);
    const run = spawnSync(
      latex.path,
      ['-interaction=nonstopmode', '-halt-on-error', '-no-shell-escape', 'page.tex'],
      {
        cwd: folder,
        encoding: 'latin1',
      },
    );
    return { status: run.status, log: readFileSync(join(folder, 'page.log'), 'latin1') };
  };

  it('compiles every type of node, kind of field and formula without an overfull line', {
    timeout: 60_000,
  }, () => {
    const { sink, figures } = collectFigures('figures', 'pdf');
    const body = writeLatex(EVERYTHING, { figure: sink });
    mkdirSync(join(folder, 'figures'), { recursive: true });
    for (const [path, figure] of figures) writeFileSync(join(folder, path), figurePdf(figure));
    const { status, log } = compile(body);
    expect(log.match(/^!.*/gm) ?? []).toEqual([]);
    expect(log.match(/^Overfull.*/gm) ?? []).toEqual([]);
    expect(status).toBe(0);
  });

  it('prints text that is code elsewhere as it stands', { timeout: 60_000 }, () => {
    const tree: Root = {
      type: 'root',
      children: NASTY.map((value) => ({
        type: 'paragraph',
        children: [{ type: 'text', value: `${value} END` }],
      })),
    };
    expect(compile(writeLatex(tree)).log.match(/^!.*/gm) ?? []).toEqual([]);
    const printed = spawnSync(poppler.path, ['-raw', join(folder, 'page.pdf'), '-'], {
      encoding: 'utf8',
    }).stdout;
    const plain = (text: string) =>
      text
        .replace(/’/g, "'")
        .replace(/[^\S]+/g, ' ')
        .trim();
    expect(
      plain(printed)
        .split(/ END ?/)
        .slice(0, NASTY.length),
    ).toEqual(NASTY.map(plain));
  });
});
