import Handlebars from 'handlebars';
import { protect } from './protect.ts';
import type { Source } from './source.ts';

/** The syntax tree of Handlebars, as far as we read it; its own typings leave types of nodes open. */
export interface Loc {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}
export interface Strip {
  readonly open?: boolean;
  readonly close?: boolean;
}
interface Hash {
  readonly pairs: readonly { readonly key: string; readonly value: HbExpression; readonly loc: Loc }[];
}
export type HbExpression =
  | {
      readonly type: 'PathExpression';
      readonly data: boolean;
      readonly depth: number;
      readonly parts: readonly string[];
      readonly original: string;
      readonly loc: Loc;
    }
  | {
      readonly type: 'SubExpression';
      readonly path: HbExpression;
      readonly params: readonly HbExpression[];
      readonly hash?: Hash;
      readonly loc: Loc;
    }
  | { readonly type: 'StringLiteral'; readonly value: string; readonly loc: Loc }
  | { readonly type: 'NumberLiteral'; readonly value: number; readonly loc: Loc }
  | { readonly type: 'BooleanLiteral'; readonly value: boolean; readonly loc: Loc }
  | { readonly type: 'NullLiteral' | 'UndefinedLiteral'; readonly loc: Loc };

export interface HbCall {
  readonly path: HbExpression;
  readonly params: readonly HbExpression[];
  readonly hash?: Hash;
  readonly loc: Loc;
}
export interface HbMustache extends HbCall {
  readonly type: 'MustacheStatement';
  readonly strip: Strip;
}
export interface HbBlock extends HbCall {
  readonly type: 'BlockStatement';
  readonly program?: HbProgram;
  readonly inverse?: HbProgram;
  readonly openStrip: Strip;
  readonly inverseStrip?: Strip;
  readonly closeStrip: Strip;
}
export type HbStatement =
  | { readonly type: 'ContentStatement'; readonly value: string; readonly loc: Loc }
  | { readonly type: 'CommentStatement'; readonly strip: Strip; readonly loc: Loc }
  | HbMustache
  | HbBlock
  | {
      readonly type: 'PartialStatement' | 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock';
      readonly loc: Loc;
    };

export interface HbProgram {
  readonly body: readonly HbStatement[];
  readonly blockParams?: readonly string[];
  /** Whether it is the branch of an `{{else if …}}`, which is one block statement. */
  readonly chained?: boolean;
  readonly loc: Loc;
}

/**
 * The syntax tree of a template, whitespace as written.
 * @throws VariorumError with the place that Handlebars cannot read
 */
export function parseHandlebars(source: Source): HbProgram {
  try {
    return Handlebars.parseWithoutProcessing(protect(source.text), {
      srcName: source.file,
    }) as unknown as HbProgram;
  } catch (error) {
    throw syntaxError(source, error as Error & { readonly lineNumber?: number; readonly column?: number });
  }
}

function syntaxError(
  source: Source,
  error: Error & { readonly lineNumber?: number; readonly column?: number },
) {
  if (error.lineNumber !== undefined && error.column !== undefined) {
    return source.errorAt(
      [error.lineNumber, error.column + 1],
      error.message.replace(/ - \d+:\d+$/, ''),
      error,
    );
  }
  const line = Number(/line (\d+)/.exec(error.message)?.[1] ?? 1);
  const unclosed = /got 'EOF'/.test(error.message) ? unclosedBlock(source) : undefined;
  if (unclosed !== undefined)
    return source.error(unclosed.offset, `{{#${unclosed.name}}} is not closed: write {{/${unclosed.name}}}`);
  const text = source.text.split('\n')[line - 1] ?? '';
  const column = Math.max(text.indexOf('{{'), 0) + 1;
  return source.errorAt([line, column], `Handlebars cannot read this line: ${text.trim()}`, error);
}

/** The innermost block that is open at the end. */
function unclosedBlock({ text }: Source): { readonly offset: number; readonly name: string } | undefined {
  const open: { offset: number; name: string }[] = [];
  for (const match of text.matchAll(/\{\{~?([#/])\s*(\w+)/g)) {
    if (match[1] === '#') open.push({ offset: match.index, name: match[2]! });
    else open.pop();
  }
  return open.at(-1);
}
