// A lint rule that silently stops firing looks exactly like clean code, so the rules are tested too.
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));
const oxlint = join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin', 'oxlint');

const pure = 'packages/core/src/a.ts';
const compiler = 'packages/generator/src/compiler/a.ts';
const renderer = 'packages/renderer/src/a.ts';
const question = 'packages/catalogue/src/questions/topic/id/question.ts';
const test = 'packages/core/src/a.test.ts';
const command = 'apps/cli/src/a.ts';

/** @type {readonly [rule: string, code: string, refusedIn: readonly string[], acceptedIn: readonly string[]][]} */
const cases = [
  [
    'no-restricted-properties',
    'export const a = Math.random();',
    [pure, question, test],
    [renderer, compiler],
  ],
  ['no-restricted-properties', 'export const { random } = Math;', [pure], [renderer]],
  ['no-restricted-globals', 'export const a = Date.now();', [pure, question, test], [renderer, command]],
  ['no-restricted-globals', 'export const a = performance.now();', [pure, question], [renderer, command]],
  ['no-restricted-globals', 'export const a = await fetch("a");', [pure, question], [renderer, command]],
  ['no-restricted-globals', 'export const a = process.env;', [pure, question], [compiler, command]],
  ['no-nodejs-modules', `export * from 'node:fs';`, [pure, question], [test, compiler, renderer]],
  ['no-nodejs-modules', `import fs from 'fs';\nexport const a = fs;`, [pure, question], [test, compiler]],
  ['no-restricted-imports', `export * from '@variorum/document/src/nodes.ts';`, [pure, renderer, test], []],
  ['no-restricted-imports', `export * from '@variorum/generator/compiler';`, [question], [renderer]],
  ['no-restricted-imports', `export * from '@variorum/document';`, [], [pure, question, renderer]],
  ['no-console', 'console.log(1);', [pure, question, renderer, compiler, test], [command]],
  ['no-explicit-any', 'export const a = (b: any) => b;', [pure, renderer, test, command], []],
];

/** @type {Set<string>} `file rule` of every finding */
let found = new Set();
let folder = '';
const fileOf = (/** @type {string} */ path, /** @type {number} */ index) =>
  path.replace('/a.', `/case${index}.`).replace('question.', `question${index}.`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-lint-'));
  copyFileSync(join(here, '../../.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const [index, [, code, refused, accepted]] of cases.entries()) {
    for (const path of [...refused, ...accepted]) {
      const file = join(folder, fileOf(path, index));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${code}\n`);
    }
  }
  const run = promisify(execFile)(process.execPath, [oxlint, '--format=json'], { cwd: folder });
  const { stdout } = await run.catch((/** @type {{ stdout: string }} */ error) => error);
  /** @type {{ diagnostics: { filename: string, code: string }[] }} */
  const { diagnostics } = JSON.parse(stdout);
  found = new Set(diagnostics.map(({ filename, code }) => `${filename} ${/\((.*)\)/.exec(code)?.[1]}`));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(cases.map((entry, index) => ({ index, entry })))(
  '%#',
  ({ index, entry: [rule, code, refused, accepted] }) => {
    it.each(refused)(`${rule} refuses ${code.split('\n')[0]} in %s`, (path) => {
      expect(found).toContain(`${fileOf(path, index)} ${rule}`);
    });

    it.each(accepted)(`${rule} accepts ${code.split('\n')[0]} in %s`, (path) => {
      expect(found).not.toContain(`${fileOf(path, index)} ${rule}`);
    });
  },
);
