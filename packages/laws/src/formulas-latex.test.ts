import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { questions } from '@variorum/catalogue';
import { latexPackages, latexPreamble } from '@variorum/renderer';
import { requireTool } from '@variorum/system-tools';
import { describe, expect, test } from 'vitest';
import { formulasOf } from './formulas-of.ts';

const latex = requireTool('pdflatex');

/** Compiles the formulas, one to a display; returns the last lines of the log where a stock LaTeX refuses one. */
function compile(formulas: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-formulas-'));
  try {
    const packages = latexPackages.map((name) => `\\usepackage{${name}}`).join('\n');
    const body = formulas.map((formula) => `\\[ ${formula} \\]`).join('\n');
    const source = `\\documentclass{article}\n\\usepackage[T1]{fontenc}\n${packages}\n${latexPreamble}\n\\begin{document}\n${body}\n\\end{document}\n`;
    writeFileSync(join(folder, 'formulas.tex'), source);
    try {
      execFileSync(latex.path, ['-halt-on-error', '-interaction=batchmode', '-draftmode', 'formulas.tex'], {
        cwd: folder,
        stdio: 'ignore',
      });
      return '';
    } catch {
      const log = readFileSync(join(folder, 'formulas.log'), 'utf8');
      return log.slice(Math.max(0, log.indexOf('\n!')), log.indexOf('\n!') + 600);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!latex.available)(latex.title('every formula compiles with a stock LaTeX'), () => {
  test.each(questions.map((question) => [question.id, question] as const))('%s', (_, question) => {
    const formulas = [...formulasOf(question).keys()];
    if (formulas.length > 0) expect(compile(formulas)).toBe('');
  });
});
