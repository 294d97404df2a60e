import { isNumberValue } from '@variorum/document';
import type { Expression } from './compiled.ts';

/** A value of unknown kind, short enough to stand in a message. */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string')
    return `the text ${JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value)}`;
  if (isNumberValue(value)) return typeof value === 'object' && 'text' in value ? value.text : String(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value !== 'object' || value === null) return String(value);
  if ('type' in value && typeof value.type === 'string') return `a node of type ${value.type}`;
  if ('expression' in value && 'quantity' in value) return 'a derivation';
  const names = Object.keys(value);
  return names.length === 0 ? 'an empty record' : `a record of ${names.slice(0, 6).join(', ')}`;
}

/** The expression as an author writes it. */
export function expressionText(expression: Expression): string {
  if (expression.type === 'literal') return JSON.stringify(expression.value);
  if (expression.type === 'path') return expression.name;
  if (expression.type === 'loop') return `@${expression.what}`;
  const nested = (argument: Expression): string =>
    argument.type === 'call' ? `(${expressionText(argument)})` : expressionText(argument);
  const options = Object.entries(expression.options).map(([name, value]) => `${name}=${nested(value)}`);
  return [expression.helper, ...expression.arguments.map(nested), ...options].join(' ');
}
