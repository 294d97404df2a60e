import { nearest, VariorumError } from '@variorum/core';
import type { Form } from '@variorum/generator';
import { Option } from 'commander';
import { formOption } from '../command/choices.ts';
import { defineCommand } from '../command/command.ts';
import { jsonOption, nonEmpty, questionsOption } from '../command/options.ts';

interface ListOptions {
  readonly topic?: string;
  readonly form?: Form;
  readonly questions?: string;
  readonly json?: true;
}

export default defineCommand<ListOptions>({
  usage: 'list',
  group: 'Questions:',
  summary: 'list the questions that exams can ask',
  description: 'List the questions that exams can ask, with their topics and forms.',
  examples: [
    ['variorum list', 'every question'],
    ['variorum list --topic convolution', 'those about convolution'],
    ['variorum list --form choice --json', 'those that exist as multiple choice, for a script'],
  ],
  configure(command) {
    command.addOption(new Option('--topic <topic>', 'only questions on this topic').argParser(nonEmpty));
    command.addOption(formOption('only questions that exist in this form'));
    questionsOption(command);
    jsonOption(command, 'the list');
  },
  async run({ options, terminal }) {
    const [{ loadQuestions }, { textTable }] = await Promise.all([
      import('../questions/registry.ts'),
      import('../ui/table.ts'),
    ]);
    const questions = await loadQuestions(options.questions, terminal);
    const topics = [...new Set(questions.flatMap((question) => question.topics))].sort();
    if (options.topic !== undefined && !topics.includes(options.topic)) {
      const meant = nearest(options.topic, topics);
      throw new VariorumError({
        code: 'unknown-topic',
        message: `there is no topic ${JSON.stringify(options.topic)}${meant === undefined ? '' : `; did you mean "${meant}"?`}`,
        expected: `one of ${topics.join(', ')}`,
      });
    }
    const listed = questions
      .filter((question) => options.topic === undefined || question.topics.includes(options.topic))
      .filter((question) => options.form === undefined || question.forms.includes(options.form))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (options.json) {
      const facts = listed.map(({ id, version, title, summary, topics: about, forms }) => ({
        id,
        version,
        title,
        summary,
        topics: about,
        forms,
      }));
      terminal.out(`${JSON.stringify(facts, null, 2)}\n`);
      return;
    }
    const columns = [
      { title: 'QUESTION' },
      { title: 'TITLE', wraps: true },
      { title: 'FORMS' },
      { title: 'TOPICS', wraps: true },
    ];
    const rows = listed.map(({ id, title, forms, topics: about }) => [
      id,
      title,
      forms.join(', '),
      about.join(', '),
    ]);
    terminal.out(textTable(columns, rows, terminal.width));
  },
});
