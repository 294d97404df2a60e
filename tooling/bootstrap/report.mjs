/** A failure that is explained in one or two sentences; a stack trace would add nothing. */
export class BootstrapError extends Error {
  /**
   * @param {string} message what failed
   * @param {{ next?: string, exitCode?: number }} [options] `next` is the one line to run
   */
  constructor(message, { next = '', exitCode = 1 } = {}) {
    super(message);
    this.name = 'BootstrapError';
    this.next = next;
    this.exitCode = exitCode;
  }
}

/**
 * @param {number} milliseconds
 * @returns {string} for instance `0.4 s`, `12 s` or `2 min 5 s`
 */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * Tells a person what is happening, one line when a step starts and one when it ends.
 * @param {{ write(text: string): unknown }} stream
 */
export function createReport(stream) {
  const line = (text = '') => void stream.write(`${text}\n`);
  return {
    line,
    /**
     * @template T
     * @param {string} doing for instance `Installing packages`
     * @param {() => Promise<T>} work
     * @param {(result: T) => string} done what to say afterwards
     * @returns {Promise<T>}
     */
    async step(doing, work, done) {
      line(`• ${doing} …`);
      const start = performance.now();
      const result = await work();
      line(`  ${done(result)} (${duration(performance.now() - start)})`);
      return result;
    },
    /** @param {BootstrapError} error */
    failure(error) {
      line();
      line(`✗ ${error.message}`);
      if (error.next !== '') line(`  Run: ${error.next}`);
    },
  };
}

/** @typedef {ReturnType<typeof createReport>} Report */
