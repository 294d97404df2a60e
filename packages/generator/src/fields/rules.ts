import type { FieldView, Inline } from '@variorum/document';
import type { Draw } from '../random/draw.ts';
import type { AnswerJson } from '../variant/variant.ts';
import type { NumberRule } from './agree.ts';
import type { AnswerByKind, FieldKind, FieldOf, Precision, Scalar } from './field.ts';

/** The view of a field of one kind. */
export type ViewOf<K extends FieldKind> = FieldView extends infer V
  ? V extends { readonly kind: infer VK }
    ? K extends VK
      ? V & { readonly kind: K }
      : never
    : never
  : never;

/** One comparable part of an answer: a number, an option's id, or whether an option is marked. */
export type CellValue = Scalar | string | boolean;
export type Cells = ReadonlyMap<string, CellValue>;

/** What a student gave: nothing, something that cannot be read, or cells of which some may be unreadable. */
export type Parsed<A> =
  | { readonly status: 'missing' }
  | { readonly status: 'invalid'; readonly message: string }
  | {
      readonly status: 'given';
      /** The whole answer, null where a part is missing or unreadable. */
      readonly answer: A | null;
      readonly cells: Cells;
      /** Unreadable cells with what was expected. */
      readonly problems: ReadonlyMap<string, string>;
    };

/**
 * How a field is marked: `whole` all or nothing, `entries` each entry by itself but mistakes recognised over the
 * whole list, `cells` each cell with its own points and mistakes, `statements` by a scoring rule, `person` not here.
 */
export type MarkingUnit = 'whole' | 'entries' | 'cells' | 'statements' | 'person';

/** A part of an answer that is marked as a whole, for partial credit. */
export interface AnswerPart {
  readonly name: string;
  readonly right: boolean;
}

export interface Arranged<K extends FieldKind> {
  readonly field: FieldOf<K>;
  rename(answer: AnswerByKind[K]): AnswerByKind[K];
}

/** Everything that depends on the kind of a field. Nothing else switches on kinds. */
export interface FieldKindRules<K extends FieldKind> {
  readonly unit: MarkingUnit;
  /** Whether the choice form may ask it. */
  readonly offered: boolean;
  /** Precision and tolerance of its numbers. */
  rule(field: FieldOf<K>): NumberRule;
  /**
   * For a kind whose parts the author names: the field as a variant shows it, shuffled and under ids that say
   * nothing, and an answer in those ids.
   */
  arrange?(name: string, field: FieldOf<K>, draw: Draw): Arranged<K>;
  /** What the student sees; no key can be in it. */
  view(name: string, field: FieldOf<K>): ViewOf<K>;
  /** The parts that are compared one by one, under the names that marking reports. A whole answer of one part has the name ''. */
  cells(answer: AnswerByKind[K]): Cells;
  /**
   * Whether two answers are the same, for a kind marked as a whole whose equal answers may differ in their parts:
   * formulas, spellings. Cells decide where it is left out.
   */
  equivalent?(given: AnswerByKind[K], key: AnswerByKind[K], view: ViewOf<K>): boolean;
  /** Parts of equal share that a wrong whole may still earn points with; none where left out. */
  parts?(given: AnswerByKind[K], key: AnswerByKind[K], view: ViewOf<K>): readonly AnswerPart[];
  toJson(answer: AnswerByKind[K], precision: Precision): AnswerJson;
  fromJson(json: AnswerJson): AnswerByKind[K];
  /** Reads a response, from a form, a file or JSON. Never throws. */
  parse(response: unknown, view: ViewOf<K>): Parsed<AnswerByKind[K]>;
  /** The answer as a person reads it, rounded as asked. */
  print(answer: AnswerByKind[K], view: ViewOf<K>, precision: Precision): Inline[];
}
