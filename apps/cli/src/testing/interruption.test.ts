import type { ChildProcess } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { runCli, test } from './cli.ts';
import { writeExam } from './exam-file.ts';
import { folderFiles } from './folder.ts';

const args = ['export', 'exam.yaml', '--seed', 'secret', '--variants'];

/** Stops the process as soon as the first documents lie in its hidden folder. */
function stopMidway(directory: string, signal: NodeJS.Signals) {
  return async (child: ChildProcess): Promise<void> => {
    while (child.exitCode === null && child.signalCode === null) {
      const hidden = (await readdir(directory)).find((name) => name.startsWith('.out.variorum-new'));
      const inside =
        hidden === undefined ? [] : await readdir(join(directory, hidden, 'public')).catch(() => []);
      if (inside.length > 0) {
        child.kill(signal);
        return;
      }
      await new Promise(setImmediate);
    }
  };
}

describe('an export that is stopped midway', () => {
  test('by Ctrl-C leaves the earlier export as it was and nothing else', async ({ directory }) => {
    await writeExam(directory);
    await runCli(directory, [...args, '1', '--to', 'markdown']);
    const before = await folderFiles(directory);
    const { code, err } = await runCli(directory, [...args, '200', '--to', 'pdf'], {
      during: stopMidway(directory, 'SIGINT'),
    });
    expect({ code, err }).toEqual({ code: 130, err: '' });
    expect(await folderFiles(directory)).toEqual(before);
  });

  test('by kill -9 leaves the earlier export as it was, and the next one cleans up', async ({
    directory,
  }) => {
    await writeExam(directory);
    await runCli(directory, [...args, '1', '--to', 'markdown']);
    const before = await folderFiles(join(directory, 'out'));
    const { code } = await runCli(directory, [...args, '200', '--to', 'pdf'], {
      during: stopMidway(directory, 'SIGKILL'),
    });
    expect(code).toBeNull();
    expect(await folderFiles(join(directory, 'out'))).toEqual(before);
    expect(await readdir(directory)).toHaveLength(3);
    await runCli(directory, [...args, '2', '--to', 'markdown']);
    expect((await readdir(directory)).sort()).toEqual(['exam.yaml', 'out']);
  });
});
