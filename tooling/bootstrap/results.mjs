import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where each package's vitest leaves its report; turbo keeps it together with the cached run. */
const reportPath = join('reports', 'vitest.json');

/**
 * @typedef {object} PackageResult
 * @property {string} folder for instance `packages/core`
 * @property {string} name of the package, for instance `@variorum/core`
 * @property {number} passed
 * @property {number} failed tests, and test files that could not be loaded
 * @property {string[]} skipped full titles; a title says why
 */

/**
 * Packages of the workspace that have tests of their own.
 * @param {string} root
 * @returns {{ folder: string, name: string }[]} the folder is relative to the root
 */
function testedPackages(root) {
  return ['packages', 'apps', 'tooling']
    .filter((parent) => existsSync(join(root, parent)))
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(parent, name)))
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => ({ folder, ...JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) }))
    .filter(({ scripts }) => scripts?.test !== undefined)
    .map(({ folder, name }) => ({ folder, name }));
}

/**
 * Removes the reports of earlier runs, so that a count is always of this one.
 * @param {string} root
 */
export function clearResults(root) {
  for (const { folder } of testedPackages(root)) rmSync(join(root, folder, reportPath), { force: true });
}

/**
 * @param {string} root
 * @returns {{ results: PackageResult[], missing: string[] }} and the folders whose tests did not run
 */
export function readResults(root) {
  const reports = testedPackages(root).map((entry) => ({
    ...entry,
    path: join(root, entry.folder, reportPath),
  }));
  return {
    results: reports
      .filter(({ path }) => existsSync(path))
      .map(({ folder, name, path }) => ({ folder, name, ...countTests(readFileSync(path, 'utf8')) })),
    missing: reports.filter(({ path }) => !existsSync(path)).map(({ folder }) => folder),
  };
}

/**
 * @param {string} json what vitest's JSON reporter wrote
 * @returns {Pick<PackageResult, 'passed' | 'failed' | 'skipped'>}
 */
export function countTests(json) {
  /** @type {{ testResults: { status: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  const { testResults } = JSON.parse(json);
  const tests = testResults.flatMap((file) => file.assertionResults);
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + broken.length,
    skipped: tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName),
  };
}

/**
 * Failures that no test accounts for: checks such as format, builds, and test runs that broke off.
 * @param {readonly PackageResult[]} results
 * @param {readonly string[]} failedTasks as turbo names them
 * @param {number} exitCode turbo's
 * @returns {number} at least 1 when the exit code says failure and nothing else does
 */
export function failuresBesideTests(results, failedTasks, exitCode) {
  const counted = results.filter(({ failed }) => failed > 0).map(({ name }) => `${name}#test`);
  const others = failedTasks.filter((task) => !counted.includes(task)).length;
  return exitCode !== 0 && others + counted.length === 0 ? 1 : others;
}

/**
 * @param {readonly PackageResult[]} results
 * @param {number} otherFailures failed checks that are not tests: format, lint, types
 * @returns {string} the closing line, for instance `812 passed, 0 failed, 3 skipped`
 */
export function closingLine(results, otherFailures) {
  const sum = (/** @type {(result: PackageResult) => number} */ count) =>
    results.reduce((total, result) => total + count(result), 0);
  const skipped = sum((result) => result.skipped.length);
  const counts = `${sum((result) => result.passed)} passed, ${sum((result) => result.failed) + otherFailures} failed`;
  return skipped === 0 ? counts : `${counts}, ${skipped} skipped`;
}
