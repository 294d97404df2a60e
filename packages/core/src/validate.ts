import { VariorumError } from './errors.ts';

/** Returns `value` when it is a safe integer of at least `minimum`, otherwise throws `invalid-value`. */
export function requireInteger(where: string, name: string, value: number, minimum: number): number {
  if (Number.isSafeInteger(value) && value >= minimum) return value;
  const expected = `an integer of at least ${minimum}`;
  throw new VariorumError({
    code: 'invalid-value',
    message: `${where}: ${name} is ${String(value)}, expected ${expected}`,
    path: [name],
    value,
    expected,
  });
}

/** Returns `value` when it is a finite number, otherwise throws `invalid-value`. */
export function requireFinite(where: string, name: string, value: number): number {
  if (Number.isFinite(value)) return value;
  const expected = 'a finite number';
  throw new VariorumError({
    code: 'invalid-value',
    message: `${where}: ${name} is ${String(value)}, expected ${expected}`,
    path: [name],
    value,
    expected,
  });
}

/** Returns `value` when every count it was made of stayed exact, otherwise throws `overflow`. */
export function requireExactCount(where: string, value: number): number {
  if (Number.isSafeInteger(value)) return value;
  throw new VariorumError({
    code: 'overflow',
    message: `${where}: the result ${value} is beyond 2^53 and could not be counted exactly`,
    value,
    expected: 'a result of at most 2^53 − 1',
  });
}
