import type { MacroRole } from './macros.ts';

/** The rest of the closed set: styles, environments, characters, brackets and what text may hold. */

/** Macros whose argument is written letter by letter, upright, bold, …: letters, digits, spaces and hyphens. */
export const STYLES = {
  mathrm: { pattern: /^[A-Za-z0-9 -]+$/, typst: 'upright' },
  mathbf: { pattern: /^[A-Za-z0-9 -]+$/, typst: 'bold' },
  mathbb: { pattern: /^[A-Z]$/, typst: 'bb' },
  mathcal: { pattern: /^[A-Z]+$/, typst: 'cal' },
  operatorname: { pattern: /^[A-Za-z0-9 -]+$/, typst: 'op' },
  /** Its scripts stand above and below it: `\operatorname*{argmax}_k`. */
  'operatorname*': { pattern: /^[A-Za-z0-9 -]+$/, typst: 'op' },
} as const satisfies Readonly<Record<string, { readonly pattern: RegExp; readonly typst: string }>>;

export type StyleName = keyof typeof STYLES;

export const isStyleName = (name: string): name is StyleName => Object.hasOwn(STYLES, name);

/** Environments: `equalRows` where every row has the same number of cells. */
export const ENVIRONMENTS = {
  pmatrix: { equalRows: true, mostColumns: 64 },
  aligned: { equalRows: false, mostColumns: 16 },
  cases: { equalRows: false, mostColumns: 2 },
} as const satisfies Readonly<Record<string, { readonly equalRows: boolean; readonly mostColumns: number }>>;

export type EnvironmentName = keyof typeof ENVIRONMENTS;

export const isEnvironmentName = (name: string): name is EnvironmentName => Object.hasOwn(ENVIRONMENTS, name);

/** Single ASCII characters of mathematics, with the role each has. */
export const SYMBOLS = {
  '+': 'binary',
  '-': 'binary',
  '*': 'binary',
  '/': 'ordinary',
  '=': 'relation',
  '<': 'relation',
  '>': 'relation',
  ':': 'relation',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '|': 'ordinary',
  '!': 'close',
  '?': 'ordinary',
  '.': 'ordinary',
  ',': 'punctuation',
  ';': 'punctuation',
} as const satisfies Readonly<Record<string, MacroRole | 'punctuation'>>;

export type SymbolCharacter = keyof typeof SYMBOLS;

export const isSymbolCharacter = (character: string): character is SymbolCharacter =>
  Object.hasOwn(SYMBOLS, character);

/** What may stand after `\left` and `\right`; `.` is an invisible bracket. */
export const DELIMITERS = [
  '(',
  ')',
  '[',
  ']',
  '|',
  '.',
  '\\{',
  '\\}',
  '\\lfloor',
  '\\rfloor',
  '\\lceil',
  '\\rceil',
  '\\lvert',
  '\\rvert',
  '\\lVert',
  '\\rVert',
  '\\langle',
  '\\rangle',
] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** Content of `\text{…}`: letters and digits of any script, spaces, and punctuation no notation reads as code. */
export const TEXT_CONTENT = /^[\p{L}\p{M}\p{N} .,:;!?()'“”‘’–—+=/@-]*$/u;
