import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { runCli, test } from './cli.ts';
import { copyOwnQuestions, writeExam } from './exam-file.ts';
import { folderFiles } from './folder.ts';

const everything = 'pdf,latex,markdown,html,typst,json,csv';
const seed = 'correct horse battery staple';

describe('variorum export', () => {
  test('writes papers for students, and keys and solutions for the teacher, in every format', async ({
    directory,
  }) => {
    await writeExam(directory);
    const { code, out, err } = await runCli(directory, [
      'export',
      'exam.yaml',
      '--seed',
      seed,
      '--to',
      everything,
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const codes = codesOf(out);
    expect(codes).toHaveLength(2);
    const files = [...(await folderFiles(join(directory, 'out'))).keys()].filter(
      (file) => !file.includes('/figures/'),
    );
    const documents = (folder: string, prefix: string, endings: readonly string[]) =>
      codes.flatMap((one, index) =>
        endings.map((ending) => `${folder}/${prefix}-0${index + 1}-${one}.${ending}`),
      );
    expect(files).toEqual(
      [
        '.variorum-export.json',
        'private/exam.json',
        'public/exam.json',
        'private/PRIVATE-key.csv',
        ...documents('public', 'paper', ['html', 'json', 'md', 'pdf', 'tex', 'typ']),
        ...documents('private', 'PRIVATE-key', ['html', 'md', 'pdf', 'tex', 'typ']),
        ...documents('private', 'PRIVATE-solutions', ['html', 'json', 'md', 'pdf', 'tex', 'typ']),
      ].sort(),
    );
    expect(await readdir(directory)).toEqual(['exam.yaml', 'out']);
  });

  test('the same exam and seed give the same bytes, whatever the folder and the number of workers', async ({
    directory,
  }) => {
    await writeExam(directory);
    const run = (out: string, jobs: string) =>
      runCli(directory, [
        'export',
        'exam.yaml',
        '--seed',
        seed,
        '--to',
        everything,
        '--out',
        out,
        '--jobs',
        jobs,
      ]);
    await run('one', '1');
    await run('two', '3');
    const [one, two] = [await folderFiles(join(directory, 'one')), await folderFiles(join(directory, 'two'))];
    expect([...two.keys()]).toEqual([...one.keys()]);
    const different = [...one].filter(([path, bytes]) => !bytes.equals(two.get(path) ?? Buffer.alloc(0)));
    expect(different.map(([path]) => path)).toEqual([]);
  });

  test('another seed gives other codes and other numbers in every paper', async ({ directory }) => {
    await writeExam(directory);
    const papers = async (secret: string, out: string) => {
      await runCli(directory, ['export', 'exam.yaml', '--seed', secret, '--to', 'json', '--out', out]);
      const exam = JSON.parse(await readFile(join(directory, out, 'private/exam.json'), 'utf8')) as {
        exams: { code: string; questions: { params: unknown }[] }[];
      };
      return exam.exams;
    };
    const [first, second] = [await papers('one', 'one'), await papers('two', 'two')];
    for (const [index, exam] of first.entries()) {
      expect(second[index]?.code).not.toBe(exam.code);
      for (const [position, question] of exam.questions.entries()) {
        expect(second[index]?.questions[position]?.params).not.toEqual(question.params);
      }
    }
  });

  test('the environment and --seed name the same secret', async ({ directory }) => {
    await writeExam(directory);
    const args = ['export', 'exam.yaml', '--to', 'csv', '--json'];
    const fromOption = await runCli(directory, [...args, '--seed', seed, '--out', 'a']);
    const fromEnvironment = await runCli(directory, [...args, '--out', 'b'], {
      env: { VARIORUM_SEED: seed },
    });
    expect(JSON.parse(fromEnvironment.out).exams).toEqual(JSON.parse(fromOption.out).exams);
  });

  test('a seed that is given nowhere is told once, stored nowhere, and brings the exams back', async ({
    directory,
  }) => {
    await writeExam(directory);
    const { out, err, code } = await runCli(directory, [
      'export',
      'exam.yaml',
      '--to',
      'json,csv',
      '--out',
      'a',
    ]);
    expect(code).toBe(0);
    const made = /^ {2}([0-9A-Z]{4}(?:-[0-9A-Z]{4}){4})$/m.exec(err)?.[1] ?? '';
    expect(err.split(made)).toHaveLength(2);
    expect(out).not.toContain(made);
    const files = await folderFiles(join(directory, 'a'));
    expect([...files].filter(([, bytes]) => bytes.includes(made)).map(([path]) => path)).toEqual([]);
    await runCli(directory, ['export', 'exam.yaml', '--to', 'json,csv', '--out', 'b', '--seed', made]);
    expect(await folderFiles(join(directory, 'b'))).toEqual(files);
  });

  test('replaces an earlier export, but not one that was edited', async ({ directory }) => {
    await writeExam(directory);
    const run = (...more: string[]) =>
      runCli(directory, ['export', 'exam.yaml', '--seed', seed, '--to', 'markdown', ...more]);
    await run();
    expect((await run('--variants', '3')).code).toBe(0);
    expect(
      (await readdir(join(directory, 'out', 'public'))).filter((name) => name.startsWith('paper')),
    ).toHaveLength(3);
    await writeFile(join(directory, 'out', 'marks.csv'), 'mine');
    expect(await run()).toEqual({
      code: 1,
      out: '',
      err:
        'error: out/marks.csv was added after the export; replacing the export would lose it\n' +
        '  expected  another --out, or --force to replace the folder with all that is in it\n',
    });
    expect((await run('--force')).code).toBe(0);
    expect(await readdir(join(directory, 'out'))).not.toContain('marks.csv');
  });

  test('asks questions of the user’s own', async ({ directory }) => {
    await copyOwnQuestions(directory);
    await writeExam(directory, [
      'conv-output-shape: { points: 4, level: medium }',
      'pixel-count: { points: 4 }',
    ]);
    const command = ['export', 'exam.yaml', '--seed', seed, '--to', 'markdown', '--questions', 'questions'];
    const { code } = await runCli(directory, command);
    expect(code).toBe(0);
    const paper = [...(await folderFiles(join(directory, 'out', 'public')))].find(([path]) =>
      path.endsWith('.md'),
    );
    expect(paper?.[1].toString('utf8')).toContain('A colour image has');
  });

  test('tells a script what was written', async ({ directory }) => {
    await writeExam(directory);
    const { out } = await runCli(directory, ['export', 'exam.yaml', '--seed', seed, '--to', 'csv', '--json']);
    const report = JSON.parse(out) as { files: string[] };
    expect(report).toMatchObject({ title: 'Test exam', points: 13, out: 'out', formats: ['csv'] });
    expect(report.files).toEqual(['private/PRIVATE-key.csv', 'private/exam.json', 'public/exam.json']);
  });

  test('the key’s table has a row per field and marks itself as private', async ({ directory }) => {
    await writeExam(directory);
    const { out } = await runCli(directory, ['export', 'exam.yaml', '--seed', seed, '--to', 'csv', '--json']);
    const [{ code }] = JSON.parse(out).exams as [{ code: string }];
    const lines = (await readFile(join(directory, 'out/private/PRIVATE-key.csv'), 'utf8')).split('\r\n');
    expect(lines[0]).toBe('\uFEFFPRIVATE: code,exam,question,id,form,field,asked for,key,rule,points');
    expect(lines[1]).toMatch(
      new RegExp(`^${code},1,1,conv-output-shape,open,shape,[^,]+,\\d+ × \\d+ × \\d+,exact,4$`),
    );
    // Three questions with one field each, in two variants, below the header and before the last line end.
    expect(lines).toHaveLength(1 + 2 * 3 + 1);
  });
});

function codesOf(out: string): string[] {
  return (/^Variants: (.*)$/m.exec(out)?.[1] ?? '').split(', ');
}
