import { isVariorumError, type SourceLocation, type VariorumError } from '@variorum/core';

/** The process' exit codes. */
export const exitCodes = { success: 0, badInput: 1, usage: 2 } as const;

/** An error as `--json` prints it on stderr. */
export interface ErrorJson {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly location?: SourceLocation;
    readonly path?: string;
    readonly value?: unknown;
    readonly expected?: string;
    readonly replay?: string;
  };
}

/** `['sections', 0, 'questions', 2]` as `sections[0].questions[2]`. */
export function pathText(path: readonly (string | number)[]): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (/^[\w-]+$/.test(part)) text += text === '' ? part : `.${part}`;
    else text += `[${JSON.stringify(part)}]`;
  }
  return text;
}

/** `file:line:column`, as far as known, in the form that editors and terminals make clickable. */
export function locationText(location: SourceLocation): string {
  return [location.file, location.line, location.column].filter((part) => part !== undefined).join(':');
}

/**
 * An error as a person reads it: what is wrong on the first line, then place, value and expectation, each on
 * a line of its own. Never a stack trace, unless `debug`.
 */
export function errorMessage(error: unknown, options: { readonly debug: boolean }): string {
  const lines = isVariorumError(error) ? knownError(error) : unknownError(error);
  if (options.debug) lines.push('', stackOf(error));
  return `${lines.join('\n')}\n`;
}

/** The same error for a program. */
export function errorJson(error: unknown): ErrorJson {
  if (!isVariorumError(error)) return { error: { code: 'internal', message: plain(textOf(error)) } };
  return {
    error: {
      code: error.code,
      message: plain(error.message),
      ...(error.location && { location: error.location }),
      ...(error.path.length > 0 && { path: pathText(error.path) }),
      ...(error.value !== undefined && { value: jsonValue(error.value) }),
      ...(error.expected !== undefined && { expected: error.expected }),
      ...(error.replay !== undefined && { replay: error.replay }),
    },
  };
}

function knownError(error: VariorumError): string[] {
  // Many messages are whole sentences that name place, value and expectation already.
  const unsaid = (text: string) => text !== '' && !error.message.includes(text);
  const place = [locationText(error.location ?? {}), pathText(error.path)].filter(unsaid);
  const lines = [`error: ${plain(error.message)}`];
  if (place.length > 0) lines.push(detail('at', place.join(', ')));
  const value = error.value === undefined ? undefined : shortValue(error.value);
  if (value !== undefined && unsaid(value)) lines.push(detail('value', value));
  if (error.expected !== undefined && unsaid(error.expected)) lines.push(detail('expected', error.expected));
  if (error.replay !== undefined) lines.push(detail('replay', error.replay));
  return lines;
}

function unknownError(error: unknown): string[] {
  return [
    `error: ${plain(textOf(error))}`,
    '  This is a mistake of variorum, not of yours. Run the command again with --debug and report what it prints.',
  ];
}

function detail(name: string, text: string): string {
  const [first = '', ...rest] = plain(text).split('\n');
  return [`  ${name.padEnd(9)} ${first}`, ...rest.map((line) => ' '.repeat(12) + line)].join('\n');
}

function shortValue(value: unknown): string {
  const longest = 120;
  const text = typeof value === 'string' ? JSON.stringify(value) : (safeStringify(value) ?? String(value));
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

function jsonValue(value: unknown): unknown {
  const text = safeStringify(value);
  return text === undefined ? String(value) : (JSON.parse(text) as unknown);
}

function safeStringify(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));
  } catch {
    return undefined;
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by: ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}

/** Input quoted in a message must not move the cursor or recolour the terminal. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '�');
}
