import { bindStatementBank } from '../bank/bind-bank.ts';
import { compileBank } from '../bank/compile-bank.ts';
import { text } from './templates.ts';

const statement = (id: string, truth: boolean, excludes = '') =>
  `# ${id} (${truth})\nStatement ${id}.\n\n> Reason of ${id}.\n\n${excludes === '' ? '' : `Excludes: ${excludes}\n`}`;

export const bankSource = [
  ...Array.from({ length: 6 }, (_, n) => statement(`right-${n}`, true, n === 0 ? 'wrong-0, wrong-1' : '')),
  ...Array.from({ length: 6 }, (_, n) => statement(`wrong-${n}`, false)),
].join('\n');

export const essaySource = `# Prompt
Explain it.

Lines: 12

# Model answer
It is so.

# Rubric
- 60%: says why
- 40%: gives an example
`;

export const compileText = (source: string, { file }: { readonly file: string }) => text(file, source.trim());

export const bankTexts = compileBank(
  { file: 'statements.md', source: bankSource },
  { file: 'essay.md', source: essaySource },
  compileText,
);

export const bankQuestion = bindStatementBank(
  {
    id: 'some-concepts',
    version: 1,
    title: 'Concepts',
    summary: 'Decide which statements hold.',
    topics: ['concepts'],
  },
  bankTexts,
);
