import type { FieldKind, FieldView } from '@variorum/document';
import type { Variant } from '@variorum/generator';

/** A kind of field; a vector or matrix whose size is part of the task is told apart, because blanks would give it away. */
export type FieldCase = FieldKind | 'open-vector' | 'open-matrix';

/** What a format makes of a field. */
export type Support =
  /** The course system has such a question. `how` names it. */
  | { readonly level: 'native'; readonly how: string }
  /** Another question of the course system asks for the same; `how` says what differs. */
  | { readonly level: 'mapped'; readonly how: string }
  /** It becomes a question of its own. */
  | { readonly level: 'split'; readonly how: string }
  | { readonly level: 'refused'; readonly why: string };

export interface FieldSupport {
  /** Where it is the question's only field. */
  readonly alone: Exclude<Support, { readonly level: 'split' }>;
  /** Where the question has other fields too. */
  readonly together: Support;
}

/** A cell for every kind of field: a forgotten one does not compile. */
export type SupportMatrix = Readonly<Record<FieldCase, FieldSupport>>;

/** A field that a format cannot take, and why. */
export interface Refusal {
  readonly field: string;
  readonly case: FieldCase;
  readonly why: string;
}

const caseNames: Readonly<Record<FieldCase, string>> = {
  integer: 'integer',
  number: 'number',
  rational: 'fraction',
  shape: 'shape',
  vector: 'vector',
  'open-vector': 'vector of unknown length',
  matrix: 'matrix',
  'open-matrix': 'matrix of unknown size',
  table: 'table',
  choice: 'choice (one right)',
  choices: 'choices (true or false each)',
  match: 'matching',
  order: 'ordering',
  expression: 'formula',
  text: 'word or phrase',
  essay: 'essay',
};

/** Every case, in the order in which tables list them. */
export const fieldCases = Object.keys(caseNames) as readonly FieldCase[];

/** The case in words: "vector of unknown length". */
export function caseName(one: FieldCase): string {
  return caseNames[one];
}

/** Which row of the matrix a field belongs to. */
export function caseOf(view: FieldView): FieldCase {
  if (view.kind === 'vector' && view.length === null) return 'open-vector';
  if (view.kind === 'matrix' && view.size === null) return 'open-matrix';
  return view.kind;
}

/** What the format makes of each field of a variant, in order. */
export function supportOf(variant: Variant, matrix: SupportMatrix): Support[] {
  const place = variant.fields.length === 1 ? 'alone' : 'together';
  return variant.fields.map(({ view }) => matrix[caseOf(view)][place]);
}

/** The fields of a variant that the format cannot take, neither here nor in a question of their own. */
export function refusals(variant: Variant, matrix: SupportMatrix): Refusal[] {
  const splits = splitsUp(variant, matrix);
  return variant.fields.flatMap(({ view }) => {
    const one = caseOf(view);
    const support = splits || variant.fields.length === 1 ? matrix[one].alone : matrix[one].together;
    return support.level === 'refused' ? [{ field: view.name, case: one, why: support.why }] : [];
  });
}

/** Whether the fields of a variant become questions of their own. One that must takes all others with it. */
export function splitsUp(variant: Variant, matrix: SupportMatrix): boolean {
  return supportOf(variant, matrix).some(({ level }) => level === 'split');
}
