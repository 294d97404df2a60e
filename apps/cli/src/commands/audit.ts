import { VariorumError } from '@variorum/core';
import { defineCommand } from '../command/command.ts';
import { jsonOption, questionsOption } from '../command/options.ts';

interface AuditOptions {
  readonly strict?: true;
  readonly questions?: string;
  readonly json?: true;
}

export default defineCommand<AuditOptions>({
  usage: 'audit <answers>',
  group: 'Questions:',
  summary: 'check a sheet of stated answers and name the mistakes in it',
  description:
    'Read a YAML file of answers that somebody stated, such as a solution sheet or a script of another year, and ' +
    'say of each whether it is right, right but badly rounded, or wrong. A wrong answer is named by the ' +
    'misconception whose formula gives that very value; where a list follows a misconception or the key but for ' +
    'single entries, these are named as slips.\n\n' +
    'The file has a list "answers". Each has "question", "params" (as `variorum describe QUESTION` lists them; ' +
    'those left out have their defaults), "stated" with a value per field, as a number, a list or text, and if ' +
    'you like a "note". A table states any of its blanks by name; options and statements are stated by their ids.\n\n' +
    'The exit code is 0 when every answer was audited, whatever was found, and 1 when the file cannot be used. ' +
    'With --strict it is also 1 when an answer is not right.',
  examples: [
    ['variorum audit answers.yaml', 'a table, and an explanation of each mistake'],
    ['variorum audit answers.yaml --json', 'for a script'],
    [
      'variorum audit answers.yaml --strict',
      'fail where an answer is not right, as in a test of your solutions',
    ],
    ['cat answers.yaml | variorum audit -', 'from a pipe'],
  ],
  configure(command) {
    command.option('--strict', 'exit with code 1 unless every answer is right');
    questionsOption(command);
    jsonOption(command, 'the audit');
  },
  async run({ args: [file = ''], options, terminal }) {
    const [{ auditSheet }, { loadQuestions }, { readInputFile }, { auditReport }] = await Promise.all([
      import('@variorum/generator'),
      import('../questions/registry.ts'),
      import('../input/read-file.ts'),
      import('../questions/audit-report.ts'),
    ]);
    const source =
      file === '-'
        ? await terminal.readStandardInput()
        : await readInputFile(file, terminal.directory, 'the answers');
    const questions = await loadQuestions(options.questions, terminal);
    const sheet = auditSheet(source, {
      file: file === '-' ? 'standard input' : file,
      catalogue: new Map(questions.map((question) => [question.id, question])),
    });
    terminal.out(options.json ? `${JSON.stringify(sheet, null, 2)}\n` : auditReport(sheet, terminal.width));
    const flawed = sheet.answers.filter(({ verdict }) => verdict !== 'right').length;
    if (options.strict !== true || flawed === 0) return;
    throw new VariorumError({
      code: 'answers-not-right',
      message: `${flawed} of ${sheet.answers.length} answers ${flawed === 1 ? 'is' : 'are'} not right`,
    });
  },
});
