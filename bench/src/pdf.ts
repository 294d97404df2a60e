import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shown } from './measure.ts';
import { treeMemory } from './process-memory.ts';

const repository = join(import.meta.dirname, '../..');
const command = join(repository, 'apps/cli/dist/main.js');
const exam = join(repository, 'examples/midterm.yaml');

interface Run {
  readonly seconds: number;
  readonly pdfs: number;
  readonly megabytes: number;
}

/** Exports exams as PDF through the command, as a teacher does: paper, key and solutions each. */
async function exportExams(variants: number, jobs: number): Promise<Run> {
  const out = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  try {
    const started = performance.now();
    const child = spawn(
      process.execPath,
      [
        command,
        'export',
        exam,
        '--to',
        'pdf',
        '--variants',
        String(variants),
        '--seed',
        'bench',
        '--jobs',
        String(jobs),
        '--out',
        join(out, 'exams'),
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, child.pid === undefined ? 0 : treeMemory(child.pid));
    }, 100);
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    clearInterval(watch);
    if (code !== 0) throw new Error(`the export of ${variants} exams ended with ${code}`);
    const files = readdirSync(out, { recursive: true }).map(String);
    return {
      seconds: (performance.now() - started) / 1000,
      pdfs: files.filter((file) => file.endsWith('.pdf')).length,
      megabytes: peak / 2 ** 20,
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const exports = [
  [10, 1],
  [10, 2],
  [200, 1],
  [200, 2],
  [1000, 2],
] as const;

/** How long exam PDFs take and how much memory all processes together hold, from 10 exams to 1,000. */
export async function benchPdf(): Promise<void> {
  console.log('Whole exports of examples/midterm.yaml as PDF (paper, key and worked solutions of each exam)');
  for (const [variants, jobs] of exports) {
    const { seconds, pdfs, megabytes } = await exportExams(variants, jobs);
    const each = `${shown((1000 * seconds) / pdfs)} ms a PDF, ${shown((1000 * seconds) / variants)} ms an exam`;
    const workers = jobs === 1 ? '1 worker' : `${jobs} workers`;
    console.log(
      `${shown(variants)} exams, ${workers}: ${shown(seconds)} s, ${each}, at most ${shown(megabytes)} MiB`,
    );
  }
  console.log();
}
