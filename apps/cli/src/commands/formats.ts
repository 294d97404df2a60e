import { type LmsFormatId, lmsFormatIds } from '@variorum/lms/names';
import { Option } from 'commander';
import { defineCommand } from '../command/command.ts';
import { jsonOption } from '../command/options.ts';

interface FormatsOptions {
  readonly only?: LmsFormatId;
  readonly json?: true;
}

export default defineCommand<FormatsOptions>({
  usage: 'formats',
  group: 'Exams:',
  summary: 'show what each course system can hold of each kind of field',
  description:
    'Show what becomes of each kind of field in each format for course systems: native (the course system has such ' +
    'a question), mapped (another question asks for the same, and how), split (a question of its own) or refused ' +
    '(and why; see export --on-unsupported).',
  examples: [
    ['variorum formats', 'every format'],
    ['variorum formats --only moodle', 'one format'],
    ['variorum formats --json', 'as data'],
  ],
  configure(command) {
    command.addOption(new Option('--only <format>', 'one format').choices(lmsFormatIds));
    jsonOption(command, 'the table');
  },
  async run({ options, terminal }) {
    const [{ lmsFormats }, { formatFacts, formatTables }] = await Promise.all([
      import('@variorum/lms'),
      import('../exam/format-tables.ts'),
    ]);
    const shown = lmsFormats.filter(({ id }) => options.only === undefined || id === options.only);
    terminal.out(
      options.json
        ? `${JSON.stringify(shown.map(formatFacts), null, 2)}\n`
        : shown.map((format) => formatTables(format, terminal.width)).join('\n'),
    );
  },
});
