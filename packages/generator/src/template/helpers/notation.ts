import {
  factorTex,
  fracTex,
  isNumberValue,
  type MathValue,
  matrixTex,
  rounded,
  rowVectorTex,
  type ShapeValue,
  setTex,
  shape,
  texText,
  vectorTex,
} from '@variorum/document';
import { describe } from '../describe.ts';
import { type HelperTable, listOf, numberOf, stringOf } from './helper.ts';
import { roundingOf, roundingOptions } from './rounding.ts';

/** An entry of a matrix or list in mathematics. @throws TypeError for a string or a nested list */
function entry(value: unknown): MathValue {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
  if (isNumberValue(value) || type === 'shape' || type === 'tex') return value as MathValue;
  throw new TypeError(`expected an entry to be a number, a shape or Tex, got ${describe(value)}`);
}

const entries = (value: unknown): readonly MathValue[] => listOf(value).map(entry);

/** Rows of rationals of an exact tensor, or rows as they are. */
function rows(value: unknown): readonly unknown[] {
  const tensor = value as { readonly toNested?: () => unknown } | null;
  return listOf(typeof tensor?.toNested === 'function' ? tensor.toNested() : value);
}

function shapeOf(given: readonly unknown[]): ShapeValue {
  const [first] = given;
  if (given.length > 1) return shape(...given.map(size));
  if (Array.isArray(first)) return shape(...first.map(size));
  if (typeof first === 'object' && first !== null && 'type' in first && first.type === 'shape')
    return first as ShapeValue;
  return shape(size(first));
}

function size(value: unknown): number {
  if (typeof value === 'number') return value;
  throw new TypeError(`expected a size to be a whole number, got ${describe(value)}`);
}

export const notation: HelperTable = {
  shape: { usage: 'shape sizes, or shape c h w', arity: [1, 8], run: shapeOf },
  matrix: { usage: 'matrix rows', arity: [1, 1], run: ([value]) => matrixTex(rows(value).map(entries)) },
  vector: { usage: 'vector entries', arity: [1, 1], run: ([value]) => vectorTex(rows(value).map(entry)) },
  row: { usage: 'row entries', arity: [1, 1], run: ([value]) => rowVectorTex(rows(value).map(entry)) },
  set: { usage: 'set elements', arity: [1, 1], run: ([value]) => setTex(entries(value)) },
  frac: { usage: 'frac a b', arity: [2, 2], run: ([a, b]) => fracTex(entry(a), entry(b)) },
  factor: { usage: 'factor n', arity: [1, 1], run: ([value]) => factorTex(numberOf(value)) },
  text: { usage: 'text words', arity: [1, 1], run: ([value]) => texText(stringOf(value)) },
  rounded: {
    usage: 'rounded x significant=4, or rounded x decimals=2',
    arity: [1, 1],
    options: roundingOptions,
    run([value], options) {
      const rounding = roundingOf(options);
      if (rounding === undefined) throw new TypeError('needs significant=… or decimals=…');
      return rounded(numberOf(value), rounding);
    },
  },
};
