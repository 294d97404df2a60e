import { VariorumError } from '@variorum/core';
import type { Json } from './variant/variant.ts';

/**
 * A value as plain JSON: keys without a value are left out.
 * @throws VariorumError `not-json` with the path of what JSON cannot hold: NaN, dates, functions, class instances.
 */
export function asJson(value: unknown, path: readonly (string | number)[] = []): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
  if (Array.isArray(value)) return value.map((item, index) => asJson(item, [...path, index]));
  if (typeof value === 'object' && [Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(entries.map(([key, item]) => [key, asJson(item, [...path, key])]));
  }
  throw new VariorumError({
    code: 'not-json',
    message: `asJson: ${path.join('.') || 'the value'} is ${String(value)}, expected a value that JSON can hold`,
    path,
    value,
    expected: 'null, a boolean, a finite number, a string, an array or a plain object',
  });
}

/** JSON with sorted keys: equal values have equal texts. */
export function canonicalJson(json: Json): string {
  if (json === null || typeof json !== 'object') return JSON.stringify(json);
  if (Array.isArray(json)) return `[${json.map(canonicalJson).join(',')}]`;
  const record = json as { readonly [key: string]: Json };
  const members = Object.keys(record)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key]!)}`);
  return `{${members.join(',')}}`;
}
