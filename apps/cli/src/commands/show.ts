import type { Form, Level } from '@variorum/generator';
import { Option } from 'commander';
import { formOption, levelOption } from '../command/choices.ts';
import { defineCommand } from '../command/command.ts';
import { jsonOption, nonEmpty, questionsOption, wholeNumber } from '../command/options.ts';
import type { Part } from '../questions/parts.ts';
import type { ShowFormat } from '../questions/show-format.ts';

interface ShowOptions {
  readonly seed: string;
  readonly index: number;
  readonly level: Level;
  readonly form?: Form;
  readonly params?: string;
  readonly part: Part;
  readonly format: ShowFormat;
  readonly out?: string;
  readonly questions?: string;
  readonly json?: true;
}

export default defineCommand<ShowOptions>({
  usage: 'show <question>',
  group: 'Questions:',
  summary: 'print one variant of a question',
  description:
    'Draw one variant of a question and print what the student reads, the key, the worked solution, or all of it. ' +
    'The same seed and index give the same variant.',
  examples: [
    ['variorum show conv-output-shape', 'a variant as text'],
    [
      'variorum show conv-output-shape --seed 7 --level hard --part all',
      'with key, solution and common mistakes',
    ],
    ['variorum show convolve-1d --form choice --format latex', 'as multiple choice, in LaTeX'],
    [`variorum show dense-parameters --params '{"units": 100}'`, 'with a parameter fixed'],
    ['variorum show receptive-field --format html --out question.html', 'into a file'],
  ],
  configure(command) {
    command.addOption(
      new Option('--seed <seed>', 'what the variant is drawn from').default('1').argParser(nonEmpty),
    );
    command.addOption(
      new Option('--index <number>', 'which variant of this seed')
        .default(0)
        .argParser(wholeNumber(0, 999_999)),
    );
    command.addOption(levelOption('how hard it is').default('medium'));
    command.addOption(formOption('how it is asked (default: the first form of the question)'));
    command.addOption(
      new Option('--params <json>', 'parameters to fix, as JSON or the name of a JSON file').argParser(
        nonEmpty,
      ),
    );
    command.addOption(
      new Option('--part <part>', 'what to print')
        .choices(['stem', 'key', 'solution', 'all'])
        .default('stem'),
    );
    command.addOption(
      new Option('--format <format>', 'notation')
        .choices(['text', 'markdown', 'html', 'latex', 'json'])
        .default('text'),
    );
    command.addOption(new Option('--out <file>', 'write to this file').argParser(nonEmpty));
    questionsOption(command);
    jsonOption(command, 'the variant, like --format json,');
  },
  async run({ args: [id = ''], options, terminal }) {
    const [
      { drawVariant },
      { loadQuestions },
      { findQuestion },
      { readParams },
      { showVariant },
      { writeTextFile },
    ] = await Promise.all([
      import('@variorum/generator'),
      import('../questions/registry.ts'),
      import('../questions/find.ts'),
      import('../questions/params.ts'),
      import('../questions/show-format.ts'),
      import('../output/text-file.ts'),
    ]);
    const question = findQuestion(await loadQuestions(options.questions, terminal), id);
    const { seed, index, level } = options;
    const variant = drawVariant(question, {
      seed,
      index,
      level,
      form: options.form ?? question.forms[0] ?? 'open',
      params: await readParams(options.params, terminal),
    });
    const shown = showVariant(variant, options.part, options.json ? 'json' : options.format, terminal.width);
    if (options.out === undefined) terminal.out(shown);
    else await writeTextFile(options.out, shown, terminal.directory);
  },
});
