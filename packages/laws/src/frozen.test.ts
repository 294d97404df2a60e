import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { questions } from '@variorum/catalogue';
import { describe, expect, test } from 'vitest';
import { freeze } from './frozen.ts';

const root = join(import.meta.dirname, '../../catalogue/src/questions');
const folders = new Map(
  readdirSync(root).flatMap((topic) =>
    readdirSync(join(root, topic)).map((id) => [id, join(root, topic, id)] as const),
  ),
);

describe('a seed gives what it gave when its version was frozen', () => {
  test.each(questions.map((question) => [question.id, question] as const))('%s', (id, question) => {
    const path = join(folders.get(id)!, 'frozen.json');
    expect(existsSync(path), `${id} has no frozen.json: run npm run freeze`).toBe(true);
    expect(freeze(question)).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });
});
