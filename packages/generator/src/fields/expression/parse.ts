import { toRational } from '@variorum/core';
import { type Expression, ExpressionProblem, type FunctionName, type Operator } from './syntax.ts';
import { type Token, tokenise } from './tokens.ts';

/** Longer formulas are not read; no formula can then be nested deeper than the parser goes. */
export const longestExpression = 200;

export type ParsedExpression = { readonly expression: Expression } | { readonly problem: string };

/**
 * Reads a formula in ordinary notation: `D(I-N(K-1))^2`, `D·(I − N·(K−1))²`, `\frac{D}{2}\left(I-1\right)`.
 *
 * A letter before a bracket is a factor, never a function: only the names of `functionNames` are called. What
 * people read in two ways is refused with the spellings that are clear: `1/2D`, `D2`. Powers bind before a sign
 * (−K² is −(K²)) and from the right.
 *
 * A small parser of our own, because juxtaposition, the split of letters into variables and messages with positions
 * are most of the work: jsep 1.6 reads `D(…)` and `(a)(b)` as calls, `2D` as an error and `-x^2` as (−x)², keeps
 * its operators in one table for the whole process and overflows the stack on deep nesting.
 */
export function parseExpression(text: string, variables: readonly string[]): ParsedExpression {
  if (text.length > longestExpression)
    return { problem: `a formula of at most ${longestExpression} characters is expected` };
  try {
    const tokens = tokenise(text, variables);
    return { expression: new Parser(tokens).formula() };
  } catch (error) {
    if (error instanceof ExpressionProblem) return { problem: error.message };
    throw error;
  }
}

const place = ({ at, type, shown }: Token): string =>
  type === 'end' ? 'at the end' : `“${shown}” at character ${at}`;

function fail(message: string): never {
  throw new ExpressionProblem(message);
}

/** Recursive descent: sum, product, sign, power, value. */
class Parser {
  private position = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  formula(): Expression {
    const expression = this.sum();
    const rest = this.next;
    if (rest.type === 'comma')
      fail(`${place(rest)}: commas part the values of max and min only; write numbers without grouping`);
    if (rest.type !== 'end') fail(`${place(rest)} closes a bracket that was not opened`);
    return expression;
  }

  private get next(): Token {
    return this.tokens[this.position]!;
  }

  private accept(...operators: readonly Operator[]): Operator | null {
    const { next } = this;
    if (next.type !== 'operator' || !operators.includes(next.operator)) return null;
    this.position += 1;
    return next.operator;
  }

  private sum(): Expression {
    let left = this.term();
    for (let operator = this.accept('+', '-'); operator !== null; operator = this.accept('+', '-'))
      left = { type: 'binary', operator, left, right: this.term() };
    return left;
  }

  /** A sign belongs to the whole product: −DN is −(DN). */
  private term(): Expression {
    const sign = this.accept('+', '-');
    if (sign === '-') return { type: 'negate', of: this.term() };
    return sign === '+' ? this.term() : this.product();
  }

  private product(): Expression {
    let left = this.power();
    let divided: Token | null = null;
    for (;;) {
      const { next } = this;
      const operator = this.accept('*', '/');
      if (operator !== null) {
        divided = operator === '/' ? next : null;
        left = { type: 'binary', operator, left, right: this.signed() };
        continue;
      }
      if (next.type === 'number')
        fail(
          `${place(next)} follows another value directly; write · between factors or ^ before an exponent`,
        );
      if (!startsFactor(next)) return left;
      if (divided !== null)
        fail(`${place(next)} may or may not belong under the “/” at character ${divided.at}; set brackets`);
      left = { type: 'binary', operator: '*', left, right: this.power() };
    }
  }

  private signed(): Expression {
    const sign = this.accept('+', '-');
    if (sign === '-') return { type: 'negate', of: this.signed() };
    return sign === '+' ? this.signed() : this.power();
  }

  private power(): Expression {
    const left = this.value();
    if (this.accept('^') === null) return left;
    return { type: 'binary', operator: '^', left, right: this.signed() };
  }

  private value(): Expression {
    const token = this.next;
    this.position += 1;
    switch (token.type) {
      case 'number':
        return { type: 'number', value: toRational(token.shown) };
      case 'variable':
        return { type: 'variable', name: token.name };
      case 'open': {
        const inside = this.inside(token);
        return token.call === undefined ? single(inside, token) : call(token.call, inside, token);
      }
      case 'function': {
        const bracket = this.next;
        if (bracket.type !== 'open') fail(`${place(token)} needs its value in brackets: ${token.name}(…)`);
        this.position += 1;
        return call(token.name, this.inside(bracket), token);
      }
      case 'fraction':
        return { type: 'binary', operator: '/', left: this.braced(token), right: this.braced(token) };
      default:
        return fail(
          `a number, a variable or a bracket is expected ${token.type === 'end' ? place(token) : `before ${place(token)}`}`,
        );
    }
  }

  /** What stands in a bracket, parted by commas, up to its own closing sign. */
  private inside(open: Extract<Token, { readonly type: 'open' }>): readonly Expression[] {
    const parts = [this.sum()];
    while (this.next.type === 'comma') {
      this.position += 1;
      parts.push(this.sum());
    }
    const { next } = this;
    if (next.type !== 'close' || next.shown !== open.close)
      fail(`the bracket ${place(open)} is not closed by “${open.close}”`);
    this.position += 1;
    return parts;
  }

  private braced(fraction: Token): Expression {
    const { next } = this;
    if (next.type !== 'open') fail(`${place(fraction)} needs two values in braces: \\frac{…}{…}`);
    this.position += 1;
    return single(this.inside(next), next);
  }
}

const startsFactor = ({ type }: Token): boolean =>
  type === 'variable' || type === 'open' || type === 'function' || type === 'fraction';

function single([value, second]: readonly Expression[], open: Token): Expression {
  if (second !== undefined) fail(`the bracket ${place(open)} holds more than one value`);
  return value!;
}

function call(name: FunctionName, values: readonly Expression[], token: Token): Expression {
  const many = name === 'max' || name === 'min';
  if (many ? values.length < 2 : values.length !== 1)
    fail(`${place(token)} takes ${many ? 'two values or more' : 'one value'}, it has ${values.length}`);
  return { type: 'call', name, arguments: values };
}
