export type StopSignal = 'SIGINT' | 'SIGTERM';

/** The exit code that shells expect of a process stopped by a signal: 128 and its number. */
const stopCodes: Readonly<Record<StopSignal, number>> = { SIGINT: 130, SIGTERM: 143 };

/** The user stopped the command: no message, only the exit code. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly exitCode: number;

  constructor(signal: StopSignal) {
    super(`stopped by ${signal}`);
    this.exitCode = stopCodes[signal];
  }
}

/**
 * A signal that aborts with `Interrupted` at the first Ctrl-C or SIGTERM, so that a command can clean up.
 * A second one ends the process at once.
 */
export function interruptSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      const interrupted = new Interrupted(name);
      if (controller.signal.aborted) process.exit(interrupted.exitCode);
      controller.abort(interrupted);
    });
  }
  return controller.signal;
}
