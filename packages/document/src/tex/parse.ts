import type { Tex } from '../value.ts';
import type { TexSequence } from './nodes.ts';
import { type Dialect, TexParser } from './parser.ts';
import { TexError } from './tex-error.ts';

const MOST_REMEMBERED = 2_000;
const remembered = new Map<string, TexSequence>();

/**
 * The syntax tree of a formula of the closed set; the same object for the same string while it is remembered.
 * @throws TexError for anything outside the set, with position and the nearest allowed name.
 */
export function parseTex(source: string): TexSequence {
  const known = remembered.get(source);
  if (known) return known;
  const parsed = parseDialect(source, {});
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(source, parsed);
  return parsed;
}

/** Like `parseTex`, with further macros; not remembered, since a dialect may keep account of its nodes. */
export function parseDialect(source: string, dialect: Dialect): TexSequence {
  if (typeof source !== 'string') {
    throw new TexError(`a formula is a string, got ${typeof source}`, { source: '', position: 0 });
  }
  return new TexParser(source, dialect).parse();
}

/**
 * A string as finished TeX, if it is of the closed set and not empty.
 * @throws TexError
 */
export function checkTex(source: string): Tex {
  if (parseTex(source).children.length === 0) {
    throw new TexError('a formula must not be empty', { source, position: 0 });
  }
  return { type: 'tex', value: source };
}
