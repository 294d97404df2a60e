import { afterEach, describe, expect, test } from 'vitest';
import type { TestTask } from '../testing/process-worker.ts';
import { type Pool, processPool } from './pool.ts';

interface Result {
  readonly value: number;
  readonly pid: number;
}

const worker = new URL('../testing/process-worker.ts', import.meta.url);
let pool: Pool<TestTask, Result>;
const open = (size: number) => {
  pool = processPool<TestTask, Result>(worker, size);
  return pool;
};
afterEach(() => pool.close());

describe('processPool', () => {
  test('answers every task, on no more processes than allowed', async () => {
    const { run } = open(2);
    const results = await Promise.all(Array.from({ length: 50 }, (_, value) => run({ value })));
    expect(results.map((result) => result.value)).toEqual(Array.from({ length: 50 }, (_, value) => value));
    expect(new Set(results.map((result) => result.pid)).size).toBeLessThanOrEqual(2);
  });

  test('a worker whose memory has grown is replaced', async () => {
    const { run } = open(1);
    const before = await run({ value: 1 });
    expect((await run({ value: 2, does: 'grow' })).pid).toBe(before.pid);
    expect((await run({ value: 3 })).pid).not.toBe(before.pid);
  });

  test('a worker that dies fails its task only', async () => {
    const { run } = open(1);
    const [dead, alive] = await Promise.allSettled([run({ value: 1, does: 'die' }), run({ value: 2 })]);
    expect(dead).toMatchObject({
      reason: { message: 'a worker process ended in the middle of its work (exit code 3)' },
    });
    expect(alive).toMatchObject({ value: { value: 2 } });
  });

  test('closing ends a task that runs and one that waits', async () => {
    const { run, close } = open(1);
    const results = Promise.allSettled([run({ value: 1, does: 'hang' }), run({ value: 2 })]);
    await close();
    expect((await results).map((result) => result.status)).toEqual(['rejected', 'rejected']);
  });
});
