import { nearest } from '@variorum/core';
import type { z } from 'zod';
import { describeIssue } from '../question/params.ts';
import type { YamlSource } from './yaml-source.ts';

type Path = readonly (string | number)[];
type StrictObject = z.ZodObject;

/**
 * Parses one object of a YAML file; problems point at line and column.
 * @throws VariorumError `unknown-key` with the nearest spelling, otherwise of the given code.
 */
export function validate<S extends StrictObject>(
  yaml: YamlSource,
  schema: S,
  value: unknown,
  path: Path,
  what: string,
  code = 'invalid-exam',
): z.output<S> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const expected = `keys such as ${Object.keys(schema.shape).slice(0, 3).join(', ')}`;
    yaml.refuse({
      code,
      path,
      value,
      expected,
      message: `${what} is ${show(value)}, expected ${expected}`,
    });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!;
  const within = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const [key] = issue.keys as [string];
    const known = Object.keys(shapeAt(schema, within));
    const meant = nearest(key, known);
    const hint = meant === undefined ? `the keys are ${known.join(', ')}` : `did you mean "${meant}"?`;
    yaml.refuse({
      code: 'unknown-key',
      path: [...path, ...within, key],
      atKey: true,
      value: key,
      expected: known.join(', '),
      message: `${what} has no key "${key}"; ${hint}`,
    });
  }
  const given = within.reduce<unknown>(
    (inner, part) => (inner as Record<string | number, unknown> | undefined)?.[part],
    value,
  );
  const expected = expectedAt(String(within.at(-1) ?? ''), describeIssue(issue));
  const name = within.length === 0 ? what : `"${within.join('.')}"`;
  return yaml.refuse({
    code,
    path: [...path, ...within],
    value: given,
    expected,
    message:
      given === undefined
        ? `${what} has no ${name}, expected ${expected}`
        : `${name} is ${show(given)}, expected ${expected}`,
  });
}

/** Formats that a schema's own words do not explain. */
const formats: Readonly<Record<string, string>> = {
  date: 'a date such as 2027-03-12',
  duration: 'a duration such as "90 min" or "2 h"',
};

function expectedAt(key: string, described: string): string {
  return formats[key] ?? described;
}

function shapeAt(schema: StrictObject, path: Path): object {
  const inner = path.length === 0 ? schema : unwrap(schema.shape[String(path[0])]);
  return 'shape' in inner ? (inner.shape as object) : {};
}

function unwrap(schema: unknown): object {
  const inner = (schema as { def?: { innerType?: unknown } }).def?.innerType;
  return inner === undefined ? (schema as object) : unwrap(inner);
}

export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
