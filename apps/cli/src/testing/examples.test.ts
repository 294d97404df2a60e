import { execFile } from 'node:child_process';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { requireTool } from '@variorum/system-tools';
import { describe, expect } from 'vitest';
import { examplesFolder, runCli, test } from './cli.ts';

const seed = 'correct horse battery staple';
const pdftotext = requireTool('pdftotext');

describe('the examples', () => {
  test('the midterm asks nine questions in each variant, and all ten of the catalogue’s first in its variants', async ({
    directory,
  }) => {
    await cp(examplesFolder, directory, { recursive: true });
    const { code, err } = await runCli(directory, ['export', 'midterm.yaml', '--seed', seed, '--to', 'json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { exams } = JSON.parse(await readFile(join(directory, 'out/private/exam.json'), 'utf8')) as {
      exams: { questions: { question: string; form: string; params: unknown }[] }[];
    };
    expect(exams.map((exam) => exam.questions.length)).toEqual([9, 9, 9, 9]);
    const asked = new Set(exams.flatMap((exam) => exam.questions.map((question) => question.question)));
    expect([...asked].sort()).toEqual([
      'batch-norm-concepts',
      'batch-norm-forward',
      'binary-cross-entropy',
      'conv-output-shape',
      'conv-parameters',
      'convolve-1d',
      'convolve-2d',
      'dense-parameters',
      'network-parameter-table',
      'receptive-field',
    ]);
    const all = exams.flatMap((exam) => exam.questions.map((question) => JSON.stringify(question)));
    expect(new Set(all).size).toBe(all.length);
  });

  test('the quiz is multiple choice throughout', async ({ directory }) => {
    await cp(examplesFolder, directory, { recursive: true });
    await runCli(directory, ['export', 'quiz.yaml', '--seed', seed, '--to', 'csv', '--out', 'quiz']);
    const { exams } = JSON.parse(await readFile(join(directory, 'quiz/private/exam.json'), 'utf8')) as {
      exams: { questions: { form: string }[] }[];
    };
    const forms = exams.flatMap((exam) => exam.questions.map((question) => question.form));
    expect(forms).toEqual(['choice', 'choice', 'select', 'choice', 'choice', 'select']);
  });

  test.skipIf(!pdftotext.available)(
    pdftotext.title('the midterm’s papers number their questions and pages'),
    async ({ directory }) => {
      await cp(examplesFolder, directory, { recursive: true });
      await runCli(directory, ['export', 'midterm.yaml', '--seed', seed, '--variants', '1']);
      const folder = join(directory, 'out/public');
      const [paper = ''] = (await readdir(folder)).filter((name) => name.endsWith('.pdf'));
      const { stdout } = await promisify(execFile)('pdftotext', ['-layout', join(folder, paper), '-']);
      const pages = stdout.split('\f').slice(0, -1);
      for (const [index, page] of pages.entries())
        expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      for (let number = 1; number <= 9; number++)
        expect(stdout).toMatch(new RegExp(`^\\f? *${number} +[A-Z]`, 'm'));
    },
  );
});

describe('the reference network', () => {
  // LeNet-5 by hand: 6·(25+1), 16·(6·25+1), 120·(16·25+1), 84·(120+1), 10·(84+1), and their sum.
  const counts = ['156', '2,416', '48,120', '10,164', '850', '61,706'];
  const lenet = JSON.stringify({
    input: [1, 32, 32],
    convolutions: [
      { filters: 6, kernel: 5, pool: true },
      { filters: 16, kernel: 5, pool: true },
      { filters: 120, kernel: 5 },
    ],
    dense: [84, 10],
  });

  test('LeNet-5 has its published parameters', async ({ directory }) => {
    const { out } = await runCli(directory, ['solve', 'network-parameter-table', '--params', lenet]);
    const places = counts.map((count) => out.indexOf(count));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('a script gets them as plain numbers', async ({ directory }) => {
    const { out } = await runCli(directory, [
      'solve',
      'network-parameter-table',
      '--params',
      lenet,
      '--json',
    ]);
    for (const count of counts) expect(out).toMatch(new RegExp(`: ${count.replace(',', '')},?$`, 'm'));
  });
});
