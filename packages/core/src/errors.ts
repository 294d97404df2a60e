/** A place in a file, counted from one, as editors do. */
export interface SourceLocation {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Codes that this package throws; other packages add their own. */
export type CoreErrorCode =
  | 'invalid-value'
  | 'invalid-shape'
  | 'shape-mismatch'
  | 'index-out-of-range'
  | 'kernel-exceeds-input'
  | 'groups-do-not-divide'
  | 'overflow'
  | 'unknown-layer';

export interface VariorumErrorInit {
  readonly code: CoreErrorCode | (string & {});
  /** One sentence with the function, the values and the rule. */
  readonly message: string;
  /** Where in the user's input the value stands: `['sections', 0, 'questions', 2]`. */
  readonly path?: readonly (string | number)[];
  readonly value?: unknown;
  /** What would have been right, allowed values listed. */
  readonly expected?: string;
  /** The command or line of code that brings the failure back. */
  readonly replay?: string;
  readonly location?: SourceLocation;
  readonly cause?: unknown;
}

/** The one error class of the project: a message for people, the other fields for programs. */
export class VariorumError extends Error {
  override readonly name = 'VariorumError';
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  readonly expected: string | undefined;
  readonly replay: string | undefined;
  readonly location: SourceLocation | undefined;

  constructor(init: VariorumErrorInit) {
    super(init.message, init.cause === undefined ? undefined : { cause: init.cause });
    this.code = init.code;
    this.path = init.path ?? [];
    this.value = init.value;
    this.expected = init.expected;
    this.replay = init.replay;
    this.location = init.location;
  }
}

/** Whether a caught value is one of ours, also when two copies of this package are loaded. */
export function isVariorumError(error: unknown): error is VariorumError {
  return error instanceof Error && error.name === 'VariorumError' && 'code' in error && 'path' in error;
}
