import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { runCli, test } from './cli.ts';
import { copyOwnQuestions, writeExam } from './exam-file.ts';

interface BadInput {
  readonly what: string;
  readonly arrange?: (directory: string) => Promise<unknown>;
  readonly args: readonly string[];
  readonly code: number;
  readonly err: readonly string[];
}

const exportExam = ['export', 'exam.yaml', '--seed', 'secret', '--to', 'markdown', '--out', 'out'];
const ownQuestion = (directory: string) => join(directory, 'questions', 'pixel-count');
const replaceIn = async (file: string, from: string, to: string) =>
  writeFile(file, (await readFile(file, 'utf8')).replace(from, to));

const cases: readonly BadInput[] = [
  {
    what: 'broken YAML',
    arrange: (directory) => writeExam(directory, ['title: Test exam', 'title: "Test exam']),
    args: exportExam,
    code: 1,
    err: ['error: exam.yaml:15:1: Missing closing "quote'],
  },
  {
    what: 'a key given twice',
    arrange: (directory) => writeExam(directory, ['variants: 2', 'variants: 2\nvariants: 3']),
    args: exportExam,
    code: 1,
    err: ['error: exam.yaml:7:1: Map keys must be unique'],
  },
  {
    what: 'a misspelt key',
    arrange: (directory) => writeExam(directory, ['duration:', 'duraton:']),
    args: exportExam,
    code: 1,
    err: [
      'error: exam.yaml:4:1: the exam has no key "duraton"; did you mean "duration"?',
      '  expected  title, course, date, duration, instructions, seed, variants, layout, sections',
    ],
  },
  {
    what: 'a misspelt question in an exam',
    arrange: (directory) => writeExam(directory, ['conv-output-shape', 'conv-output-shap']),
    args: exportExam,
    code: 1,
    err: [
      'error: exam.yaml:10:9: there is no question "conv-output-shap"; did you mean "conv-output-shape"?',
      '  at        sections[0].questions[0].conv-output-shap',
      '  expected  …',
    ],
  },
  {
    what: 'a parameter out of range in an exam',
    arrange: (directory) => writeExam(directory, ['level: medium', 'params: { filters: 0 }']),
    args: exportExam,
    code: 1,
    err: [
      'error: exam.yaml:10:60: conv-output-shape: parameter "filters" is 0, expected at least 1',
      '  at        sections[0].questions[0].conv-output-shape.params.filters',
    ],
  },
  {
    what: 'a level that does not exist in an exam',
    arrange: (directory) => writeExam(directory, ['level: medium', 'level: medum']),
    args: exportExam,
    code: 1,
    err: [
      'error: exam.yaml:10:48: "level" is "medum", expected one of "easy", "medium", "hard"',
      '  at        sections[0].questions[0].conv-output-shape.level',
    ],
  },
  {
    what: 'no variants in an exam',
    arrange: (directory) => writeExam(directory, ['variants: 2', 'variants: 0']),
    args: exportExam,
    code: 1,
    err: ['error: exam.yaml:6:11: "variants" is 0, expected at least 1'],
  },
  {
    what: 'more variants than exist',
    arrange: async (directory) => {
      await copyOwnQuestions(directory);
      await writeExam(directory, ['convolve-1d: { points: 3, form: choice }', 'pixel-count']);
    },
    args: [...exportExam, '--questions', 'questions', '--variants', '9'],
    code: 1,
    err: [
      'error: only 6 distinct variants of pixel-count at level medium were found in 5,000 further draws',
      '  expected  at most 6 variants of this question in one export, or fewer fixed parameters',
      '  replay    drawVariant(question(\'pixel-count\'), {"seed":"…","index":0,"level":"medium","form":"open"})',
    ],
  },
  {
    what: 'a misspelt question',
    args: ['show', 'conv-paramters'],
    code: 1,
    err: [
      'error: there is no question "conv-paramters"; did you mean "conv-parameters"?',
      '  expected  one of …',
    ],
  },
  {
    what: 'contradictory parameters',
    args: ['solve', 'conv-parameters', '--params', '{"input": [3, 5, 5], "filters": 10, "kernel": [7, 7]}'],
    code: 1,
    err: [
      'error: conv-parameters: parameter "kernel" is [7,7]: conv2d: kernel 7 exceeds the padded input 5 (height 5, padding 0)',
    ],
  },
  {
    what: 'a parameter out of range',
    args: ['show', 'conv-parameters', '--params', '{"filters": 0}'],
    code: 1,
    err: ['error: conv-parameters: parameter "filters" is 0, expected at least 1'],
  },
  {
    what: 'a misspelt parameter',
    args: ['show', 'conv-parameters', '--params', '{"filtrs": 3}'],
    code: 1,
    err: [
      'error: conv-parameters: there is no parameter "filtrs"; did you mean "filters"?',
      '  expected  input, filters, kernel, bias, groups, stride, padding',
    ],
  },
  {
    what: 'broken JSON',
    args: ['show', 'conv-parameters', '--params', '{"filters": 3'],
    code: 1,
    err: [
      'error: --params is not valid JSON: it ends too early',
      '  value     "{\\"filters\\": 3"',
      '  expected  JSON with double quotes, such as \'{"channels": 3}\', or the name of a file that holds it',
    ],
  },
  {
    what: 'broken JSON in a file',
    arrange: (directory) => writeFile(join(directory, 'params.json'), '{\n  "filters": 3,\n  kernel: 5\n}\n'),
    args: ['show', 'conv-parameters', '--params', 'params.json'],
    code: 1,
    err: [
      'error: --params is not valid JSON: unexpected "k" at character 21',
      '  at        params.json:3:3',
      '  expected  JSON with double quotes, such as \'{"channels": 3}\', or the name of a file that holds it',
    ],
  },
  {
    what: 'parameters that are not an object',
    args: ['show', 'conv-parameters', '--params', '[3]'],
    code: 1,
    err: ['error: --params is [3], expected an object of parameters by name, such as \'{"stride": 2}\''],
  },
  {
    what: 'a response to a field that does not exist',
    args: ['grade', 'conv-parameters', '--seed', '1', '--response', '{"paramters": 3}'],
    code: 1,
    err: [
      'error: mark(conv-parameters): there is no field "paramters"; did you mean "parameters"?',
      '  expected  weights, parameters',
    ],
  },
  {
    what: 'an exam file that does not exist',
    args: ['export', 'midterm.yml', '--seed', 'secret'],
    code: 1,
    err: ['error: cannot read the exam from "midterm.yml": there is no such file'],
  },
  {
    what: 'a folder in place of an exam file',
    arrange: (directory) => mkdir(join(directory, 'exam.yaml')),
    args: exportExam,
    code: 1,
    err: ['error: cannot read the exam from "exam.yaml": it is a folder'],
  },
  {
    what: 'an exam file that is not text',
    arrange: (directory) => writeFile(join(directory, 'exam.yaml'), Buffer.from([0xff, 0xfe, 0x00, 0x80])),
    args: exportExam,
    code: 1,
    err: ['error: cannot read the exam from "exam.yaml": it is not UTF-8 text'],
  },
  {
    what: 'a file in the way of the output folder',
    arrange: async (directory) => {
      await writeExam(directory);
      await writeFile(join(directory, 'out'), 'mine');
    },
    args: exportExam,
    code: 1,
    err: [
      'error: cannot write the export to out: a file of that name is in the way',
      '  expected  a folder that does not exist yet, is empty, or holds an earlier export',
    ],
  },
  {
    what: 'an output folder below a file',
    arrange: (directory) => writeExam(directory),
    args: [...exportExam.slice(0, -1), 'exam.yaml/out'],
    code: 1,
    err: [
      'error: cannot write the export to exam.yaml/out: a file is in the way where a folder should be',
      '  expected  a place that can be written',
    ],
  },
  {
    what: 'an output folder with other things in it',
    arrange: async (directory) => {
      await writeExam(directory);
      await mkdir(join(directory, 'out'));
      await writeFile(join(directory, 'out', 'thesis.tex'), 'mine');
    },
    args: exportExam,
    code: 1,
    err: [
      'error: out holds thesis.tex and is not an export of variorum, so it is not replaced',
      '  expected  a folder that does not exist yet, is empty, or holds an earlier export',
    ],
  },
  {
    what: 'a template with a missing value',
    arrange: async (directory) => {
      await copyOwnQuestions(directory);
      await replaceIn(join(ownQuestion(directory), 'stem.md'), '{{width}}', '{{widht}}');
    },
    args: ['show', 'pixel-count', '--questions', 'questions'],
    code: 1,
    err: [
      'error: questions/pixel-count/stem.md:1:42: {{widht}} has no value: no "widht"; there are form, height, width; did you mean "width"?',
    ],
  },
  {
    what: 'a template with a formula that does not close',
    arrange: async (directory) => {
      await copyOwnQuestions(directory);
      await replaceIn(join(ownQuestion(directory), 'solution.md'), '\\cdot', '\\cdto');
    },
    args: ['show', 'pixel-count', '--questions', 'questions'],
    code: 1,
    err: [
      'error: questions/pixel-count/solution.md:3:11: TeX: unknown macro \\cdto; did you mean \\cdots?',
      '  3\\cdto 1{,}824\\cdot 1{,}824=1{,',
      '   ^ (character 2)',
    ],
  },
  {
    what: 'a question without a stem',
    arrange: async (directory) => {
      await copyOwnQuestions(directory);
      await rm(join(ownQuestion(directory), 'stem.md'));
    },
    args: ['list', '--questions', 'questions'],
    code: 1,
    err: [
      'error: the question in questions/pixel-count cannot be read: it has no stem.md',
      '  expected  question.ts, stem.md, solution.md and, for its misconceptions, feedback.md',
    ],
  },
  {
    what: 'a question that does not parse',
    arrange: async (directory) => {
      await copyOwnQuestions(directory);
      await writeFile(join(ownQuestion(directory), 'question.ts'), 'export default defineQuestion({');
    },
    args: ['list', '--questions', 'questions'],
    code: 1,
    err: [
      'error: questions/pixel-count/question.ts cannot be loaded: Unexpected token `<eof>`. Expected identifier, string literal, numeric literal or [ for the computed key',
      '  expected  TypeScript whose types can be erased (no enum, no namespace), with a default export by defineQuestion',
    ],
  },
  {
    what: 'a question whose name is taken',
    arrange: async (directory) => {
      await copyOwnQuestions(directory);
      await cp(ownQuestion(directory), join(directory, 'questions', 'twin'), { recursive: true });
    },
    args: ['list', '--questions', 'questions'],
    code: 1,
    err: [
      'error: questions/twin defines the question "pixel-count", which exists already',
      '  expected  an id of its own',
    ],
  },
  {
    what: 'a topic that does not exist',
    args: ['list', '--topic', 'convolutions'],
    code: 1,
    err: ['error: there is no topic "convolutions"; did you mean "convolution"?', '  expected  one of …'],
  },
  {
    what: 'a format that does not exist',
    args: ['export', 'exam.yaml', '--to', 'pfd'],
    code: 2,
    err: [
      'error: option \'--to <formats>\' argument \'pfd\' is invalid. There is no format "pfd", did you mean "pdf"; the formats are pdf, latex, markdown, html, typst, json, csv, moodle, gift.',
      'Run with --help for usage and examples.',
    ],
  },
  {
    what: 'no variants',
    args: ['export', 'exam.yaml', '--variants', '0'],
    code: 2,
    err: [
      "error: option '--variants <number>' argument '0' is invalid. Expected a whole number from 1 to 10000.",
      'Run with --help for usage and examples.',
    ],
  },
  {
    what: 'a level that does not exist',
    args: ['show', 'conv-parameters', '--level', 'medum'],
    code: 2,
    err: [
      "error: option '--level <level>' argument 'medum' is invalid. Allowed choices are easy, medium, hard.",
      'Run with --help for usage and examples.',
    ],
  },
  {
    what: 'a misspelt option',
    args: ['show', 'conv-parameters', '--sed', '1'],
    code: 2,
    err: [
      "error: unknown option '--sed'",
      '(Did you mean --seed?)',
      'Run with --help for usage and examples.',
    ],
  },
  {
    what: 'a misspelt command',
    args: ['exprot', 'exam.yaml'],
    code: 2,
    err: [
      "error: unknown command 'exprot'",
      '(Did you mean export?)',
      'Run with --help for usage and examples.',
    ],
  },
  {
    what: 'a missing argument',
    args: ['solve', 'conv-parameters'],
    code: 2,
    err: [
      "error: required option '--params <json>' not specified",
      'Run with --help for usage and examples.',
    ],
  },
];

/** Lines as they are, but for those that are expected to go on (…): lists that grow with the catalogue. */
function shortened(text: string, expected: readonly string[]): string[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line, index) => {
      const start = expected[index]?.endsWith('…') ? expected[index].slice(0, -1) : undefined;
      return start !== undefined && line.startsWith(start) ? `${start}…` : line;
    });
}

describe.concurrent('bad input ends in one message and leaves nothing behind', () => {
  for (const { what, arrange, args, code, err } of cases) {
    test(what, async ({ directory }) => {
      await arrange?.(directory);
      const before = await readdir(directory, { recursive: true });
      const finished = await runCli(directory, args);
      expect(finished).toMatchObject({ code, out: '' });
      expect(shortened(finished.err, err)).toEqual(err);
      expect(await readdir(directory, { recursive: true })).toEqual(before);
    });
  }
});
