import { VariorumError } from '@variorum/core';
import { readJsonArgument } from '../input/json-argument.ts';
import type { Terminal } from '../ui/terminal.ts';

/**
 * What `--params` holds: an object of parameters by name; none without the option.
 *
 * @throws VariorumError `invalid-json`, `unreadable-file`, or `invalid-params` for what is not an object
 */
export async function readParams(
  argument: string | undefined,
  terminal: Terminal,
): Promise<Readonly<Record<string, unknown>>> {
  if (argument === undefined) return {};
  const value = await readJsonArgument('--params', argument, terminal);
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new VariorumError({
    code: 'invalid-params',
    message: `--params is ${JSON.stringify(value)}, expected an object of parameters by name, such as '{"stride": 2}'`,
  });
}
