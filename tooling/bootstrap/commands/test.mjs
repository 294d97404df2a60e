import { availableTools, ensureSystemTools } from '../../system-tools/install.mjs';
import { ensureInstalled } from '../install.mjs';
import { clearResults, closingLine, readResults } from '../results.mjs';
import { ensureToolchain } from '../toolchain.mjs';
import { turbo } from '../turbo.mjs';

const checks = ['//#format', '//#lint', '//#boundaries', '//#types'];

/**
 * Format check, lint, boundaries, types and every test; what has not changed since is not run again.
 * @param {import('../run.mjs').Context} context `--latex` adds the tests that need a TeX installation
 * @returns {Promise<number>} 0 when everything passes
 */
export async function test({ root, report, args }) {
  const latex = args.includes('--latex') || process.env.VARIORUM_LATEX === '1';
  const toolchain = await ensureToolchain(root, report);
  report.line(`Variorum tests, with ${toolchain.origin}`);
  await ensureSystemTools(report, { latex });
  await ensureInstalled(root, toolchain, report);

  clearResults(root);
  const tasks = ['build', 'test', ...checks];
  const { code, failed } = await report.step(
    'Checking format, lint, boundaries and types; running the tests',
    // Tests are not run again while nothing changed, and a tool that appears is a change.
    () =>
      turbo(root, toolchain, [...tasks, '--continue=dependencies-successful'], {
        VARIORUM_TOOLS: availableTools().join(','),
        ...(latex ? { VARIORUM_LATEX: '1' } : {}),
      }),
    () => 'finished',
  );

  const { results, missing } = readResults(root);
  report.line();
  for (const { name, passed, failed: broken, skipped } of results) {
    const extra = [
      broken > 0 ? `, ${broken} failed` : '',
      skipped.length > 0 ? `, ${skipped.length} skipped` : '',
    ];
    report.line(`  ${name.padEnd(24)} ${passed} passed${extra.join('')}`);
  }
  for (const name of missing) report.line(`  ${name.padEnd(24)} did not run`);
  for (const title of results.flatMap((result) => result.skipped)) report.line(`  skipped: ${title}`);
  for (const task of failed) report.line(`✗ ${task.replace('//#', '')}   Run: ${replay(task, toolchain)}`);

  const failedTests = results.some((result) => result.failed > 0);
  const otherFailures = failed.filter((task) => !(task.endsWith('#test') && failedTests)).length;
  // Something went wrong that no task admits to, such as turbo itself: never close as if all were well.
  const unexplained = code !== 0 && !failedTests && otherFailures === 0 ? 1 : 0;
  report.line();
  report.line(closingLine(results, otherFailures + unexplained));
  return code;
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
