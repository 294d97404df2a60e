import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReport } from './report.mjs';
import { ensureToolchain, environment } from './toolchain.mjs';

const silent = createReport({ write: () => undefined });
const old = { machineNode: '20.20.2' };
let root = '';
let fetched = '';

/** Puts an `npm` first on the PATH that behaves as the script says. */
const fakeNpm = (/** @type {string} */ script) => {
  const bin = join(root, 'fake');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\necho called >> "${join(root, 'calls')}"\n${script}\n`);
  chmodSync(join(bin, 'npm'), 0o755);
  vi.stubEnv('PATH', `${bin}${delimiter}${process.env.PATH ?? ''}`);
};
const called = () => existsSync(join(root, 'calls'));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'variorum-toolchain-'));
  fetched = join(root, 'fetched');
  mkdirSync(fetched);
  for (const name of ['node', 'pnpm']) writeFileSync(join(fetched, name), '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

describe('ensureToolchain', () => {
  it('takes a machine that is recent enough as it is', async () => {
    fakeNpm('exit 1');
    const toolchain = await ensureToolchain(root, silent, { needsPnpm: false });
    expect(toolchain.node).toBe(process.execPath);
    expect(called()).toBe(false);
  });

  it('fetches Node and pnpm through npm where the machine is older, and remembers where they are', async () => {
    fakeNpm(`echo "/nowhere:${fetched}:/usr/bin"`);
    expect((await ensureToolchain(root, silent, old)).bin).toBe(fetched);
    rmSync(join(root, 'calls'));
    expect((await ensureToolchain(root, silent, old)).bin).toBe(fetched);
    expect(called()).toBe(false);
  });

  it('fetches again when what it remembers has been removed', async () => {
    fakeNpm(`echo "${fetched}"`);
    await ensureToolchain(root, silent, old);
    rmSync(join(fetched, 'node'));
    await expect(ensureToolchain(root, silent, old)).rejects.toThrow(
      'npm could not fetch node@24 and pnpm@12',
    );
  });

  it('repeats what npm says when the fetching fails', async () => {
    fakeNpm('echo "no network" >&2; exit 1');
    await expect(ensureToolchain(root, silent, old)).rejects.toThrow('no network');
  });
});

it('puts the toolchain first and turns telemetry off for everything that is run', () => {
  const env = environment({ bin: '/tools', node: '/tools/node', origin: '', prefix: '' });
  expect(env.PATH?.startsWith(`/tools${delimiter}`)).toBe(true);
  expect(env).toMatchObject({ DO_NOT_TRACK: '1', TURBO_TELEMETRY_DISABLED: '1' });
});
