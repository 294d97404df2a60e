import { defineCommand } from '../command/command.ts';
import { jsonOption, questionsOption } from '../command/options.ts';
import type { textTable as writeTable } from '../ui/table.ts';

interface DescribeOptions {
  readonly questions?: string;
  readonly json?: true;
}

export default defineCommand<DescribeOptions>({
  usage: 'describe <question>',
  group: 'Questions:',
  summary: 'print what a question asks and which parameters it takes',
  description:
    'Print what a question asks, its forms and levels, the mistakes it recognises, and its parameters: what may be ' +
    'written under `params` in an exam file and given to --params.',
  examples: [
    ['variorum describe conv-output-shape', 'a table to read'],
    ['variorum describe conv-output-shape --json', 'the same with the JSON Schema of the parameters'],
  ],
  configure(command) {
    questionsOption(command);
    jsonOption(command, 'the description');
  },
  async run({ args: [id = ''], options, terminal }) {
    const [{ levels }, { loadQuestions }, { findQuestion }, { paramRows }, { textTable, wrapText }] =
      await Promise.all([
        import('@variorum/generator'),
        import('../questions/registry.ts'),
        import('../questions/find.ts'),
        import('../questions/params-table.ts'),
        import('../ui/table.ts'),
      ]);
    const question = findQuestion(await loadQuestions(options.questions, terminal), id);
    const { version, title, summary, topics, forms, misconceptions } = question;
    const schema = question.paramsJsonSchema();
    if (options.json) {
      const facts = {
        id: question.id,
        version,
        title,
        summary,
        topics,
        forms,
        levels,
        misconceptions,
        params: schema,
      };
      terminal.out(`${JSON.stringify(facts, null, 2)}\n`);
      return;
    }
    const columns = [
      { title: 'PARAMETER' },
      { title: 'VALUE', wraps: true },
      { title: 'MEANING', wraps: true },
    ];
    const rows = paramRows(schema).map((row) => [
      row.required ? row.name : `${row.name} (optional)`,
      row.type,
      row.meaning,
    ]);
    const indent = ' '.repeat(10);
    const fact = (name: string, text: string) =>
      `${name.padEnd(indent.length)}${wrapText(text, terminal.width - indent.length).join(`\n${indent}`)}\n`;
    terminal.out(
      `${question.id} (version ${version}): ${title}\n\n` +
        fact('asks', summary) +
        fact('topics', topics.join(', ')) +
        fact('forms', forms.join(', ')) +
        fact('levels', levels.join(', ')) +
        `\n${rows.length === 0 ? 'It has no parameters.\n' : textTable(columns, rows, terminal.width)}` +
        mistakes(misconceptions, textTable, terminal.width),
    );
  },
});

function mistakes(
  misconceptions: readonly { readonly id: string; readonly title: string }[],
  table: typeof writeTable,
  width: number,
): string {
  if (misconceptions.length === 0) return '';
  const columns = [{ title: 'MISTAKE' }, { title: 'WHAT THE STUDENT DID', wraps: true }];
  return `\n${table(
    columns,
    misconceptions.map(({ id, title }) => [id, title]),
    width,
  )}`;
}
