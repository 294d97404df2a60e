import type { MacroName } from './macros.ts';
import type { Delimiter, EnvironmentName, StyleName, SymbolCharacter } from './vocabulary.ts';

/** The syntax tree of our TeX. Plain JSON; a writer handles each type by name. */

/** Terms side by side; inside another sequence, a group in braces. */
export interface TexSequence {
  readonly type: 'sequence';
  readonly children: readonly TexNode[];
}

/** One Latin letter, written in italics. */
export interface TexLetter {
  readonly type: 'letter';
  readonly value: string;
}

/** A number without sign as it is shown, thousands parted by commas where the source had `{,}`: "1,824", "0.05". */
export interface TexNumber {
  readonly type: 'number';
  readonly text: string;
}

export interface TexSymbol {
  readonly type: 'symbol';
  readonly value: SymbolCharacter;
}

/** A macro of the table; `option` is the index of a root. */
export interface TexMacro {
  readonly type: 'macro';
  readonly name: MacroName;
  readonly arguments: readonly TexSequence[];
  readonly option?: TexSequence;
}

/** A base with primes, a subscript, a superscript, at least one of them. */
export interface TexScripts {
  readonly type: 'scripts';
  readonly base: TexNode;
  readonly primes: number;
  readonly sub?: TexSequence;
  readonly sup?: TexSequence;
}

/** `\left( … \right)` */
export interface TexDelimited {
  readonly type: 'delimited';
  readonly open: Delimiter;
  readonly close: Delimiter;
  readonly body: TexSequence;
}

export interface TexEnvironment {
  readonly type: 'environment';
  readonly name: EnvironmentName;
  readonly rows: readonly (readonly TexSequence[])[];
}

/** `\mathrm{out}`, `\mathbb{R}`, `\operatorname{softmax}`: letters in a style. */
export interface TexStyled {
  readonly type: 'styled';
  readonly style: StyleName;
  readonly value: string;
}

/** `\text{…}`; `value` is plain characters of a safe class, spaces at its ends included. */
export interface TexText {
  readonly type: 'text';
  readonly value: string;
}

export type TexNode =
  | TexSequence
  | TexLetter
  | TexNumber
  | TexSymbol
  | TexMacro
  | TexScripts
  | TexDelimited
  | TexEnvironment
  | TexStyled
  | TexText;

export type TexNodeType = TexNode['type'];
export type TexNodeOf<T extends TexNodeType> = Extract<TexNode, { type: T }>;

/** One handler per type of node; a missing one does not compile. */
export type TexHandlers<R, Rest extends readonly unknown[] = []> = {
  readonly [T in TexNodeType]: (node: TexNodeOf<T>, ...rest: Rest) => R;
};

/** Calls the handler of the node's type. */
export function handleTex<R, Rest extends readonly unknown[]>(
  handlers: TexHandlers<R, Rest>,
  node: TexNode,
  ...rest: Rest
): R {
  // The table pairs every type with its own handler, which TypeScript cannot follow through an index.
  const handler = handlers[node.type] as (node: TexNode, ...rest: Rest) => R;
  return handler(node, ...rest);
}
