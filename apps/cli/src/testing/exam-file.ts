import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A small exam of quick questions. */
export const smallExam = `title: Test exam
course: Deep Learning
date: 2027-03-12
duration: 30 min
seed: \${VARIORUM_SEED}
variants: 2
sections:
  - title: Convolution
    questions:
      - conv-output-shape: { points: 4, level: medium }
      - convolve-1d: { points: 3, form: choice }
  - title: Ideas
    questions:
      - batch-norm-concepts: { points: 6, statements: 6 }
`;

/** Writes `smallExam`, with replacements, as exam.yaml. */
export async function writeExam(
  directory: string,
  ...replacements: readonly (readonly [string, string])[]
): Promise<void> {
  let text = smallExam;
  for (const [from, to] of replacements) {
    if (!text.includes(from)) throw new Error(`writeExam: the exam does not hold ${JSON.stringify(from)}`);
    text = text.replace(from, to);
  }
  await writeFile(join(directory, 'exam.yaml'), text);
}

/** Copies the question that a user would have written into `questions/`, outside of the repository. */
export async function copyOwnQuestions(directory: string): Promise<void> {
  await cp(fileURLToPath(new URL('questions', import.meta.url)), join(directory, 'questions'), {
    recursive: true,
  });
}
