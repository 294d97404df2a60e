import { VariorumError } from '@variorum/core';
import { type ExpressionFieldView, listText } from '@variorum/document';
import { exactRule } from '../agree.ts';
import type { ExpressionField } from '../field.ts';
import type { FieldKindRules } from '../rules.ts';
import { oneCell } from '../scalar-rules.ts';
import { equivalent } from './equivalent.ts';
import { parseExpression } from './parse.ts';
import { type Expression, functionNames, greek } from './syntax.ts';
import { expressionTex } from './tex.ts';

export interface ExpressionFieldInit {
  readonly label: string;
  readonly weight?: number;
  /** By name: a letter, a Greek name or either with an index (`D`, `alpha`, `K_h`). */
  readonly variables: Readonly<
    Record<
      string,
      {
        /** What it stands for: "number of filters". */
        readonly meaning: string;
        /**
         * Whole numbers between which formulas are compared, 2 to 997 where left out. Narrower where a formula
         * only holds for some: an input that is larger than the window.
         */
        readonly min?: number;
        readonly max?: number;
      }
    >
  >;
}

/** Fewer values of a variable would let wrong formulas pass. */
const fewestValues = 8;

/**
 * A formula in named variables: `expressionField({ label: 'number of outputs', variables: { D: { meaning: 'filters' } } })`.
 * The answer is text such as `D*(I-N*(K-1))^2`; any formula with the same values is right.
 *
 * @throws VariorumError `invalid-definition` for names that no formula can hold and for narrow domains.
 */
export function expressionField({ label, weight = 1, variables }: ExpressionFieldInit): ExpressionField {
  const list = Object.entries(variables).map(([name, { meaning, min = 2, max = 997 }]) => {
    if (!isVariableName(name))
      refuse(`the variable "${name}"`, 'a letter, a Greek name or either with an index: D, alpha, K_h');
    if (!Number.isInteger(min) || !Number.isInteger(max) || max - min + 1 < fewestValues)
      refuse(`the domain ${min} to ${max} of "${name}"`, `whole numbers, at least ${fewestValues} of them`);
    return { name, meaning, min, max };
  });
  if (list.length === 0) refuse('no variables', 'at least one');
  return { kind: 'expression', label, weight, variables: list };
}

function isVariableName(name: string): boolean {
  const match = /^([A-Za-z]+)(?:_[A-Za-z0-9]+)?$/.exec(name);
  if (match === null || functionNames.some((one) => one === name)) return false;
  return match[1]!.length === 1 || Object.hasOwn(greek, match[1]!);
}

function refuse(found: string, expected: string): never {
  throw new VariorumError({
    code: 'invalid-definition',
    message: `expressionField: ${found} was given, expected ${expected}`,
    expected,
  });
}

export const expressionRules: FieldKindRules<'expression'> = {
  unit: 'whole',
  offered: true,
  rule: () => exactRule,
  view: (name, { label, variables }) => ({
    kind: 'expression',
    name,
    label,
    variables,
    note: `a formula in ${listText(variables.map((variable) => variable.name.replace('_', '')))}`,
  }),
  cells: oneCell,
  toJson: (answer) => answer,
  fromJson: (json) => String(json),
  equivalent: (given, key, view) => equivalent(read(given, view), read(key, view), view),
  parse: (response, view) => {
    const given = Array.isArray(response) && response.length === 1 ? response[0] : response;
    if (given === null || given === undefined) return { status: 'missing' };
    if (typeof given !== 'string' && typeof given !== 'number')
      return { status: 'invalid', message: 'a formula is expected, as text' };
    const text = String(given).trim();
    if (text === '') return { status: 'missing' };
    const parsed = parseExpression(text, namesOf(view));
    if ('problem' in parsed) return { status: 'invalid', message: parsed.problem };
    return { status: 'given', answer: text, cells: oneCell(text), problems: new Map() };
  },
  print: (answer, view) => [{ type: 'inlineMath', value: expressionTex(read(answer, view)).value }],
};

const namesOf = ({ variables }: ExpressionFieldView): string[] => variables.map(({ name }) => name);

/** A formula of the author's, or one that was read before. */
function read(text: string, view: ExpressionFieldView): Expression {
  const parsed = parseExpression(text, namesOf(view));
  if ('expression' in parsed) return parsed.expression;
  throw new VariorumError({
    code: 'invalid-answer',
    message: `the formula "${text}" of the field "${view.name}" cannot be read: ${parsed.problem}`,
    path: [view.name],
    value: text,
    expected: `a formula in ${namesOf(view).join(', ')}`,
  });
}
