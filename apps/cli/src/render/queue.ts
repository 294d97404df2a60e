import { VariorumError } from '@variorum/core';
import { processPool } from './pool.ts';
import type { RenderedFiles, RenderTask } from './render.ts';
import type { WorkerResult } from './worker.ts';

/** Documents waiting for each worker: enough to keep it busy, few enough to keep memory small. */
const waitingPerWorker = 3;

/** Renders many documents at once in worker processes. */
export interface RenderQueue {
  /** Resolves when there is room for one more; `done` gets the result. */
  add(task: RenderTask, done: (result: RenderedFiles) => Promise<void>): Promise<void>;
  /** Resolves when everything added is done. */
  finish(): Promise<void>;
  /** Ends the workers, whatever they are doing. */
  close(): Promise<void>;
}

/**
 * A queue before `jobs` workers. The first error, of a worker or of a `done`, is thrown by the next `add` or by
 * `finish`.
 */
export function renderQueue(jobs: number, signal: AbortSignal): RenderQueue {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const pool = processPool<RenderTask, WorkerResult>(new URL(`./worker.${ending}`, import.meta.url), jobs);
  const stop = () => void pool.close();
  signal.addEventListener('abort', stop, { once: true });
  const running = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | undefined;
  const check = () => {
    signal.throwIfAborted();
    if (failure) throw failure.error;
  };
  return {
    async add(task, done) {
      while (running.size >= jobs * waitingPerWorker) await Promise.race(running);
      check();
      const one: Promise<void> = pool
        .run(task)
        .then((result) => done(unwrap(result, task)))
        .catch((error: unknown) => {
          failure ??= { error };
        })
        .finally(() => running.delete(one));
      running.add(one);
    },
    async finish() {
      while (running.size > 0) await Promise.race(running);
      check();
    },
    async close() {
      signal.removeEventListener('abort', stop);
      await pool.close();
      // What a result is still being written to must not be removed before.
      await Promise.allSettled(running);
    },
  };
}

function unwrap(result: WorkerResult, task: RenderTask): RenderedFiles {
  if ('done' in result) return result.done;
  const { code, message, stack } = result.failed;
  throw new VariorumError({
    code,
    message: `${task.name} could not be written as ${task.notation}: ${message}`,
    cause: Object.assign(new Error(message), { stack }),
  });
}
