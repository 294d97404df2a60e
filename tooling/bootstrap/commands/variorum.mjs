import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../child.mjs';
import { BootstrapError } from '../report.mjs';
import { ensureToolchain, environment } from '../toolchain.mjs';

/** @param {string} root */
export const cliEntry = (root) => join(root, 'apps', 'cli', 'dist', 'main.js');

/**
 * Runs the checkout's command line in the folder that the user stands in.
 * @param {import('../run.mjs').Context} context
 * @returns {Promise<number>} the command's own exit code
 */
export async function variorum({ root, report, args }) {
  if (!existsSync(cliEntry(root))) {
    throw new BootstrapError('The variorum command of this checkout is not built yet.', {
      next: 'npm run demo',
    });
  }
  const toolchain = await ensureToolchain(root, report, { needsPnpm: false });
  const { code } = await run(toolchain.node, [cliEntry(root), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: environment(toolchain),
  });
  return code;
}
