import { Option } from 'commander';
import { defineCommand } from '../command/command.ts';
import { jsonOption, nonEmpty, questionsOption } from '../command/options.ts';

interface SolveOptions {
  readonly params: string;
  readonly questions?: string;
  readonly json?: true;
}

export default defineCommand<SolveOptions>({
  usage: 'solve <question>',
  group: 'Questions:',
  summary: 'answer a question for parameters of your own',
  description:
    'Print the exact answers of a question for the given parameters, and the worked solution with these numbers. ' +
    'Parameters that are left out have their defaults; `variorum describe QUESTION` lists them.',
  examples: [
    [
      `variorum solve conv-parameters --params '{"channels": 3, "filters": 10, "kernel": [5, 5]}'`,
      'answers and worked solution',
    ],
    [
      'variorum solve network-parameter-table --params lenet.json --json',
      'parameters from a file, answers for a script',
    ],
  ],
  configure(command) {
    command.addOption(
      new Option(
        '--params <json>',
        'the parameters, as JSON, the name of a JSON file, or - for standard input',
      )
        .argParser(nonEmpty)
        .makeOptionMandatory(),
    );
    questionsOption(command);
    jsonOption(command, 'the answers');
  },
  async run({ args: [id = ''], options, terminal }) {
    const [
      { solveQuestion },
      { loadQuestions },
      { findQuestion },
      { readParams },
      { documentText },
      { partDocument },
    ] = await Promise.all([
      import('../questions/solve.ts'),
      import('../questions/registry.ts'),
      import('../questions/find.ts'),
      import('../questions/params.ts'),
      import('../text/write.ts'),
      import('../questions/parts.ts'),
    ]);
    const question = findQuestion(await loadQuestions(options.questions, terminal), id);
    const variant = solveQuestion(question, await readParams(options.params, terminal));
    if (options.json) {
      const answers = Object.fromEntries(variant.fields.map((field) => [field.view.name, field.key]));
      const facts = { question: question.id, version: question.version, params: variant.params, answers };
      terminal.out(`${JSON.stringify(facts, null, 2)}\n`);
      return;
    }
    terminal.out(
      `${documentText(partDocument(variant, 'key'), terminal.width)}\n` +
        `${documentText(variant.solution, terminal.width)}`,
    );
  },
});
