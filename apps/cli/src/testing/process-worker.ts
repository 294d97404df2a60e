import { serve } from '../render/serve.ts';

export interface TestTask {
  readonly value: number;
  readonly does?: 'die' | 'hang' | 'grow';
}

const kept: Buffer[] = [];

/** A worker for tests: tells which process ran the task, and misbehaves where it is told to. */
serve(async (task: TestTask) => {
  if (task.does === 'die') process.exit(3);
  if (task.does === 'hang') await new Promise(() => {});
  if (task.does === 'grow') kept.push(Buffer.alloc(300 * 2 ** 20, 1));
  return { value: task.value, pid: process.pid };
});
