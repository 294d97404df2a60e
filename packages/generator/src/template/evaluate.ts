import { isVariorumError, nearest } from '@variorum/core';
import { type At, type Expression, type HelperCall } from './compiled.ts';
import { describe, expressionText } from './describe.ts';
import type { FieldViews } from './helpers/helper.ts';
import { helpers } from './helpers/helpers.ts';
import { templateError } from './template-error.ts';

/** What a template is being filled with. `levels[0]` are the values, then the items of the loops around. */
export interface Filling {
  readonly file: string;
  readonly fields: FieldViews;
  readonly levels: unknown[];
  readonly loops: { index: number; count: number }[];
}

/**
 * The value of an expression; null where a value is stated to be absent.
 * @throws VariorumError `missing-value` for a name that does not exist, `invalid-value` for what a helper refuses
 */
export function evaluate(expression: Expression, filling: Filling): unknown {
  switch (expression.type) {
    case 'literal':
      return expression.value;
    case 'path':
      return follow(expression, filling);
    case 'loop':
      return loopValue(expression, filling);
    case 'call':
      return call(expression, filling);
  }
}

function follow(path: Extract<Expression, { type: 'path' }>, filling: Filling): unknown {
  let value = filling.levels[path.level];
  for (const [index, part] of path.parts.entries()) {
    const owner = value;
    value =
      typeof owner === 'object' && owner !== null && Object.hasOwn(owner, part)
        ? (owner as Readonly<Record<string, unknown>>)[part]
        : undefined;
    if (value === undefined) throw missing(path, index, owner, filling);
  }
  if (value === undefined) throw missing(path, 0, undefined, filling);
  return value;
}

function missing(
  path: Extract<Expression, { type: 'path' }>,
  index: number,
  owner: unknown,
  { file }: Filling,
) {
  const part = path.parts[index] ?? path.name;
  const isRecord = typeof owner === 'object' && owner !== null && !Array.isArray(owner);
  const names = isRecord
    ? Object.keys(owner).filter((name) => (owner as Record<string, unknown>)[name] !== undefined)
    : [];
  // Names of one or two letters are near to any other.
  const near = part.length < 3 ? undefined : nearest(part, names);
  const among = isRecord
    ? `; there ${names.length === 1 ? 'is' : 'are'} ${names.length === 0 ? 'no values' : names.join(', ')}`
    : index > 0 && owner !== null
      ? `; ${path.parts.slice(0, index).join('.')} is ${describe(owner)}`
      : '';
  return templateError({
    code: 'missing-value',
    file,
    at: path.at,
    reason: `{{${path.name}}} has no value: no "${part}"${among}${near === undefined ? '' : `; did you mean "${near}"?`}`,
    path: path.parts,
    expected: names.join(', '),
  });
}

function loopValue({ level, what }: Extract<Expression, { type: 'loop' }>, { loops }: Filling): unknown {
  const { index, count } = loops[level]!;
  if (what === 'index') return index;
  return what === 'first' ? index === 0 : index === count - 1;
}

function call(expression: HelperCall, filling: Filling): unknown {
  const { at } = expression;
  const helper = Object.hasOwn(helpers, expression.helper) ? helpers[expression.helper] : undefined;
  if (helper === undefined)
    throw refused(expression, at, `there is no helper "${expression.helper}"`, filling);
  const given = expression.arguments.map((argument) =>
    present(expression, argument, filling, helper.takesNull === true),
  );
  const options: Record<string, unknown> = {};
  for (const name in expression.options)
    options[name] = present(expression, expression.options[name]!, filling, false);
  let result: unknown;
  try {
    result = helper.run(given, options, filling.fields);
  } catch (error) {
    if (isVariorumError(error) && error.location !== undefined) throw error;
    throw refused(expression, at, error instanceof Error ? error.message : String(error), filling, error);
  }
  if (result === undefined || result === null) throw refused(expression, at, 'gave no value', filling);
  return result;
}

function present(whole: HelperCall, argument: Expression, filling: Filling, takesNull: boolean): unknown {
  const value = evaluate(argument, filling);
  if (value === null && !takesNull) {
    throw templateError({
      code: 'missing-value',
      file: filling.file,
      at: 'at' in argument ? argument.at : whole.at,
      reason: `{{${expressionText(whole)}}}: ${expressionText(argument)} is null`,
      value,
    });
  }
  return value;
}

function refused(expression: Expression, at: At, reason: string, { file }: Filling, cause?: unknown) {
  return templateError({
    code: 'invalid-value',
    file,
    at,
    reason: `{{${expressionText(expression)}}}: ${reason}`,
    cause,
  });
}

/** Runs what prints the value of a slot and names the slot where it refuses. */
export function printed<T>(
  slot: { readonly value: Expression; readonly at: At },
  filling: Filling,
  print: (value: unknown) => T,
): T {
  const value = evaluate(slot.value, filling);
  if (value === null) {
    throw templateError({
      code: 'missing-value',
      file: filling.file,
      at: slot.at,
      reason: `{{${expressionText(slot.value)}}} is null, which cannot be printed; ask for it with {{#if …}} first`,
      value,
    });
  }
  try {
    return print(value);
  } catch (error) {
    if (isVariorumError(error) && error.location !== undefined) throw error;
    throw templateError({
      code: 'invalid-value',
      file: filling.file,
      at: slot.at,
      reason: `{{${expressionText(slot.value)}}}: ${error instanceof Error ? error.message : String(error)}`,
      value,
      cause: error,
    });
  }
}
