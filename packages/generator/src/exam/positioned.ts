import { isVariorumError } from '@variorum/core';
import type { YamlSource } from './yaml-source.ts';

/** Runs a check of the generator and puts the place in the file on its errors. */
export function positioned<T>(yaml: YamlSource, prefix: readonly (string | number)[], check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!isVariorumError(error)) throw error;
    const { code, path, value, expected, message } = error;
    return yaml.refuse({
      code,
      path: [...prefix, ...path],
      atKey: code === 'unknown-param' || code === 'unknown-field',
      message,
      value,
      ...(expected === undefined ? {} : { expected }),
    });
  }
}
