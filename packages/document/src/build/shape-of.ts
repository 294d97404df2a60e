import { DocumentError, shown } from './document-error.ts';

/** What checks hand on: how deep they are, how many nodes were seen, which names are taken. */
export interface Context {
  readonly depth: number;
  readonly seen: { nodes: number };
  readonly fields: Set<string>;
}

/** Refuses a value of foreign origin with the path to it. */
export type Check = (value: unknown, path: string, context: Context) => void;

const fail = (path: string, expected: string, value: unknown): never => {
  throw new DocumentError(path, `expected ${expected}, got ${shown(value)}`);
};

export const string: Check = (value, path) => {
  if (typeof value !== 'string') fail(path, 'a string', value);
};

export const filled: Check = (value, path) => {
  if (typeof value !== 'string' || value.trim() === '') fail(path, 'a string that is not empty', value);
};

export const boolean: Check = (value, path) => {
  if (typeof value !== 'boolean') fail(path, 'true or false', value);
};

export const whole =
  (least: number, most: number): Check =>
  (value, path) => {
    if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return;
    fail(path, `a whole number from ${least} to ${most}`, value);
  };

export const length: Check = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0)
    fail(path, 'a number above 0', value);
};

export const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value, path) => {
    if (!allowed.includes(value)) fail(path, `one of ${allowed.join(', ')}`, value);
  };

export const orNull =
  (check: Check): Check =>
  (value, path, context) => {
    if (value !== null) check(value, path, context);
  };

export const list =
  (check: Check, least = 0): Check =>
  (value, path, context) => {
    if (!Array.isArray(value) || value.length < least) {
      return fail(path, least > 0 ? `an array of at least ${least}` : 'an array', value);
    }
    for (const [index, item] of value.entries()) check(item, `${path}[${index}]`, context);
  };

/** An object with exactly these properties, those of `optional` where present: nothing unknown is let through. */
export const object =
  (required: Readonly<Record<string, Check>>, optional: Readonly<Record<string, Check>> = {}): Check =>
  (value, path, context) => {
    const record = recordOf(value, path);
    for (const key of Object.keys(record)) {
      if (Object.hasOwn(required, key) || Object.hasOwn(optional, key)) continue;
      const allowed = [...Object.keys(required), ...Object.keys(optional)].join(', ');
      throw new DocumentError(path, `unknown property ${shown(key)}; allowed are ${allowed}`);
    }
    for (const [key, check] of Object.entries(required)) {
      if (!Object.hasOwn(record, key)) throw new DocumentError(path, `the property ${key} is missing`);
      check(record[key], `${path}.${key}`, context);
    }
    for (const [key, check] of Object.entries(optional)) {
      if (Object.hasOwn(record, key)) check(record[key], `${path}.${key}`, context);
    }
  };

export function recordOf(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail(path, 'an object', value);
  return value as Readonly<Record<string, unknown>>;
}
