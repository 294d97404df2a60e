import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint, manifests } from './install.mjs';

let root = '';
const write = (/** @type {string} */ path, /** @type {string} */ text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'variorum-install-'));
  write('package.json', '{}');
  write('pnpm-lock.yaml', 'lock');
  write('packages/core/package.json', '{"name":"core"}');
  write('packages/core/src/index.ts', 'export {};');
});
afterEach(() => rmSync(root, { recursive: true }));

it('lists the manifests that decide what is installed, and no sources', () => {
  expect(manifests(root)).toEqual(['package.json', 'packages/core/package.json', 'pnpm-lock.yaml']);
});

it('keeps the fingerprint when only sources change', () => {
  const before = fingerprint(root);
  write('packages/core/src/index.ts', 'export const changed = 1;');
  expect(fingerprint(root)).toBe(before);
});

it.each([
  ['a dependency', 'packages/core/package.json', '{"name":"core","dependencies":{}}'],
  ['the lockfile', 'pnpm-lock.yaml', 'other'],
  ['a new package', 'apps/cli/package.json', '{}'],
  ['a registry setting', '.npmrc', 'fund=false'],
])('changes the fingerprint with %s', (_what, path, text) => {
  const before = fingerprint(root);
  write(path, text);
  expect(fingerprint(root)).not.toBe(before);
});

it('sees every manifest that pnpm sees in this workspace', () => {
  const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
  const globs = /^packages:\n((?: {2}- .*\n)+)/m.exec(
    readFileSync(join(checkout, 'pnpm-workspace.yaml'), 'utf8'),
  )?.[1];
  expect(globs?.match(/[^\s-].*/g)).toEqual(['packages/*', 'apps/*', 'tooling/*', 'bench']);
});
