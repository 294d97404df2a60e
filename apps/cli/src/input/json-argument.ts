import { VariorumError } from '@variorum/core';
import type { Terminal } from '../ui/terminal.ts';
import { readInputFile } from './read-file.ts';

/** A value that stands on the command line as JSON, in a file, or (`-`) in standard input. */
export async function readJsonArgument(
  option: string,
  argument: string,
  terminal: Terminal,
): Promise<unknown> {
  const trimmed = argument.trim();
  if (/^[[{"]/.test(trimmed)) return parseJson(trimmed, option);
  if (trimmed === '-') return parseJson(await terminal.readStandardInput(), `${option} (standard input)`);
  const text = await readInputFile(trimmed, terminal.directory, `${option}`);
  return parseJson(text, option, trimmed);
}

function parseJson(text: string, option: string, file?: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const position = /at position (\d+)/.exec(String(error))?.[1];
    const offset = position === undefined ? undefined : Number(position);
    throw new VariorumError({
      code: 'invalid-json',
      message: `${option} is not valid JSON${offset === undefined ? '' : `: ${problemAt(text, offset)}`}`,
      ...(file !== undefined && { location: { file, ...(offset !== undefined && placeOf(text, offset)) } }),
      ...(file === undefined && { value: text }),
      expected: `JSON with double quotes, such as '{"channels": 3}', or the name of a file that holds it`,
      cause: error,
    });
  }
}

function problemAt(text: string, offset: number): string {
  if (offset >= text.length) return 'it ends too early';
  const [sign] = text.slice(offset);
  return `unexpected ${JSON.stringify(sign)} at character ${offset + 1}`;
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
