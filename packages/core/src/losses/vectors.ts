import { VariorumError } from '../errors.ts';
import type { Exact } from '../exact.ts';
import { toRational } from '../exact.ts';
import type { Rational } from '../rational.ts';

/** Reads two equally long vectors that are not empty. Throws `invalid-shape`, `shape-mismatch`. */
export function readPair(
  where: string,
  [firstName, first]: readonly [string, readonly Exact[]],
  [secondName, second]: readonly [string, readonly Exact[]],
): readonly [Rational[], Rational[]] {
  const values = readVector(where, firstName, first);
  if (first.length !== second.length) {
    throw new VariorumError({
      code: 'shape-mismatch',
      message: `${where}: ${first.length} ${firstName} for ${second.length} ${secondName}, expected as many`,
      path: [secondName],
      value: second,
      expected: `${first.length} ${secondName}`,
    });
  }
  return [values, readVector(where, secondName, second)];
}

export function readVector(where: string, name: string, values: readonly Exact[]): Rational[] {
  if (values.length === 0) {
    throw new VariorumError({
      code: 'invalid-shape',
      message: `${where}: no ${name}, expected at least one`,
      path: [name],
      value: values,
      expected: 'at least one value',
    });
  }
  return values.map(toRational);
}
