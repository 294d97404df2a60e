import type { FieldHandlers } from '../../common/walk.ts';
import type { HtmlContext } from '../context.ts';
import { matchField, orderField } from './arrange.ts';
import { choiceField } from './choice.ts';
import { essayField } from './essay.ts';
import { matrixField, vectorField } from './grid.ts';
import { lineField, shapeField } from './scalar.ts';
import { tableField } from './table.ts';

/** The printed form of each kind of field: blanks to write into, nothing to operate. */
export const fieldHandlers: FieldHandlers<HtmlContext> = {
  integer: lineField,
  number: lineField,
  rational: lineField,
  expression: lineField,
  text: lineField,
  shape: shapeField,
  vector: vectorField,
  matrix: matrixField,
  table: tableField,
  choice: choiceField,
  choices: choiceField,
  match: matchField,
  order: orderField,
  essay: essayField,
};
