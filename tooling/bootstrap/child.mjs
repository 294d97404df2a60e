import { spawn } from 'node:child_process';

/**
 * @typedef {object} Finished
 * @property {number} code exit code; 127 when the program does not exist, 128 + n when signal n ended it
 * @property {string} stdout empty unless captured
 * @property {string} stderr empty unless captured
 */

/** Signals that a person or a supervisor sends to the whole command. */
const signals = /** @type {const} */ ({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 });

/**
 * Runs a program without a shell, so that its arguments arrive as they are.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, capture?: boolean }} [options]
 *   `capture` collects the output instead of showing it
 * @returns {Promise<Finished>}
 */
export function run(program, args, { cwd, env = process.env, capture = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk) => (stdout += chunk));
    child.stderr?.setEncoding('utf8').on('data', (chunk) => (stderr += chunk));

    // The child decides how to end; this process only waits for it and repeats its exit code.
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    for (const signal of Object.keys(signals)) process.on(signal, forward);
    const settle = () => {
      for (const signal of Object.keys(signals)) process.off(signal, forward);
    };

    child.on('error', (error) => {
      settle();
      if ('code' in error && error.code === 'ENOENT') resolve({ code: 127, stdout, stderr: error.message });
      else reject(error);
    });
    child.on('close', (code, signal) => {
      settle();
      resolve({
        code: code ?? 128 + (signals[/** @type {keyof typeof signals} */ (signal)] ?? 9),
        stdout,
        stderr,
      });
    });
  });
}
