import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { run } from './child.mjs';
import { BootstrapError } from './report.mjs';
import { fetchedPackages, minimumNode, nodeIsRecentEnough, pnpmFits, pnpmMajor } from './versions.mjs';

/**
 * @typedef {object} Toolchain
 * @property {string} bin folder that holds `node` and comes first on the PATH of everything that is run
 * @property {string} node the executable
 * @property {string} origin where it comes from, in words
 * @property {string} prefix what a user types before a command to run it with this toolchain
 */

/** Runs inside the fetched toolchain. A constant: nothing that a user types ever reaches a shell. */
const tellPath = 'node -p process.env.PATH';

/** @param {string} root */
const memory = (root) => join(root, 'node_modules', '.cache', 'variorum', 'toolchain.json');

/**
 * The Node and pnpm to use: the machine's own where they are recent enough, otherwise the ones that
 * npm fetched earlier, otherwise fetched now into npm's cache.
 * @param {string} root of the checkout
 * @param {import('./report.mjs').Report} report
 * @param {{ needsPnpm?: boolean, machineNode?: string }} [options]
 * @returns {Promise<Toolchain>}
 * @throws {BootstrapError} when they can not be fetched
 */
export async function ensureToolchain(root, report, options = {}) {
  const { needsPnpm = true, machineNode = process.versions.node } = options;
  if (nodeIsRecentEnough(machineNode) && (!needsPnpm || (await machineHasPnpm()))) {
    const origin = `the machine's Node ${machineNode}`;
    return { bin: dirname(process.execPath), node: process.execPath, origin, prefix: '' };
  }
  const remembered = recall(root);
  if (remembered !== undefined) return remembered;
  const packages = fetchedPackages.join(' and ');
  return report.step(
    `Node ${minimumNode.join('.')} or newer and pnpm ${pnpmMajor} are needed; fetching ${packages}`,
    () => fetchToolchain(root),
    () => 'fetched',
  );
}

/**
 * @param {Toolchain} toolchain
 * @returns {NodeJS.ProcessEnv} for everything that is run: this toolchain first, no telemetry
 */
export function environment(toolchain) {
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  return {
    ...plain,
    ...process.env,
    PATH: `${toolchain.bin}${delimiter}${process.env.PATH ?? ''}`,
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
  };
}

async function machineHasPnpm() {
  const { code, stdout } = await run('pnpm', ['--version'], { capture: true });
  return code === 0 && pnpmFits(stdout);
}

/**
 * @param {string} root
 * @returns {Toolchain | undefined}
 */
function recall(root) {
  if (!existsSync(memory(root))) return undefined;
  const { packages, bin } = JSON.parse(readFileSync(memory(root), 'utf8'));
  const complete = [bin, join(bin, 'node'), join(bin, 'pnpm')].every((path) => existsSync(path));
  return complete && packages === fetchedPackages.join(' ') ? fetched(bin) : undefined;
}

/**
 * @param {string} root
 * @returns {Promise<Toolchain>}
 */
async function fetchToolchain(root) {
  const wanted = fetchedPackages.map((name) => `--package=${name}`);
  const args = ['exec', '--yes', '--loglevel=error', '--no-update-notifier', ...wanted, '-c', tellPath];
  const { code, stdout, stderr } = await run('npm', args, { cwd: root, capture: true });
  const bin = stdout
    .trim()
    .split(delimiter)
    .find((folder) => existsSync(join(folder, 'pnpm')) && existsSync(join(folder, 'node')));
  if (code !== 0 || bin === undefined) {
    throw new BootstrapError(`npm could not fetch ${fetchedPackages.join(' and ')}:\n${stderr.trim()}`, {
      next: `npx -y -p ${fetchedPackages.join(' -p ')} -c 'node --version'   (to see why), then this command again`,
    });
  }
  mkdirSync(dirname(memory(root)), { recursive: true });
  writeFileSync(memory(root), `${JSON.stringify({ packages: fetchedPackages.join(' '), bin })}\n`);
  return fetched(bin);
}

/**
 * @param {string} bin
 * @returns {Toolchain}
 */
function fetched(bin) {
  const prefix = `npx -y -p ${fetchedPackages.join(' -p ')} `;
  return { bin, node: join(bin, 'node'), origin: fetchedPackages.join(' and '), prefix };
}
