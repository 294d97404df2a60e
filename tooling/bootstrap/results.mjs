import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where each package's vitest leaves its report; turbo keeps it together with the cached run. */
const reportPath = join('reports', 'vitest.json');

/**
 * @typedef {object} PackageResult
 * @property {string} name for instance `packages/core`
 * @property {number} passed
 * @property {number} failed tests, and test files that could not be loaded
 * @property {string[]} skipped full titles; a title says why
 */

/**
 * Folders of the workspace that have tests of their own.
 * @param {string} root
 * @returns {string[]} relative to the root
 */
function testedPackages(root) {
  return ['packages', 'apps', 'tooling']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
    .filter((folder) => {
      const manifest = join(root, folder, 'package.json');
      return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).scripts?.test !== undefined;
    });
}

/**
 * Removes the reports of earlier runs, so that a count is always of this one.
 * @param {string} root
 */
export function clearResults(root) {
  for (const folder of testedPackages(root)) rmSync(join(root, folder, reportPath), { force: true });
}

/**
 * @param {string} root
 * @returns {{ results: PackageResult[], missing: string[] }} and the packages whose tests did not run
 */
export function readResults(root) {
  const folders = testedPackages(root);
  const ran = folders.filter((folder) => existsSync(join(root, folder, reportPath)));
  return {
    results: ran.map((folder) => readReport(folder, readFileSync(join(root, folder, reportPath), 'utf8'))),
    missing: folders.filter((folder) => !ran.includes(folder)),
  };
}

/**
 * @param {string} name of the package
 * @param {string} json what vitest's JSON reporter wrote
 * @returns {PackageResult}
 */
export function readReport(name, json) {
  /** @type {{ testResults: { status: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  const { testResults } = JSON.parse(json);
  const tests = testResults.flatMap((file) => file.assertionResults);
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    name,
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + broken.length,
    skipped: tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName),
  };
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
