import { type UnsupportedPolicy, unsupportedPolicies } from '@variorum/lms/names';
import { Option } from 'commander';
import { defineCommand } from '../command/command.ts';
import { jsonOption, nonEmpty, questionsOption, wholeNumber } from '../command/options.ts';
import { type ExportFormat, exportFormats, parseFormats } from '../exam/formats.ts';

interface ExportOptions {
  readonly to: readonly ExportFormat[];
  readonly variants?: number;
  readonly seed?: string;
  readonly out: string;
  readonly questions?: string;
  readonly jobs?: number;
  readonly onUnsupported?: UnsupportedPolicy;
  readonly force?: true;
  readonly json?: true;
}

export default defineCommand<ExportOptions>({
  usage: 'export <exam.yaml>',
  group: 'Exams:',
  summary: 'write the papers, keys and worked solutions of an exam',
  description:
    'Write an exam in as many different variants as wanted. Papers go to public/, keys, worked solutions ' +
    'and question banks for course systems to private/ in the output folder. The same exam file and seed give the same files, byte for byte.\n\n' +
    'The folder appears whole or not at all, and replaces an earlier export only when everything is written. A ' +
    'folder that is not an export, or an export in which you changed or added files, is left alone.',
  examples: [
    ['variorum export midterm.yaml --to pdf --out exams', 'as many variants as the file says'],
    [
      'variorum export midterm.yaml --to pdf,csv --variants 120 --seed "$VARIORUM_SEED" --out exams',
      '120 exams and a table of keys',
    ],
    [
      'variorum export midterm.yaml --to moodle --on-unsupported choice --out bank',
      'a question bank for the course’s Moodle',
    ],
    ['variorum export midterm.yaml --to latex,markdown,html --out sources', 'to edit by hand'],
    ['variorum export midterm.yaml --questions my-questions --out exams', 'with questions of your own'],
  ],
  configure(command) {
    command.addOption(
      new Option('--to <formats>', `what to write, separated by commas: ${exportFormats.join(', ')}`)
        .default(['pdf'], 'pdf')
        .argParser(parseFormats),
    );
    command.addOption(
      new Option('--variants <number>', 'how many exams (default: what the exam file says)').argParser(
        wholeNumber(1, 10_000),
      ),
    );
    command.addOption(
      new Option(
        '--seed <seed>',
        'the secret that variants are drawn from (default: what the exam file says)',
      ).argParser(nonEmpty),
    );
    command.addOption(
      new Option('--out <directory>', 'the output folder').default('out').argParser(nonEmpty),
    );
    command.addOption(
      new Option('--jobs <number>', 'worker processes (default: 2, or 1 on one processor)').argParser(
        wholeNumber(1, 64),
      ),
    );
    command.addOption(
      new Option(
        '--on-unsupported <policy>',
        'what becomes of a question that a course system cannot hold (see variorum formats): fail, or write it in its choice form, as an essay, or skip it',
      )
        .choices(unsupportedPolicies)
        .default('fail'),
    );
    command.option('--force', 'replace an earlier export even where files in it were changed or added');
    questionsOption(command);
    jsonOption(command, 'what was written');
  },
  async run({ args: [file = ''], options, terminal }) {
    const [{ exportExam }, { exportSummary }] = await Promise.all([
      import('../exam/export.ts'),
      import('../exam/summary.ts'),
    ]);
    const exported = await exportExam({ file, ...options }, terminal);
    terminal.out(options.json ? `${JSON.stringify(exported, null, 2)}\n` : exportSummary(exported));
  },
});
