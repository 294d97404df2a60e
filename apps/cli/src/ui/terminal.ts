import { buffer } from 'node:stream/consumers';
import { VariorumError } from '@variorum/core';
import { interruptSignal } from '../output/interrupt.ts';

/** What a command may touch of the process it runs in; tests bring their own. */
export interface Terminal {
  /** Working directory, absolute. */
  readonly directory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether a person is watching stderr: progress is shown only then. */
  readonly interactive: boolean;
  /** Columns of the screen. */
  readonly width: number;
  /** Called by a command that has to clean up when the user interrupts it: aborts then. Until it is called, Ctrl-C ends the process at once. */
  interrupts(): AbortSignal;
  /** Results, for people and for pipes. */
  out(text: string): void;
  /** Messages about the run. */
  err(text: string): void;
  readStandardInput(): Promise<string>;
}

const screenWidth = 100;

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    directory: process.cwd(),
    environment: process.env,
    interactive: process.stderr.isTTY === true && process.env['TERM'] !== 'dumb',
    width: Math.max(40, process.stdout.columns ?? (Number(process.env['COLUMNS']) || screenWidth)),
    interrupts: interruptSignal,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    async readStandardInput() {
      if (process.stdin.isTTY) {
        throw new VariorumError({
          code: 'no-standard-input',
          message: 'nothing is piped into standard input',
          expected: 'a pipe, as in `echo \'{"parameters": 760}\' | variorum grade … --response -`',
        });
      }
      return (await buffer(process.stdin)).toString('utf8');
    },
  };
}
