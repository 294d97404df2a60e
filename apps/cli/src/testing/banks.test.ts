import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { runCli, test } from './cli.ts';
import { writeExam } from './exam-file.ts';
import { folderFiles } from './folder.ts';

const seed = 'correct horse battery staple';
const command = ['export', 'exam.yaml', '--seed', seed];

describe.concurrent('export to course systems', () => {
  test('writes a private bank with a category for each question and each variant by its code', async ({
    directory,
  }) => {
    await writeExam(directory);
    const { code, err, out } = await runCli(directory, [
      ...command,
      '--to',
      'moodle,gift',
      '--on-unsupported',
      'choice',
      '--json',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const exported = JSON.parse(out) as { files: string[]; exams: { code: string }[] };
    expect(exported.files).toEqual([
      'private/PRIVATE-gift.txt',
      'private/PRIVATE-moodle.xml',
      'private/exam.json',
      'public/exam.json',
    ]);
    const xml = await readFile(join(directory, 'out/private/PRIVATE-moodle.xml'), 'utf8');
    const codes = [...xml.matchAll(/<idnumber>([^<]*)<\/idnumber>/g)].map(([, one]) => one);
    expect(codes).toEqual(
      exported.exams.flatMap((exam) => [1, 2, 3].map((number) => `${exam.code}-${number}`)),
    );
    expect(xml).toContain('<text>$course$/top/Test exam/01 Output shape of a convolution</text>');
    expect(xml.trimEnd().endsWith('</quiz>')).toBe(true);
    expect(await readFile(join(directory, 'out/private/PRIVATE-gift.txt'), 'utf8')).toMatch(/^\/\/ PRIVATE/);
    for (const [, bytes] of await folderFiles(join(directory, 'out')))
      expect(bytes.includes(seed)).toBe(false);
  });

  test('tells a field that the course system cannot hold, and leaves nothing behind', async ({
    directory,
  }) => {
    await writeExam(directory);
    const { code, err } = await runCli(directory, [...command, '--to', 'gift']);
    expect(code).toBe(1);
    expect(err).toContain(
      'GIFT cannot hold the open form of conv-output-shape: "shape" (shape): a question has one answer',
    );
    expect(err).toContain('--on-unsupported choice, essay or skip');
    expect([...(await folderFiles(directory)).keys()]).toEqual(['exam.yaml']);
  });

  test('says which questions took another form', async ({ directory }) => {
    await writeExam(directory);
    const { out } = await runCli(directory, [...command, '--to', 'gift', '--on-unsupported', 'skip']);
    expect(out).toContain(
      'Warning: GIFT: conv-output-shape was left out, since "shape" is a shape: a question has one answer',
    );
  });
});

describe.concurrent('formats', () => {
  test('prints a line for each kind of field', async ({ directory }) => {
    const { out, code } = await runCli(directory, ['formats', '--only', 'gift'], { env: { COLUMNS: '160' } });
    expect(code).toBe(0);
    expect(out).toMatch(/^FIELD +ALONE +BESIDE OTHER FIELDS$/m);
    expect(out).toMatch(/^ordering +refused: GIFT has no ordering +the same$/m);
    expect(out).not.toContain('moodle:');
  });

  test('gives the matrix to a script', async ({ directory }) => {
    const { out } = await runCli(directory, ['formats', '--json']);
    const formats = JSON.parse(out) as {
      id: string;
      support: Record<string, { alone: { level: string } }>;
    }[];
    expect(formats.map(({ id }) => id)).toEqual(['moodle', 'gift']);
    expect(formats[1]?.support['order']?.alone).toEqual({ level: 'refused', why: 'GIFT has no ordering' });
  });
});
