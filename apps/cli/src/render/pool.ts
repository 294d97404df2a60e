import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { VariorumError } from '@variorum/core';

/**
 * Resident memory at which a worker is replaced by a fresh one. The Typst compiler keeps a few hundred kilobytes
 * of each document for as long as its process lives, whatever is evicted; threads would keep it for good.
 */
const mostWorkerMemory = 230 * 2 ** 20;

/** Runs tasks in worker processes. */
export interface Pool<Task, Result> {
  /** Rejects where the worker fails or dies, and when the pool is closed. */
  run(task: Task): Promise<Result>;
  /** Ends the workers, whatever they are doing. */
  close(): Promise<void>;
}

/** What a worker answers to each task. */
export interface Reply<Result> {
  readonly result: Result;
  /** Resident memory of the worker in bytes. */
  readonly memory: number;
}

interface Worker {
  readonly process: ChildProcess;
  readonly ended: Promise<void>;
}

interface Job<Task, Result> {
  readonly task: Task;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Up to `size` processes of the module `worker`, which answers every message with a `Reply`; each is replaced when
 * its memory has grown, so that memory stays bounded however many tasks there are.
 */
export function processPool<Task, Result>(worker: URL, size: number): Pool<Task, Result> {
  const idle: Worker[] = [];
  const alive = new Set<Worker>();
  const waiting: Job<Task, Result>[] = [];
  let closed = false;

  const next = () => {
    while (waiting.length > 0 && (idle.length > 0 || alive.size < size)) {
      const job = waiting.shift();
      const free = idle.pop() ?? start();
      if (job) void work(free, job);
    }
  };
  const start = (): Worker => {
    const child = fork(fileURLToPath(worker), [], {
      serialization: 'advanced',
      execArgv: [...process.execArgv, '--expose-gc'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const ended = new Promise<void>((resolve) =>
      child.once('exit', () => resolve()).once('error', () => resolve()),
    );
    const started = { process: child, ended };
    alive.add(started);
    void ended.then(() => alive.delete(started)).then(next);
    return started;
  };
  const work = async (free: Worker, { task, resolve, reject }: Job<Task, Result>) => {
    try {
      const { result, memory } = await ask<Task, Result>(free, task);
      resolve(result);
      if (memory > mostWorkerMemory) free.process.kill('SIGKILL');
      else idle.push(free);
    } catch (error) {
      reject(error);
    }
    next();
  };
  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('the pool is closed'));
        waiting.push({ task, resolve, reject });
        next();
      }),
    async close() {
      closed = true;
      for (const { reject } of waiting.splice(0)) reject(new Error('the pool is closed'));
      const all = [...alive];
      for (const one of all) one.process.kill('SIGKILL');
      await Promise.all(all.map((one) => one.ended));
    },
  };
}

function ask<Task, Result>({ process: child, ended }: Worker, task: Task): Promise<Reply<Result>> {
  return new Promise((resolve, reject) => {
    const answered = (reply: unknown) => resolve(reply as Reply<Result>);
    child.once('message', answered);
    void ended.then(() => {
      const how = child.signalCode ?? `exit code ${child.exitCode}`;
      reject(
        new VariorumError({
          code: 'worker-died',
          message: `a worker process ended in the middle of its work (${how})`,
          expected: 'enough memory for its documents; fewer --jobs need less',
        }),
      );
    });
    child.send(task as Parameters<ChildProcess['send']>[0], (error) => error && reject(error));
  });
}
