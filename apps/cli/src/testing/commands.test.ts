import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { examplesFolder, runCli, test } from './cli.ts';
import { writeExam } from './exam-file.ts';

const commandNames = (await readdir(fileURLToPath(new URL('../commands', import.meta.url))))
  .filter((name) => !name.includes('.test.'))
  .map((name) => name.replace('.ts', ''));

// A colour image of 500 × 500 pixels and ten filters of 5 × 5: 10 · (3 · 25 + 1) = 760 parameters.
const reference = '{"input": [3, 500, 500], "filters": 10, "kernel": [5, 5]}';

describe.concurrent('--help', () => {
  test('lists every command', async ({ directory }) => {
    const { code, out, err } = await runCli(directory, ['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const name of commandNames) expect(out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  });

  for (const name of commandNames) {
    test(`explains ${name} with examples`, async ({ directory }) => {
      const { code, out, err } = await runCli(directory, [name, '--help']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(new RegExp(`^Usage: variorum ${name}`));
      expect(out).toMatch(new RegExp(`Examples:\\n(.*\\n)*.*variorum ${name}`));
    });
  }
});

describe.concurrent('list', () => {
  test('prints a line for each question', async ({ directory }) => {
    const { out } = await runCli(directory, ['list'], { env: { COLUMNS: '160' } });
    expect(out).toMatch(/^QUESTION +TITLE +FORMS +TOPICS$/m);
    expect(out).toMatch(
      /^conv-parameters +Parameters of a convolution +open, choice +convolution, parameters$/m,
    );
  });

  test('filters by topic and form, for a script', async ({ directory }) => {
    const { out } = await runCli(directory, [
      'list',
      '--topic',
      'normalisation',
      '--form',
      'essay',
      '--json',
    ]);
    const listed = JSON.parse(out) as { id: string; forms: string[]; topics: string[] }[];
    expect(listed.map((question) => question.id)).toContain('batch-norm-concepts');
    expect(
      listed.every(({ forms, topics }) => forms.includes('essay') && topics.includes('normalisation')),
    ).toBe(true);
  });

  test('ends quietly when its reader has read enough', async ({ directory }) => {
    const main = fileURLToPath(new URL('../main.ts', import.meta.url));
    const child = spawn(
      'sh',
      [
        '-c',
        'set -o pipefail 2>/dev/null; "$0" --conditions=@variorum/source "$1" list --json | head -c 1',
        process.execPath,
        main,
      ],
      { cwd: directory },
    );
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    await new Promise((resolve) => child.on('close', resolve));
    expect(err).toBe('');
  });
});

describe.concurrent('describe', () => {
  test('prints parameters with ranges, defaults and meanings', async ({ directory }) => {
    const { out } = await runCli(directory, ['describe', 'conv-parameters']);
    expect(out).toMatch(/^filters +whole number from 1 to 4096 +number of filters$/m);
    expect(out).toMatch(
      /^bias \(optional\) +true or false, true if not given +whether each filter has a bias$/m,
    );
    expect(out).toMatch(/^forgot-bias +forgot the biases$/m);
  });

  test('gives a script the JSON Schema', async ({ directory }) => {
    const { out } = await runCli(directory, ['describe', 'conv-parameters', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      id: 'conv-parameters',
      levels: ['easy', 'medium', 'hard'],
      params: { type: 'object', properties: { filters: { type: 'integer', minimum: 1 } } },
    });
  });
});

describe.concurrent('solve', () => {
  test('prints answers and worked solution', async ({ directory }) => {
    const { out } = await runCli(directory, ['solve', 'conv-parameters', '--params', reference]);
    expect(out).toMatch(/^number of learnable parameters +760$/m);
    expect(out).toContain('10 · (75 + 1) = 760');
  });

  test('reads parameters from a file and answers a script', async ({ directory }) => {
    await writeFile(join(directory, 'params.json'), reference);
    const { out } = await runCli(directory, [
      'solve',
      'conv-parameters',
      '--params',
      'params.json',
      '--json',
    ]);
    expect(JSON.parse(out)).toMatchObject({
      question: 'conv-parameters',
      params: { bias: true, groups: 1 },
      answers: { weights: [10, 3, 5, 5], parameters: 760 },
    });
  });

  test('reads parameters from standard input', async ({ directory }) => {
    const { out } = await runCli(directory, ['solve', 'conv-parameters', '--params', '-', '--json'], {
      input: reference,
    });
    expect(JSON.parse(out).answers.parameters).toBe(760);
  });
});

describe.concurrent('show', () => {
  test('the same seed prints the same variant, another seed another', async ({ directory }) => {
    const show = async (seed: string) =>
      (await runCli(directory, ['show', 'conv-parameters', '--seed', seed])).out;
    const [one, again, other] = await Promise.all([show('1'), show('1'), show('2')]);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  test('the stem’s data has no key', async ({ directory }) => {
    const { out } = await runCli(directory, ['show', 'conv-parameters', '--json']);
    expect(Object.keys(JSON.parse(out))).toEqual(['question', 'version', 'form', 'level', 'stem', 'fields']);
  });

  for (const [format, sign] of [
    ['text', 'KEY'],
    ['markdown', '# Key'],
    ['html', '<!doctype html>'],
    ['latex', '\\documentclass{article}'],
    ['json', '"misconceptions"'],
  ] as const) {
    test(`prints all of a variant as ${format}`, async ({ directory }) => {
      const { code, out } = await runCli(directory, [
        'show',
        'convolve-2d',
        '--part',
        'all',
        '--format',
        format,
      ]);
      expect(code).toBe(0);
      expect(out).toContain(sign);
    });
  }

  test('writes into a file', async ({ directory }) => {
    const args = ['show', 'conv-parameters', '--format', 'html'];
    const { out } = await runCli(directory, args);
    expect((await runCli(directory, [...args, '--out', 'question.html'])).out).toBe('');
    expect(await readFile(join(directory, 'question.html'), 'utf8')).toBe(out);
  });
});

describe.concurrent('grade', () => {
  const grade = ['grade', 'conv-parameters', '--seed', '1', '--points', '3'];
  const rightAnswers = async (directory: string) => {
    const { out } = await runCli(directory, [
      'show',
      'conv-parameters',
      '--seed',
      '1',
      '--part',
      'key',
      '--json',
    ]);
    return JSON.parse(out).key as { weights: number[]; parameters: number };
  };

  test('the key earns all points', async ({ directory }) => {
    const response = JSON.stringify(await rightAnswers(directory));
    const { out } = await runCli(directory, [...grade, '--response', response, '--json']);
    expect(JSON.parse(out)).toMatchObject({ points: 3, max: 3 });
  });

  test('a known mistake is named and explained', async ({ directory }) => {
    const { weights } = await rightAnswers(directory);
    const withoutBiases = weights.reduce((product, axis) => product * axis, 1);
    const { out } = await runCli(directory, [...grade, '--response', '-'], {
      input: JSON.stringify({ weights, parameters: withoutBiases }),
    });
    expect(out).toMatch(/^conv-parameters: 1 of 3 points$/m);
    expect(out).toMatch(/^parameters +0 of 2 +wrong +forgot the biases$/m);
    expect(out).toContain('You counted the weights but not the biases');
  });

  test('what is missing earns nothing', async ({ directory }) => {
    const { out } = await runCli(directory, [...grade, '--response', '{}', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      points: 0,
      fields: [{ verdict: 'missing' }, { verdict: 'missing' }],
    });
  });
});

describe.concurrent('init', () => {
  test('writes the exam file of the examples, and tells a seed that it does not store', async ({
    directory,
  }) => {
    const { code, out } = await runCli(directory, ['init', 'course']);
    expect(code).toBe(0);
    const written = await readFile(join(directory, 'course/midterm.yaml'), 'utf8');
    expect(written).toBe(await readFile(join(examplesFolder, 'midterm.yaml'), 'utf8'));
    const seed = /VARIORUM_SEED=(\S+)/.exec(out)?.[1] ?? '';
    expect(seed).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){4}$/);
    expect(written).not.toContain(seed);
  });

  test('never overwrites', async ({ directory }) => {
    await writeFile(join(directory, 'midterm.yaml'), 'mine');
    const { code, err } = await runCli(directory, ['init']);
    expect({ code, err }).toEqual({
      code: 1,
      err: 'error: midterm.yaml exists, and it is not overwritten\n  expected  another directory, as in `variorum init my-course`\n',
    });
    expect(await readFile(join(directory, 'midterm.yaml'), 'utf8')).toBe('mine');
  });
});

describe.concurrent('errors', () => {
  test('are JSON where results are', async ({ directory }) => {
    const { code, out, err } = await runCli(directory, [
      'solve',
      'conv-parameters',
      '--params',
      reference.replace('10', '0'),
      '--json',
    ]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(JSON.parse(err).error).toMatchObject({ code: 'invalid-param', value: 0 });
  });

  test('of usage are JSON as well', async ({ directory }) => {
    const { code, err } = await runCli(directory, ['lst', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(err)).toEqual({ error: { code: 'usage', message: "unknown command 'lst'" } });
  });

  test('carry a place in the exam file for a script', async ({ directory }) => {
    await writeExam(directory, ['variants: 2', 'variants: 0']);
    const { err } = await runCli(directory, ['export', 'exam.yaml', '--seed', 's', '--json']);
    expect(JSON.parse(err).error).toMatchObject({
      path: 'variants',
      location: { file: 'exam.yaml', line: 6, column: 11 },
    });
  });

  test('show a stack with --debug only', async ({ directory }) => {
    const args = ['show', 'conv-paramters'];
    expect((await runCli(directory, args)).err).not.toContain('    at ');
    expect((await runCli(directory, [...args, '--debug'])).err).toMatch(/^ {4}at .*find\.ts:\d+/m);
  });
});

test('the version is that of the package', async ({ directory }) => {
  const manifest = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  expect(await runCli(directory, ['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
});
