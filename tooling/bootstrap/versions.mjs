/**
 * What the checkout needs to run. Node 22.18 is the first release that runs TypeScript sources
 * without a flag, which the code generators rely on.
 */
export const minimumNode = [22, 18];
export const pnpmMajor = 12;

/** What is fetched when the machine's own are too old: exact majors, so that a new one is a decision. */
export const fetchedPackages = ['node@24', `pnpm@${pnpmMajor}`];

/**
 * The numbers of a version such as `v20.20.2` or `12.21.0`.
 * @param {string} text
 * @returns {[number, number]} major and minor
 * @throws {Error} when the text does not start with two numbers
 */
export function parseVersion(text) {
  const match = /^v?(\d+)\.(\d+)/.exec(text.trim());
  if (match === null) throw new Error(`parseVersion: ${JSON.stringify(text)} is not a version like 24.1.0`);
  return [Number(match[1]), Number(match[2])];
}

/** @param {string} version for instance `process.versions.node` */
export function nodeIsRecentEnough(version) {
  const [major, minor] = parseVersion(version);
  const [wantedMajor, wantedMinor] = /** @type {[number, number]} */ (minimumNode);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** @param {string} version what `pnpm --version` prints */
export function pnpmFits(version) {
  return parseVersion(version)[0] === pnpmMajor;
}
