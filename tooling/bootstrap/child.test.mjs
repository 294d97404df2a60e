import { expect, it } from 'vitest';
import { run } from './child.mjs';

const node = (/** @type {string} */ script, /** @type {string[]} */ ...args) =>
  run(process.execPath, ['-e', script, '--', ...args], { capture: true });

it('hands arguments on as they are, whatever a shell would make of them', async () => {
  const args = ['two words', `'"`, '$(id) `id` $HOME', '*', '', '--flag=a\nb', 'ä'];
  const { stdout } = await node('console.log(JSON.stringify(process.argv.slice(1)))', ...args);
  expect(JSON.parse(stdout)).toEqual(args);
});

it.each([0, 1, 7])('repeats exit code %i', async (code) => {
  expect((await node(`process.exit(${code})`)).code).toBe(code);
});

it('ends with 128 + 15 when the program was terminated', async () => {
  expect((await node(`process.kill(process.pid, 'SIGTERM')`)).code).toBe(143);
});

it('ends with 127 when there is no such program', async () => {
  expect((await run('/nowhere/program', [], { capture: true })).code).toBe(127);
});

it('collects both outputs', async () => {
  const { stdout, stderr } = await node(`process.stdout.write('out'); process.stderr.write('err')`);
  expect([stdout, stderr]).toEqual(['out', 'err']);
});
