import type { Terminal } from './terminal.ts';

/** Tells a waiting person how far a long piece of work is. */
export interface Progress {
  /** Called after each finished piece. */
  advance(): void;
  /** Removes the display. */
  stop(): void;
}

const silent: Progress = { advance() {}, stop() {} };

/** A line on stderr with count and time left; nothing at all where no person is watching. */
export async function startProgress(terminal: Terminal, what: string, total: number): Promise<Progress> {
  if (!terminal.interactive || total < 2) return silent;
  const { default: ora } = await import('ora');
  const spinner = ora({
    text: progressText(what, 0, total, 0),
    stream: process.stderr,
    discardStdin: false,
  }).start();
  const start = performance.now();
  let done = 0;
  return {
    advance() {
      done += 1;
      spinner.text = progressText(what, done, total, performance.now() - start);
    },
    stop: () => void spinner.stop(),
  };
}

/** `exams 12 of 120, 9 s left`; the time only once enough is known to tell. */
export function progressText(what: string, done: number, total: number, elapsed: number): string {
  const known = done >= 3 && elapsed >= 500;
  return `${what} ${done} of ${total}${known ? `, ${timeLeft((elapsed / done) * (total - done))} left` : ''}`;
}

/** Milliseconds as a person says them: `9 s`, `3 min`. */
export function timeLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
