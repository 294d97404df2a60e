import { choiceRules } from './choice/choice.ts';
import { choicesRules } from './choices/choices.ts';
import { essayRules } from './essay/essay.ts';
import { expressionRules } from './expression/expression.ts';
import type { FieldKind } from './field.ts';
import { integerRules } from './integer/integer.ts';
import { matchRules } from './match/match.ts';
import { matrixRules } from './matrix/matrix.ts';
import { numberRules } from './number/number.ts';
import { orderRules } from './order/order.ts';
import { rationalRules } from './rational/rational.ts';
import type { FieldKindRules } from './rules.ts';
import { shapeRules } from './shape/shape.ts';
import { tableRules } from './table/table.ts';
import { textRules } from './text/text.ts';
import { vectorRules } from './vector/vector.ts';

/** The rules of every kind: a kind without rules does not compile. */
export const fieldKinds: { readonly [K in FieldKind]: FieldKindRules<K> } = {
  integer: integerRules,
  number: numberRules,
  rational: rationalRules,
  shape: shapeRules,
  vector: vectorRules,
  matrix: matrixRules,
  table: tableRules,
  choice: choiceRules,
  choices: choicesRules,
  match: matchRules,
  order: orderRules,
  expression: expressionRules,
  text: textRules,
  essay: essayRules,
};

/** The rules for a field whose kind is known at run time only; field, view and answer must be of that kind. */
export function rulesFor(kind: FieldKind): FieldKindRules<FieldKind> {
  return fieldKinds[kind] as FieldKindRules<FieldKind>;
}
