import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { examplesFolder, runCli, test } from './cli.ts';

const example = join(examplesFolder, 'answers.yaml');
const right = `answers:
  - question: conv-parameters
    params: { input: [3, 500, 500], filters: 10, kernel: [5, 5] }
    stated: { parameters: 760 }
`;

interface Answer {
  readonly question: string;
  readonly verdict: string;
  readonly fields: readonly {
    readonly name: string;
    readonly misconceptions: readonly { readonly id: string }[];
    readonly slips: readonly { readonly where: string; readonly stated: string; readonly expected: string }[];
  }[];
}

describe.concurrent('audit', () => {
  test('tells right, badly rounded and wrong answers apart, and why', async ({ directory }) => {
    const { code, out, err } = await runCli(directory, ['audit', example], { env: { COLUMNS: '200' } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^1 +conv-parameters +weights +right\n +parameters +right$/m);
    expect(out).toMatch(/^2 +dense-parameters +parameters +wrong +counted one bias per input$/m);
    expect(out).toMatch(/^4 +binary-cross-entropy +cost +badly rounded +cut digits off/m);
    expect(out).toMatch(
      /^5 .*computed the cross-correlation instead of the convolution; a slip in entry 4: 1 instead of 5$/m,
    );
    expect(out).toContain('stated (4, −7, −3, 1, −6), right (−8, 2, 3, −7, 3)');
    expect(out).toMatch(/^6 answers: 1 right, 1 badly rounded, 4 wrong$/m);
  });

  test('explains a mistake with the numbers of the question', async ({ directory }) => {
    const { out } = await runCli(directory, ['audit', example]);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Every channel has its own: 3 filters, which have 30 parameters',
    );
  });

  test('gives a script verdicts, ids and slips', async ({ directory }) => {
    const { out } = await runCli(directory, ['audit', example, '--json']);
    const { answers } = JSON.parse(out) as { answers: Answer[] };
    expect(answers.map(({ verdict }) => verdict)).toEqual([
      'right',
      'wrong',
      'wrong',
      'badly-rounded',
      'wrong',
      'wrong',
    ]);
    const [output] = answers[4]!.fields;
    expect(output!.misconceptions.map(({ id }) => id)).toEqual(['not-reversed']);
    expect(output!.slips).toMatchObject([{ where: 'entry 4', stated: '1', expected: '5' }]);
  });

  test('with --strict fails where an answer is not right, and still prints the audit', async ({
    directory,
  }) => {
    const { code, out, err } = await runCli(directory, ['audit', example, '--strict']);
    expect(code).toBe(1);
    expect(err).toBe('error: 5 of 6 answers are not right\n');
    expect(out).toContain('6 answers: 1 right');
  });

  test('with --strict passes where every answer is right, from a pipe', async ({ directory }) => {
    const { code, out, err } = await runCli(directory, ['audit', '-', '--strict'], { input: right });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^1 answer: 1 right$/m);
  });

  for (const [what, from, to, message] of [
    [
      'a misspelt field',
      'parameters: 760',
      'paramters: 760',
      'answers.yaml:4:15: conv-parameters asks no "paramters"',
    ],
    [
      'a parameter out of range',
      'filters: 10',
      'filters: 0',
      'answers.yaml:3:46: conv-parameters: parameter "filters"',
    ],
    ['a misspelt question', 'conv-parameters', 'conv-paramters', 'answers.yaml:2:15: there is no question'],
    [
      'a misspelt key',
      'stated:',
      'state:',
      'answers.yaml:4:5: the answer has no key "state"; did you mean "stated"?',
    ],
    ['broken YAML', '760 }', '760', 'answers.yaml:5:1: '],
  ] as const) {
    test(`points at ${what} and exits with 1`, async ({ directory }) => {
      await writeFile(join(directory, 'answers.yaml'), right.replace(from, to));
      const { code, out, err } = await runCli(directory, ['audit', 'answers.yaml']);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain(message);
      expect(err).not.toMatch(/^\s+at .*\.ts:/m);
    });
  }
});
