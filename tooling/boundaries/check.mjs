// `npm run boundaries`: the rules of ARCHITECTURE.md that neither the compiler nor the linter can check.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { questionsFolder } from './architecture.mjs';
import { checkLicences, checkLockfile } from './dependencies.mjs';
import { checkImports, checkQuestionNames, questionOf } from './imports.mjs';
import { checkManifests } from './manifests.mjs';
import { readWorkspace, sourceFiles } from './workspace.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');

const packages = readWorkspace(root);
const questionIds = existsSync(join(root, questionsFolder))
  ? [...new Set(sourceFiles(root, questionsFolder).flatMap((path) => questionOf(path) ?? []))]
  : [];
const sources = packages
  .filter(({ folder }) => folder !== '.' && !folder.startsWith('tooling/'))
  .flatMap(({ folder }) => sourceFiles(root, folder).map((path) => ({ folder, path, text: read(path) })));

const problems = [
  ...checkManifests(packages),
  ...sources.flatMap(({ folder, path, text }) => checkImports(folder, path, text)),
  ...sources
    .filter(({ path }) => /^packages\/[^/]+\/src\//.test(path) && !/\.test\.ts$|\/test(?:ing)?\//.test(path))
    .flatMap(({ path, text }) => checkQuestionNames(path, text, questionIds)),
  ...checkLockfile(read('pnpm-lock.yaml')),
  ...checkLicences(root),
];

for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) {
  process.stderr.write(`\n${problems.length} broken boundaries.\n`);
  process.exitCode = 1;
}
