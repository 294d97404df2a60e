import { availableTools, ensureSystemTools } from '../../system-tools/install.mjs';
import { refuseUnknown } from '../arguments.mjs';
import { run } from '../child.mjs';
import { ensureInstalled } from '../install.mjs';
import { clearResults, closingLine, failuresBesideTests, readResults } from '../results.mjs';
import { ensureToolchain } from '../toolchain.mjs';
import { turbo } from '../turbo.mjs';

const checks = ['//#format', '//#lint', '//#boundaries', '//#types'];

/**
 * Format check, lint, boundaries, types and every test; what has not changed since is not run again.
 * @param {import('../run.mjs').Context} context `--latex` adds the tests that need a TeX installation
 * @returns {Promise<number>} 0 when everything passes
 */
export async function test({ root, report, args }) {
  refuseUnknown(args, ['--latex']);
  const latex = args.includes('--latex') || process.env.VARIORUM_LATEX === '1';
  const toolchain = await ensureToolchain(root, report);
  report.line(`Variorum tests, with ${toolchain.origin}`);
  await ensureSystemTools(report, { latex });
  await ensureInstalled(root, toolchain, report);

  clearResults(root);
  const tasks = ['build', 'test', ...checks];
  const { code, failed } = await report.step(
    'Checking format, lint, boundaries and types; running the tests',
    async () =>
      turbo(root, toolchain, [...tasks, '--continue=dependencies-successful'], {
        VARIORUM_TOOLS: await machine(toolchain),
        ...(latex ? { VARIORUM_LATEX: '1' } : {}),
      }),
    () => 'finished',
  );

  const { results, missing } = readResults(root);
  report.line();
  for (const { folder, passed, failed: broken, skipped } of results) {
    const extra = [
      broken > 0 ? `, ${broken} failed` : '',
      skipped.length > 0 ? `, ${skipped.length} skipped` : '',
    ];
    report.line(`  ${folder.padEnd(24)} ${passed} passed${extra.join('')}`);
  }
  for (const folder of missing) report.line(`  ${folder.padEnd(24)} did not run`);
  for (const title of results.flatMap((result) => result.skipped)) report.line(`  skipped: ${title}`);
  for (const task of failed) report.line(`✗ ${task.replace('//#', '')}   Run: ${replay(task, toolchain)}`);
  report.line();
  report.line(closingLine(results, failuresBesideTests(results, failed, code)));
  return code;
}

/**
 * Tests are not run again while nothing changed; another Node or a tool that appears is a change.
 * @param {import('../toolchain.mjs').Toolchain} toolchain
 * @returns {Promise<string>} what of the machine the tests see
 */
async function machine(toolchain) {
  const { stdout } = await run(toolchain.node, ['--version'], { capture: true });
  return [`node ${stdout.trim()}`, ...availableTools()].join(', ');
}

/**
 * @param {string} task as turbo names it: `package#task`, or `//#task` at the root
 * @param {import('../toolchain.mjs').Toolchain} toolchain
 * @returns {string} the line that runs this task alone
 */
function replay(task, toolchain) {
  const [owner, name] = task.split('#');
  return owner === '//' ? `npm run ${name}` : `${toolchain.prefix}pnpm --filter ${owner} ${name}`;
}
