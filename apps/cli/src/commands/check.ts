import { VariorumError } from '@variorum/core';
import type { Form, Level, Question } from '@variorum/generator';
import { Option } from 'commander';
import { formOption, levelOption } from '../command/choices.ts';
import { defineCommand } from '../command/command.ts';
import { jsonOption, nonEmpty, questionsOption, wholeNumber } from '../command/options.ts';

interface CheckOptions {
  readonly variants: number;
  readonly seed: string;
  readonly level?: Level;
  readonly form?: Form;
  readonly questions?: string;
  readonly json?: true;
}

const usualVariants = 100;
const mostVariants = 100_000;

export default defineCommand<CheckOptions>({
  usage: 'check [question...]',
  group: 'Authors:',
  summary: 'hold the laws of the catalogue against questions',
  description:
    'Draw many variants of each question in each of its forms and levels, and hold every law against them: the key ' +
    'earns full points, each misconception is wrong and recognised, the oracle agrees, every notation can be ' +
    'written, nothing public tells the answer. Then print what was seen of each question. Without names, all ' +
    'questions are checked.',
  examples: [
    ['variorum check conv-output-shape', 'one question'],
    ['variorum check --variants 500', 'every question, thoroughly'],
    ['variorum check my-question --questions ./questions --level hard', 'one of your own'],
  ],
  configure(command) {
    command.addOption(
      new Option('--variants <number>', 'variants of each form and level')
        .argParser(wholeNumber(1, mostVariants))
        .default(usualVariants),
    );
    command.addOption(
      new Option('--seed <seed>', 'seed of the variants').argParser(nonEmpty).default('laws'),
    );
    command.addOption(levelOption('only this level'));
    command.addOption(formOption('only this form'));
    questionsOption(command);
    jsonOption(command, 'the report');
  },
  async run({ args, options, terminal }) {
    const [{ checkQuestion }, { levels }, { loadChecked }, { checkTable, breachText }, { startProgress }] =
      await Promise.all([
        import('@variorum/laws'),
        import('@variorum/generator'),
        import('../questions/checked.ts'),
        import('../questions/check-report.ts'),
        import('../ui/progress.ts'),
      ]);
    const questions = await loadChecked(args, options.questions, terminal);
    const chosenLevels = options.level === undefined ? levels : [options.level];
    const formsOf = (question: Question) =>
      options.form === undefined ? question.forms : question.forms.filter((form) => form === options.form);
    const total = questions.reduce(
      (sum, question) => sum + formsOf(question).length * chosenLevels.length * options.variants,
      0,
    );
    const progress = await startProgress(terminal, 'variants', total);
    const reports = [];
    try {
      for (const question of questions) {
        const report = await checkQuestion(question, {
          variants: options.variants,
          seed: options.seed,
          levels: chosenLevels,
          forms: formsOf(question),
          now: () => performance.now(),
          onVariant: () => progress.advance(),
        });
        reports.push(report);
      }
    } finally {
      progress.stop();
    }
    terminal.out(
      options.json ? `${JSON.stringify(reports, null, 2)}\n` : checkTable(reports, terminal.width),
    );
    const broken = reports.filter(({ breaches }) => breaches.length > 0);
    if (broken.length === 0) return;
    throw new VariorumError({
      code: 'laws-broken',
      message: `${broken.length === 1 ? 'one question breaks' : `${broken.length} questions break`} a law\n${broken.map(breachText).join('\n')}`,
      value: broken.map(({ question }) => question),
    });
  },
});
