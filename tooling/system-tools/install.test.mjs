import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReport } from '../bootstrap/report.mjs';
import { ensureSystemTools } from './install.mjs';

let folder = '';
let said = '';
const report = createReport({ write: (part) => (said += part) });
const log = () => (existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : '');

/** The only command of the machine, apart from the absolute ones in the script. */
const add = (/** @type {string} */ name, /** @type {string} */ script) => {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-apt-'));
  said = '';
  add('env', 'exec /usr/bin/env "$@"');
  add('apt-get', `echo "apt-get $DEBIAN_FRONTEND $*" >> ${folder}/log`);
  add('sudo', `shift; exec "$@"`);
  add('true', 'exit 0');
  vi.stubEnv('PATH', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const asUser = (/** @type {number} */ id) => vi.spyOn(process, 'getuid').mockReturnValue(id);

describe('ensureSystemTools', () => {
  it.each([
    ['root', 0],
    ['a user with passwordless sudo', 1000],
  ])('installs what is missing as %s, without asking', async (_who, id) => {
    asUser(id);
    await ensureSystemTools(report, { latex: false });
    expect(log()).toBe(
      'apt-get noninteractive update -q\n' +
        'apt-get noninteractive install -q -y --no-install-recommends poppler-utils chromium\n',
    );
  });

  it('prints the one line to run where the user may not install', async () => {
    asUser(1000);
    add('sudo', 'exit 1');
    await ensureSystemTools(report, { latex: false });
    expect(log()).toBe('');
    expect(said).toContain('Tests for reading PDFs back and opening pages in a browser will be skipped.');
    expect(said).toContain('apt-get install -y --no-install-recommends poppler-utils chromium\n');
  });

  it('leaves the machine alone when it is told to', async () => {
    asUser(0);
    vi.stubEnv('VARIORUM_NO_APT', '1');
    await ensureSystemTools(report, { latex: false });
    expect(log()).toBe('');
  });

  it('says nothing when everything is there', async () => {
    for (const name of ['pdftotext', 'pdfinfo', 'pdftoppm', 'pdffonts', 'chromium']) add(name, 'exit 0');
    await ensureSystemTools(report, { latex: false });
    expect(said).toBe('');
  });
});
