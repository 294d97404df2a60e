import { nearest } from '@variorum/core';
import type { Expression, LoopValue } from '../template/compiled.ts';
import type { Helper } from '../template/helpers/helper.ts';
import { helpers } from '../template/helpers/helpers.ts';
import type { HbCall, HbExpression } from './handlebars.ts';
import { restore } from './protect.ts';
import type { Source } from './source.ts';

/** What names mean where an expression stands. */
export interface Scope {
  /** Number of loops around. */
  readonly level: number;
  /** Levels of values whose names are read directly, innermost last: the values, and items of loops without `as`. */
  readonly contexts: readonly number[];
  readonly names: ReadonlyMap<string, { readonly level: number; readonly part: 'item' | 'index' }>;
}

export const outermost: Scope = { level: 0, contexts: [0], names: new Map() };

/** The scope in the body of a loop: `as |item index|` names them; without it the item's own names are read. */
export function insideLoop(scope: Scope, [item, index]: readonly string[]): Scope {
  const level = scope.level + 1;
  const names = new Map(scope.names);
  if (item !== undefined) names.set(item, { level, part: 'item' });
  if (index !== undefined) names.set(index, { level, part: 'index' });
  return { level, names, contexts: item === undefined ? [...scope.contexts, level] : scope.contexts };
}

const loopValues: Readonly<Record<string, LoopValue>> = { index: 'index', first: 'first', last: 'last' };

/** A mustache or the subject of a block: a path alone is a value, a path with arguments a helper. */
export function compileCall(call: HbCall, scope: Scope, source: Source): Expression {
  const hasArguments = call.params.length > 0 || call.hash !== undefined;
  return hasArguments ? helperCall(call, scope, source) : compileExpression(call.path, scope, source);
}

/** @throws VariorumError for an unknown helper, a wrong number of arguments, an unknown option */
export function compileExpression(expression: HbExpression, scope: Scope, source: Source): Expression {
  switch (expression.type) {
    case 'PathExpression':
      return path(expression, scope, source);
    case 'SubExpression':
      return helperCall(expression, scope, source);
    case 'StringLiteral':
      return { type: 'literal', value: restore(expression.value) };
    case 'NumberLiteral':
    case 'BooleanLiteral':
      return { type: 'literal', value: expression.value };
    case 'NullLiteral':
      return { type: 'literal', value: null };
    case 'UndefinedLiteral':
      throw source.error(source.offset(expression.loc.start), 'undefined is not a value; write null');
  }
}

function path(
  expression: Extract<HbExpression, { type: 'PathExpression' }>,
  scope: Scope,
  source: Source,
): Expression {
  const { data, depth, parts, original } = expression;
  const offset = source.offset(expression.loc.start);
  const at = source.at(offset);
  if (data) {
    const [first = '', ...rest] = parts;
    if (first === 'root') return { type: 'path', level: 0, parts: rest, name: original, at };
    const what = rest.length === 0 && Object.hasOwn(loopValues, first) ? loopValues[first] : undefined;
    if (what === undefined) {
      throw source.error(offset, `unknown name ${original}; there are @index, @first, @last and @root`);
    }
    if (scope.level === 0) throw source.error(offset, `${original} stands only inside {{#each …}}`);
    return { type: 'loop', level: scope.level, what };
  }
  const [first, ...rest] = parts;
  const own = /^(?:this\b|\.)/.test(original) || depth > 0;
  const named = first !== undefined && !own ? scope.names.get(first) : undefined;
  if (named?.part === 'index') {
    if (rest.length > 0) throw source.error(offset, `${first} counts the items; ${original} does not exist`);
    return { type: 'loop', level: named.level, what: 'index' };
  }
  if (named !== undefined) return { type: 'path', level: named.level, parts: rest, name: original, at };
  const level = scope.contexts[scope.contexts.length - 1 - depth];
  if (level === undefined) throw source.error(offset, `${original} leads out of the template`);
  return { type: 'path', level, parts, name: original, at };
}

function helperCall(call: HbCall, scope: Scope, source: Source): Expression {
  const offset = source.offset(call.path.loc.start);
  const name = call.path.type === 'PathExpression' ? call.path.original : '';
  const helper = Object.hasOwn(helpers, name) ? helpers[name] : undefined;
  if (helper === undefined) {
    const near = nearest(name, Object.keys(helpers));
    const hint =
      near === undefined
        ? `; there are ${Object.keys(helpers).sort().join(', ')}`
        : `; did you mean "${near}"?`;
    throw source.error(offset, `unknown helper "${name}"${hint}`);
  }
  checkArity(helper, name, call.params.length, offset, source);
  const options: Record<string, Expression> = {};
  for (const { key, value, loc } of call.hash?.pairs ?? []) {
    const known = helper.options ?? [];
    if (!known.includes(key)) {
      const near = nearest(key, known);
      const which = known.length === 0 ? 'it takes no options' : `it takes ${known.join(', ')}`;
      const hint = near === undefined ? '' : `; did you mean "${near}"?`;
      throw source.error(source.offset(loc.start), `${name} has no option "${key}"; ${which}${hint}`);
    }
    if (Object.hasOwn(options, key)) throw source.error(source.offset(loc.start), `${key} is given twice`);
    options[key] = compileExpression(value, scope, source);
  }
  const given = call.params.map((param) => compileExpression(param, scope, source));
  return { type: 'call', helper: name, arguments: given, options, at: source.at(offset) };
}

function checkArity(helper: Helper, name: string, count: number, offset: number, source: Source): void {
  const [fewest, most] = helper.arity;
  if (count >= fewest && count <= most) return;
  const wanted = fewest === most ? `${fewest}` : `${fewest} to ${most}`;
  const noun = wanted === '1' ? 'argument' : 'arguments';
  throw source.error(offset, `${name} takes ${wanted} ${noun}, got ${count}: {{${helper.usage}}}`);
}
