import { findCommand } from './find.mjs';
import { systemTools } from './tools.mjs';

/**
 * Says whether a test may use a program of the operating system, and if not, why.
 *
 *     const poppler = requireTool('pdftotext');
 *     describe.skipIf(!poppler.available)(poppler.title('the PDF reads back'), () => { … });
 *
 * @param {string} command one that tools.mjs lists
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {import('./index.d.mts').RequiredTool}
 * @throws {Error} when the command is not listed; in CI also when it is missing, because there a
 *   skipped test would be a test that nobody ever runs
 */
export function requireTool(command, env = process.env) {
  const tool = systemTools.find(({ commands }) => commands.includes(command));
  if (tool === undefined) {
    const known = systemTools.flatMap(({ commands }) => commands).join(', ');
    throw new Error(
      `requireTool: ${command} is not listed in tooling/system-tools/tools.mjs (it lists ${known})`,
    );
  }
  const path = findCommand(command, env.PATH);
  if (path !== undefined) return { available: true, command, path, reason: '', title: (title) => title };

  const reason = `needs ${command}: ${tool.latex ? 'npm run test:latex' : `apt-get install ${tool.packages.join(' ')}`}`;
  const expected = tool.latex ? env.VARIORUM_LATEX === '1' : isSet(env.CI);
  if (expected) throw new Error(`requireTool: ${command} (${tool.purpose}) is missing; ${reason}`);
  return { available: false, command, path: '', reason, title: (title) => `${title} [skipped: ${reason}]` };
}

/** @param {string | undefined} value */
const isSet = (value) => value !== undefined && value !== '' && value !== 'false' && value !== '0';
