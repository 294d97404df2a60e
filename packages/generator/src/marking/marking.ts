import type { Root } from '@variorum/document';

/** `unmarked` waits for a person. */
export type Verdict = 'right' | 'wrong' | 'partial' | 'missing' | 'invalid' | 'unmarked';

/** The result of marking one response: plain JSON. Points are exact hundredths and add up. */
export interface Marking {
  readonly question: string;
  readonly points: number;
  readonly max: number;
  /** Points of fields that wait for a person. */
  readonly unmarked: number;
  readonly fields: readonly FieldMarking[];
}

export interface FieldMarking {
  readonly name: string;
  readonly points: number;
  readonly max: number;
  readonly verdict: Verdict;
  /** Ids of the misconceptions that lead to what was given. */
  readonly misconceptions: readonly string[];
  /** Whether points were earned by carrying on correctly from an own wrong value. */
  readonly followThrough: boolean;
  readonly feedback: Root;
  /** Entries, cells or statements, where they are marked one by one. */
  readonly cells: readonly CellMarking[];
}

export interface CellMarking {
  /** Position in a vector (from 1), `row,column` in a matrix, name of a table's blank, id of a statement. */
  readonly name: string;
  readonly points: number;
  readonly max: number;
  readonly verdict: Exclude<Verdict, 'partial' | 'unmarked'>;
  readonly misconceptions: readonly string[];
  readonly followThrough: boolean;
  /** What was expected of an unreadable cell. */
  readonly message?: string;
}
