import type { Form, Level } from '@variorum/generator';
import { Option } from 'commander';
import { formOption, levelOption } from '../command/choices.ts';
import { defineCommand } from '../command/command.ts';
import { jsonOption, nonEmpty, positiveNumber, questionsOption, wholeNumber } from '../command/options.ts';

interface GradeOptions {
  readonly seed: string;
  readonly index: number;
  readonly level: Level;
  readonly form?: Form;
  readonly params?: string;
  readonly points: number;
  readonly response: string;
  readonly questions?: string;
  readonly json?: true;
}

export default defineCommand<GradeOptions>({
  usage: 'grade <question>',
  group: 'Questions:',
  summary: 'mark a response to one variant of a question',
  description:
    'Mark a response to the variant that `variorum show` prints for the same seed, index, level, form and ' +
    'parameters: points per field, the mistake where one is recognised, and what to say to the student. The ' +
    'response is an object with one value per field; what is missing earns nothing.',
  examples: [
    [
      `variorum grade conv-parameters --seed 7 --response '{"weights": [24, 3, 5, 5], "parameters": 1800}'`,
      'mark two fields',
    ],
    [
      'variorum grade network-parameter-table --seed 7 --response answers.json --json',
      'from a file, for a script',
    ],
    ['cat answers.json | variorum grade convolve-1d --seed 7 --response -', 'from a pipe'],
  ],
  configure(command) {
    command.addOption(
      new Option('--seed <seed>', 'what the variant was drawn from')
        .argParser(nonEmpty)
        .makeOptionMandatory(),
    );
    command.addOption(
      new Option(
        '--response <json>',
        'the response, as JSON, the name of a JSON file, or - for standard input',
      )
        .argParser(nonEmpty)
        .makeOptionMandatory(),
    );
    command.addOption(
      new Option('--index <number>', 'which variant of this seed')
        .default(0)
        .argParser(wholeNumber(0, 999_999)),
    );
    command.addOption(levelOption('how hard it is').default('medium'));
    command.addOption(formOption('how it is asked (default: the first form of the question)'));
    command.addOption(
      new Option(
        '--params <json>',
        'parameters that were fixed, as JSON or the name of a JSON file',
      ).argParser(nonEmpty),
    );
    command.addOption(
      new Option('--points <number>', 'points of the whole question')
        .default(10)
        .argParser(positiveNumber(1_000)),
    );
    questionsOption(command);
    jsonOption(command, 'the marking');
  },
  async run({ args: [id = ''], options, terminal }) {
    const [
      { drawVariant, mark },
      { loadQuestions },
      { findQuestion },
      { readParams },
      { readResponse },
      report,
    ] = await Promise.all([
      import('@variorum/generator'),
      import('../questions/registry.ts'),
      import('../questions/find.ts'),
      import('../questions/params.ts'),
      import('../questions/response.ts'),
      import('../questions/marking-report.ts'),
    ]);
    const question = findQuestion(await loadQuestions(options.questions, terminal), id);
    const { seed, index, level, points } = options;
    const form = options.form ?? question.forms[0] ?? 'open';
    const variant = drawVariant(question, {
      seed,
      index,
      level,
      form,
      params: await readParams(options.params, terminal),
    });
    const marking = mark(question, variant, await readResponse(options.response, terminal), { points });
    terminal.out(
      options.json
        ? `${JSON.stringify(marking, null, 2)}\n`
        : report.markingReport(variant, marking, terminal.width),
    );
  },
});
