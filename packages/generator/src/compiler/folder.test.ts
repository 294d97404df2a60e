import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compileQuestionFolder } from './folder.ts';
import { toModuleSource } from './module-source.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'question-'));
  writeFileSync(join(folder, 'stem.md'), 'How many? {{field "n"}}\n');
  writeFileSync(join(folder, 'solution.md'), '## Count\n\nThere are {{n}}.\u2028\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a folder gives stem, solution with steps, and no feedback where there is none', () => {
  const templates = compileQuestionFolder(folder, { name: 'questions/count' });
  expect(templates.stem).toMatchObject({ file: 'questions/count/stem.md', steps: false });
  expect(templates.solution).toMatchObject({ file: 'questions/count/solution.md', steps: true });
  expect(templates.feedback).toEqual({});
});

test('feedback is compiled where it exists', () => {
  writeFileSync(join(folder, 'feedback.md'), '# one-less\n\nYou began at 0.\n');
  expect(Object.keys(compileQuestionFolder(folder).feedback)).toEqual(['one-less']);
});

test('the module holds the templates as data', () => {
  const templates = compileQuestionFolder(folder, { name: 'q' });
  const source = toModuleSource(templates);
  const [, data = ''] = /^export const templates: QuestionTemplates = (.*);$/m.exec(source) ?? [];
  expect(JSON.parse(data)).toEqual(templates);
  expect(source).not.toContain('\u2028');
});
