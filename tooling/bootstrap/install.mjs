import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './child.mjs';
import { BootstrapError } from './report.mjs';
import { environment } from './toolchain.mjs';

/** Folders that hold workspace packages, as in pnpm-workspace.yaml. */
const workspaceFolders = ['packages', 'apps', 'tooling'];

/**
 * Every file that decides what an installation contains.
 * @param {string} root
 * @returns {string[]} paths relative to the root, sorted
 */
export function manifests(root) {
  const nested = workspaceFolders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name, 'package.json')));
  return ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc', 'bench/package.json', ...nested]
    .filter((path) => existsSync(join(root, path)))
    .sort();
}

/**
 * @param {string} root
 * @returns {string} hash over the names and contents of all manifests, and the platform
 */
export function fingerprint(root) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const path of manifests(root)) hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

/**
 * Installs exactly what the lockfile says; does nothing, not even look, when that was done before.
 * @param {string} root
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 * @param {import('./report.mjs').Report} report
 */
export async function ensureInstalled(root, toolchain, report) {
  const stamp = join(root, 'node_modules', '.cache', 'variorum', 'installed');
  const wanted = fingerprint(root);
  const complete = existsSync(join(root, 'node_modules', '.modules.yaml'));
  if (complete && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  await report.step(
    'Installing packages',
    async () => {
      const { code } = await run('pnpm', ['install', '--frozen-lockfile'], {
        cwd: root,
        env: environment(toolchain),
      });
      if (code !== 0) {
        throw new BootstrapError('The packages could not be installed; pnpm says why above.', {
          exitCode: code,
        });
      }
    },
    () => 'packages installed',
  );
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}
