import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from './child.mjs';

const tooling = join(dirname(fileURLToPath(import.meta.url)), '..');
let root = '';
let elsewhere = '';

/** A checkout that consists of the bootstrap alone, called from another folder. */
const call = (/** @type {string[]} */ ...args) =>
  run(process.execPath, [join(root, 'tooling/bootstrap/run.mjs'), ...args], {
    capture: true,
    cwd: root,
    env: { ...process.env, INIT_CWD: elsewhere },
  });

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'variorum-checkout-')));
  elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'variorum-elsewhere-')));
  for (const name of ['bootstrap', 'system-tools']) {
    const ours = (/** @type {string} */ path) => !path.includes('node_modules');
    cpSync(join(tooling, name), join(root, 'tooling', name), { recursive: true, filter: ours });
  }
});
afterEach(() => {
  for (const folder of [root, elsewhere]) rmSync(folder, { recursive: true });
});

const build = (/** @type {string} */ script) => {
  mkdirSync(join(root, 'apps/cli/dist'), { recursive: true });
  writeFileSync(join(root, 'apps/cli/dist/main.js'), script);
};

it('runs the built command with the given arguments in the folder of the caller', async () => {
  build('console.log(JSON.stringify([process.cwd(), ...process.argv.slice(2)])); process.exitCode = 3;');
  const { code, stdout, stderr } = await call('variorum', 'solve', 'x', '--params', '{"a": "it\'s $HOME"}');
  expect(JSON.parse(stdout)).toEqual([elsewhere, 'solve', 'x', '--params', '{"a": "it\'s $HOME"}']);
  expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
});

it('says what to run when the command is not built, and keeps standard output clean', async () => {
  const { code, stdout, stderr } = await call('variorum', 'list');
  expect(stderr).toBe('\n✗ The variorum command of this checkout is not built yet.\n  Run: npm run demo\n');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
});

it('lists the commands when it is given another', async () => {
  const { code, stderr } = await call('tset');
  expect(stderr).toBe('Unknown command "tset"; there are demo, test, variorum.\n');
  expect(code).toBe(2);
});

it.each([
  ['test', '--latx', 'Unknown argument "--latx"; there is --latex.'],
  ['demo', 'now', 'Unknown argument "now"; there are none.'],
])('refuses %s %s', async (name, argument, message) => {
  const { code, stdout } = await call(name, argument);
  expect(stdout).toContain(message);
  expect(code).toBe(2);
});
