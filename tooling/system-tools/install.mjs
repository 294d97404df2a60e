// Runs before anything is installed: plain JavaScript, no packages.
import { run } from '../bootstrap/child.mjs';
import { findCommand } from './find.mjs';
import { systemTools } from './tools.mjs';

/**
 * @typedef {object} Wanted
 * @property {boolean} latex whether the tests that need TeX run as well
 */

/**
 * @param {Wanted} wanted
 * @param {string} [path] as in the environment variable
 * @returns {import('./tools.mjs').SystemTool[]} what is not there yet
 */
export function missingTools({ latex }, path = process.env.PATH) {
  return systemTools
    .filter((tool) => latex || tool.latex !== true)
    .filter(({ commands }) => commands.some((command) => findCommand(command, path) === undefined));
}

/** @returns {string[]} every listed command that this machine has */
export function availableTools() {
  return systemTools
    .flatMap(({ commands }) => commands)
    .filter((command) => findCommand(command) !== undefined);
}

/**
 * Installs what is missing where the user may, otherwise prints the line that does.
 * @param {import('../bootstrap/report.mjs').Report} report
 * @param {Wanted} wanted
 */
export async function ensureSystemTools(report, wanted) {
  const missing = missingTools(wanted);
  if (missing.length === 0) return;
  const packages = missing.flatMap((tool) => tool.packages);
  const prefix = await privilege();
  if (prefix !== undefined) {
    await report.step(
      `Installing ${packages.join(', ')} for the tests`,
      () => install(prefix, packages),
      (worked) => (worked ? 'installed' : 'apt-get failed'),
    );
  }
  const still = missingTools(wanted);
  if (still.length === 0) return;
  const names = still.flatMap((tool) => tool.packages).join(' ');
  report.line(
    `  Tests for ${still.map((tool) => tool.purpose).join(' and ')} will be skipped. To have them:`,
  );
  report.line(`  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`);
}

/** @returns {Promise<string[] | undefined>} what to put before apt-get; nothing when the user may not install */
async function privilege() {
  if (findCommand('apt-get') === undefined || process.env.VARIORUM_NO_APT === '1') return undefined;
  if (process.getuid?.() === 0) return [];
  const { code } = await run('sudo', ['-n', 'true'], { capture: true });
  return code === 0 ? ['sudo', '-n'] : undefined;
}

/**
 * @param {readonly string[]} prefix
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} whether apt-get succeeded
 */
async function install(prefix, packages) {
  const aptGet = async (/** @type {string[]} */ ...args) => {
    // Through env, because sudo does not hand variables on.
    const [program, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    const { code, stdout, stderr } = await run(/** @type {string} */ (program), rest, { capture: true });
    if (code !== 0) process.stderr.write(`${stdout}${stderr}`);
    return code === 0;
  };
  await aptGet('update', '-q');
  return aptGet('install', '-q', '-y', '--no-install-recommends', ...packages);
}
