import type { FieldView, NumberValue } from '@variorum/document';
import { isNumberValue } from '@variorum/document';
import { describe } from '../describe.ts';

/** The response fields that a template may place, by name. */
export type FieldViews = Readonly<Record<string, FieldView>>;

/** A helper of templates. It throws an error with a reason in words; where it stands is added by the caller. */
export interface Helper {
  /** How it is written, for messages and for the guide: `plural n "filter" ["filters"]`. */
  readonly usage: string;
  /** Fewest and most arguments. */
  readonly arity: readonly [fewest: number, most: number];
  /** Names of the options it takes after its arguments. */
  readonly options?: readonly string[];
  /** Whether null is an argument like any other. */
  readonly takesNull?: true;
  run(given: readonly unknown[], options: Readonly<Record<string, unknown>>, fields: FieldViews): unknown;
}

export type HelperTable = Readonly<Record<string, Helper>>;

/** The argument as a number. @throws TypeError */
export function numberOf(value: unknown): NumberValue {
  if (isNumberValue(value) && !Number.isNaN(value)) return value;
  throw new TypeError(`expected a number, got ${describe(value)}`);
}

/** The argument as a string. @throws TypeError */
export function stringOf(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`expected a text, got ${describe(value)}`);
}

/** The argument as a list. @throws TypeError */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new TypeError(`expected a list, got ${describe(value)}`);
}
