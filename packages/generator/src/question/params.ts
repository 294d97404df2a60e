import { nearest, VariorumError } from '@variorum/core';
import { type $ZodIssue, type $ZodType, safeParse, toJSONSchema } from 'zod/v4/core';

type Path = readonly (string | number)[];
type Schema = Record<string, unknown>;

/** JSON Schema of what a user may write for the parameters. */
export function paramsSchema(schema: $ZodType): Schema {
  return toJSONSchema(schema, { io: 'input' }) as Schema;
}

/**
 * Checks parameters and returns them with defaults filled in.
 * @throws VariorumError `unknown-param` with the nearest spelling, `invalid-param` with path, value and rule.
 */
export function parseParams<P>(
  question: string,
  schema: $ZodType<P>,
  jsonSchema: () => Schema,
  given: unknown,
): P {
  const parsed = runSchema(question, schema, given);
  const unknown =
    parsed.success && !dropsKeys(given, parsed.data) ? null : findUnknown(jsonSchema(), given, []);
  if (unknown !== null) refuseUnknown(question, unknown);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalidParam(question, issue!, given);
}

/** A check of the author's may stumble over values that an earlier rule refuses already. */
function runSchema<P>(
  question: string,
  schema: $ZodType<P>,
  given: unknown,
): ReturnType<typeof safeParse<$ZodType<P>>> {
  try {
    return safeParse(schema, given);
  } catch (cause) {
    const expected = 'values within the ranges of its schema';
    throw new VariorumError({
      code: 'invalid-param',
      message: `${question}: the parameters ${shorten(given)} are refused, expected ${expected}`,
      value: given,
      expected,
      cause,
    });
  }
}

/** Throws for keys that the schema does not know, whatever their values. */
export function refuseUnknownParams(question: string, jsonSchema: Schema, given: unknown): void {
  const unknown = findUnknown(jsonSchema, given, []);
  if (unknown !== null) refuseUnknown(question, unknown);
}

/** Throws for given parameters that are wrong by themselves, whatever the missing ones will be. */
export function checkGivenParams(
  question: string,
  schema: $ZodType,
  jsonSchema: Schema,
  given: Readonly<Record<string, unknown>>,
): void {
  refuseUnknownParams(question, jsonSchema, given);
  const parsed = runSchema(question, schema, given);
  const issue = parsed.success
    ? undefined
    : parsed.error.issues.find(({ path }) => Object.hasOwn(given, String(path[0])));
  if (issue !== undefined) throw invalidParam(question, issue, given);
}

interface UnknownKey {
  readonly path: Path;
  readonly key: string;
  readonly known: readonly string[];
}

function findUnknown(schema: Schema, value: unknown, path: Path): UnknownKey | null {
  if (Array.isArray(value)) {
    const { prefixItems, items } = schema as { prefixItems?: Schema[]; items?: Schema | false };
    for (const [index, item] of value.entries()) {
      const itemSchema = prefixItems?.[index] ?? items;
      const unknown = itemSchema ? findUnknown(itemSchema, item, [...path, index]) : null;
      if (unknown !== null) return unknown;
    }
    return null;
  }
  const properties = schema.properties as Record<string, Schema> | undefined;
  if (typeof value !== 'object' || value === null || properties === undefined) return null;
  for (const [key, item] of Object.entries(value)) {
    const found = Object.hasOwn(properties, key)
      ? findUnknown(properties[key]!, item, [...path, key])
      : { path: [...path, key], key, known: Object.keys(properties) };
    if (found !== null) return found;
  }
  return null;
}

/** Whether parsing dropped keys on the way, as zod's plain objects do. */
function dropsKeys(given: unknown, parsed: unknown): boolean {
  if (typeof given !== 'object' || given === null) return false;
  if (typeof parsed !== 'object' || parsed === null) return false;
  return Object.entries(given).some(
    ([key, item]) => !Object.hasOwn(parsed, key) || dropsKeys(item, (parsed as Record<string, unknown>)[key]),
  );
}

function refuseUnknown(question: string, { path, key, known }: UnknownKey): never {
  const meant = nearest(key, known);
  const hint =
    meant === undefined ? `it has ${known.join(', ') || 'no parameters'}` : `did you mean "${meant}"?`;
  throw new VariorumError({
    code: 'unknown-param',
    message: `${question}: there is no parameter "${formatPath(path)}"; ${hint}`,
    path,
    value: key,
    expected: known.join(', '),
  });
}

function invalidParam(question: string, issue: $ZodIssue, given: unknown): VariorumError {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  const value = path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<string | number, unknown>)[part]
        : undefined,
    given,
  );
  const expected = describeIssue(issue);
  const where = path.length === 0 ? 'the parameters are' : `parameter "${formatPath(path)}" is`;
  const got = path.length === 0 ? 'refused' : value === undefined ? 'missing' : shorten(value);
  return new VariorumError({
    code: 'invalid-param',
    message:
      issue.code === 'custom'
        ? `${question}: ${where} ${got}: ${expected}`
        : `${question}: ${where} ${got}, expected ${expected}`,
    path,
    value,
    expected,
  });
}

/** What an issue of zod expects, in our words. */
export function describeIssue(issue: $ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return `${sizeWords(issue.origin)}${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
    case 'too_big':
      return `${sizeWords(issue.origin)}${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
    case 'invalid_type':
      return issue.expected === 'int' ? 'a whole number' : articled(issue.expected);
    case 'invalid_value':
      return issue.values.length === 1
        ? shorten(issue.values[0])
        : `one of ${issue.values.map(shorten).join(', ')}`;
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    default:
      return issue.message;
  }
}

function sizeWords(origin: string): string {
  if (origin === 'array') return 'a list of length ';
  return origin === 'string' ? 'a text of length ' : '';
}

function articled(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function shorten(value: unknown): string {
  const text = typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** `input[0].size` */
export function formatPath(path: Path): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
}
