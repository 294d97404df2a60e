import type { Reply } from './pool.ts';

/** Tasks between collections: what the compiler holds is freed only when JavaScript lets go of it. */
const tasksPerCollection = 10;

/** Turns this process into a worker of `processPool` that answers every task with what `work` returns. */
export function serve<Task, Result>(work: (task: Task) => Result | Promise<Result>): void {
  let tasks = 0;
  process.on('message', async (task: Task) => {
    const result = await work(task);
    tasks += 1;
    if (tasks % tasksPerCollection === 0) globalThis.gc?.();
    process.send?.({ result, memory: process.memoryUsage.rss() } satisfies Reply<Result>);
  });
  // Ctrl-C reaches the whole group; the parent decides when its workers end, also by dying.
  process.on('SIGINT', () => {});
  process.on('disconnect', () => process.exit(0));
}
