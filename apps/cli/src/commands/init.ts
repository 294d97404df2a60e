import { defineCommand } from '../command/command.ts';

export default defineCommand<Record<string, never>>({
  usage: 'init [directory]',
  group: 'Exams:',
  summary: 'write an exam file to start from',
  description:
    'Write midterm.yaml, an exam file with comments, into the directory (the working directory if none is given), ' +
    'and suggest a seed. A file that exists already is never overwritten.',
  examples: [
    ['variorum init', 'midterm.yaml here'],
    ['variorum init deep-learning', 'midterm.yaml in a folder that is created if need be'],
  ],
  configure(command) {
    void command;
  },
  async run({ args: [directory = '.'], terminal }) {
    const { writeStarter } = await import('../exam/starter.ts');
    const { file, seed } = await writeStarter(directory, terminal.directory);
    terminal.out(
      `Wrote ${file}.\n\n` +
        'Every exam of a course comes from one secret seed. This one was made for you and is stored nowhere; keep it\n' +
        'where your students cannot read it, such as a password manager, and never in the repository:\n\n' +
        `  export VARIORUM_SEED=${seed}\n\n` +
        'Then edit the file, and write papers, keys and worked solutions:\n\n' +
        `  variorum export ${file} --to pdf --variants 4 --out exams\n`,
    );
  },
});
