import { VariorumError } from '@variorum/core';
import type { Response } from '@variorum/generator';
import { readJsonArgument } from '../input/json-argument.ts';
import type { Terminal } from '../ui/terminal.ts';

/**
 * What `--response` holds: values by field.
 *
 * @throws VariorumError `invalid-json`, `unreadable-file`, or `invalid-response` for what is not an object
 */
export async function readResponse(argument: string, terminal: Terminal): Promise<Response> {
  const value = await readJsonArgument('--response', argument, terminal);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Response;
  throw new VariorumError({
    code: 'invalid-response',
    message: `--response is ${JSON.stringify(value)}, expected an object of values by field, such as '{"parameters": 760}'`,
  });
}
