/**
 * Writes frozen.json into the folder of each question that has none, or whose version has risen. A question whose
 * output changed under the same version is refused: raise its version, or pass --unreleased before its first release.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { questions } from '@variorum/catalogue';
import { type Frozen, freeze } from '../src/frozen.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../catalogue/src/questions');
const unreleased = process.argv.includes('--unreleased');
const folders = new Map(
  readdirSync(root).flatMap((topic) =>
    readdirSync(join(root, topic)).map((id) => [id, join(root, topic, id)] as const),
  ),
);

let refused = 0;
for (const question of questions) {
  const path = join(folders.get(question.id)!, 'frozen.json');
  const text = `${JSON.stringify(freeze(question), null, 2)}\n`;
  const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
  if (before === text) continue;
  const sameVersion = before !== null && (JSON.parse(before) as Frozen).version === question.version;
  if (sameVersion && !unreleased) {
    console.error(`${question.id}: its output changed under version ${question.version}; raise the version`);
    refused++;
    continue;
  }
  writeFileSync(path, text);
  console.log(`${question.id}: frozen at version ${question.version}`);
}
process.exitCode = refused === 0 ? 0 : 1;
