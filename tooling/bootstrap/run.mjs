#!/usr/bin/env node
// The door of the house: `npm run demo`, `npm test` and `npm run -s variorum -- …` all come in here.
// Plain JavaScript for Node 18 or newer and nothing to install, because on a bare clone nothing is.
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demo } from './commands/demo.mjs';
import { test } from './commands/test.mjs';
import { variorum } from './commands/variorum.mjs';
import { BootstrapError, createReport } from './report.mjs';

/**
 * @typedef {object} Context
 * @property {string} root of the checkout
 * @property {import('./report.mjs').Report} report
 * @property {readonly string[]} args as the user typed them
 */

/** @type {Record<string, { run: (context: Context) => Promise<number>, output: NodeJS.WriteStream }>} */
const commands = {
  demo: { run: demo, output: process.stdout },
  test: { run: test, output: process.stdout },
  // Its standard output belongs to the program that it starts.
  variorum: { run: variorum, output: process.stderr },
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  process.stderr.write(
    `Unknown command ${JSON.stringify(name)}; there are ${Object.keys(commands).join(', ')}.\n`,
  );
  process.exit(2);
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const report = createReport(command.output);
try {
  process.exitCode = await command.run({ root, report, args });
} catch (error) {
  if (!(error instanceof BootstrapError)) throw error;
  report.failure(error);
  process.exitCode = error.exitCode;
}
