import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { environment } from './toolchain.mjs';

/**
 * Runs tasks of the workspace through turbo, which skips those whose inputs have not changed.
 * @param {string} root
 * @param {import('./toolchain.mjs').Toolchain} toolchain
 * @param {readonly string[]} args tasks and flags
 * @param {NodeJS.ProcessEnv} [extra] variables for the tasks; turbo.json says which ones count
 * @returns {Promise<{ code: number, failed: string[] }>} turbo's exit code and the tasks that failed
 */
export async function turbo(root, toolchain, args, extra = {}) {
  const runs = join(root, '.turbo', 'runs');
  rmSync(runs, { recursive: true, force: true });
  const { code } = await run(
    join(root, 'node_modules', '.bin', 'turbo'),
    ['run', ...args, '--summarize', '--ui=stream', '--output-logs=new-only', '--log-order=grouped'],
    { cwd: root, env: { ...environment(toolchain), ...extra } },
  );
  return {
    code,
    failed: existsSync(runs) ? readdirSync(runs).flatMap((file) => failedTasks(join(runs, file))) : [],
  };
}

/**
 * @param {string} summary path of the JSON that `--summarize` leaves
 * @returns {string[]} names such as `@variorum/core#test`
 */
function failedTasks(summary) {
  /** @type {{ tasks: { taskId: string, execution?: { exitCode: number | null } }[] }} */
  const { tasks } = JSON.parse(readFileSync(summary, 'utf8'));
  return tasks
    .filter(({ execution }) => execution !== undefined && execution.exitCode !== 0)
    .map(({ taskId }) => taskId);
}
