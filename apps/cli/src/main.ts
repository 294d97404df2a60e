#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { run } from './program.ts';
import { processTerminal } from './ui/terminal.ts';

// Exports make much short-lived data; left alone, the young generation grows to 200 MB for it.
setFlagsFromString('--semi-space-growth-factor=1');

// A reader that closes the pipe early, such as `head`, has got what it wanted.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

process.exitCode = await run(process.argv.slice(2), processTerminal());
