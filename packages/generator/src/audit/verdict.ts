import type { Inline, Root } from '@variorum/document';
import type { AnswerJson, Json } from '../variant/variant.ts';

/**
 * `badly-rounded` is right but for its last digit or the number of its digits. `unreadable` is no answer of the
 * field's kind.
 */
export type AuditVerdict = 'right' | 'badly-rounded' | 'wrong' | 'unreadable';

/**
 * How a right value was rounded badly: digits cut off, one unit off in the last digit, fewer digits than asked, or
 * rounded although the exact value is asked.
 */
export type RoundingFlaw = 'truncated' | 'off-by-one' | 'too-few-digits' | 'not-exact';

/** What an audit finds of one stated answer: plain JSON. It holds the key. */
export interface Audit {
  readonly question: string;
  readonly version: number;
  readonly title: string;
  /** The parameters with defaults filled in. */
  readonly params: Json;
  /** The worst verdict of its fields. */
  readonly verdict: AuditVerdict;
  /** The fields that were stated, in the order of the question. */
  readonly fields: readonly FieldAudit[];
}

export interface FieldAudit {
  readonly name: string;
  readonly label: string;
  readonly verdict: AuditVerdict;
  /** As it was stated. */
  readonly stated: unknown;
  readonly key: AnswerJson;
  /** The right value as a person reads it. */
  readonly keyContent: readonly Inline[];
  /** Misconceptions whose formula gives what was stated; more than one where they give the same. */
  readonly misconceptions: readonly AuditMisconception[];
  readonly rounding: RoundingFlaw | null;
  /**
   * Single entries that deviate from the named misconception, or, where none is named, from the key: slips. Empty
   * where too many deviate to call them that.
   */
  readonly slips: readonly Slip[];
  /** Whether the wrong value follows correctly from other values that were stated. */
  readonly followsFromStated: boolean;
  /** The stated blanks of a table; empty for other kinds. */
  readonly cells: readonly CellAudit[];
  /** What was expected of an unreadable value, or of unreadable and missing entries beside wrong ones. */
  readonly message: string | null;
}

export interface AuditMisconception {
  readonly id: string;
  readonly title: string;
  /** The reasoning behind it, filled with the numbers of the question. */
  readonly feedback: Root;
}

export interface CellAudit {
  /** Name of the blank. */
  readonly name: string;
  readonly label: string;
  readonly verdict: AuditVerdict;
  readonly stated: string;
  readonly expected: string;
  /** Ids in the `misconceptions` of the field. */
  readonly misconceptions: readonly string[];
  readonly rounding: RoundingFlaw | null;
  readonly followsFromStated: boolean;
}

export interface Slip {
  /** Position in a list (from 1), `row,column` in a matrix, axis of a shape, id of a statement. */
  readonly cell: string;
  /** The same in words: "entry 4". */
  readonly where: string;
  readonly stated: string;
  readonly expected: string;
}

const order: readonly AuditVerdict[] = ['right', 'badly-rounded', 'unreadable', 'wrong'];

/** The worst of some verdicts; `right` for none. */
export function worst(verdicts: Iterable<AuditVerdict>): AuditVerdict {
  let found = 0;
  for (const verdict of verdicts) found = Math.max(found, order.indexOf(verdict));
  return order[found]!;
}
