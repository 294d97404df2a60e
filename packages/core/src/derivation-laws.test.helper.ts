import { expect } from 'vitest';
import type { Derivation } from './derivation.ts';
import { evaluateDerivation } from './evaluate-derivation.ts';
import { Rational } from './rational.ts';

/** Asserts that a derivation's expression, evaluated from its TeX, comes to its value; its steps as well. */
export function expectConsistent(derivation: Derivation<unknown>): void {
  const values = [derivation.value].flat().map(asNumber);
  const evaluated = [evaluateDerivation(derivation)].flat();
  expect(evaluated.length, derivation.expression).toBe(values.length);
  for (const [index, value] of values.entries()) {
    expect(
      Math.abs(evaluated[index]! - value),
      `${derivation.quantity} = ${derivation.expression}`,
    ).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
  }
  for (const step of derivation.steps ?? []) expectConsistent(step);
}

function asNumber(value: unknown): number {
  return value instanceof Rational ? value.valueOf() : (value as number);
}
