#!/usr/bin/env node
import { run } from './program.ts';
import { processTerminal } from './ui/terminal.ts';

// A reader that closes the pipe early, such as `head`, has got what it wanted.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

process.exitCode = await run(process.argv.slice(2), processTerminal());
