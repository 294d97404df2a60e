export interface RequiredTool {
  readonly available: boolean;
  readonly command: string;
  /** The executable; empty when it is missing. */
  readonly path: string;
  /** Why tests with it are skipped; empty when they are not. */
  readonly reason: string;
  /** The title of a suite that uses it, with the reason added when it is skipped. */
  readonly title: (title: string) => string;
}

/**
 * Says whether a test may use a program of the operating system, and if not, why.
 *
 *     const poppler = requireTool('pdftotext');
 *     describe.skipIf(!poppler.available)(poppler.title('the PDF reads back'), () => { … });
 *
 * @throws {Error} when the command is not listed in tools.mjs; in CI also when it is missing
 */
export function requireTool(command: string, env?: NodeJS.ProcessEnv): RequiredTool;
