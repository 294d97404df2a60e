import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from 'vitest';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** The exam files that the README's commands run. */
export const examplesFolder = fileURLToPath(new URL('../../../../examples/', import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CliOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Called with the running process. */
  readonly during?: (child: ChildProcess) => void | Promise<void>;
}

/** Runs the command from its sources, as a user's shell would. */
export function runCli(
  directory: string,
  args: readonly string[],
  options: CliOptions = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const { VARIORUM_SEED: _, NODE_OPTIONS: __, ...environment } = process.env;
    const child = spawn(process.execPath, ['--conditions=@variorum/source', main, ...args], {
      cwd: directory,
      env: { ...environment, NO_COLOR: '1', ...options.env },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(options.input ?? '');
    void options.during?.(child);
  });
}

/** Tests that get an empty directory of their own. */
export const test = base.extend('directory', async ({ onTestFinished }) => {
  const directory = await mkdtemp(join(tmpdir(), 'variorum-cli-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
});
