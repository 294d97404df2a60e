import type { Derivation } from './derivation.ts';
import { VariorumError } from './errors.ts';
import { toNumber } from './scalar.ts';

/**
 * What a derivation's expression comes to when its symbols' values are put in, read from the TeX alone.
 *
 * A second way to `value`, for tests: a formula that does not fit its value is found without a person
 * reading it. Shapes (factors joined by `\times`) give an array.
 * @throws VariorumError `invalid-value` for TeX outside the set that derivations are written in, for a
 * symbol that is not declared, and for one that is declared and not used.
 */
export function evaluateDerivation(derivation: Derivation<unknown>): number | number[] {
  const reader = new ExpressionReader(derivation);
  const factors = [reader.sum()];
  while (reader.accept('\\times')) factors.push(reader.sum());
  reader.finish();
  return factors.length === 1 ? factors[0]! : factors;
}

const token = /\s*(\\sym\{\w+\}|\\[a-z]+|\d+(?:\.\d+)?|[-+^(){}|e,])/y;
const closing: Readonly<Record<string, readonly [close: string, apply: (value: number) => number]>> = {
  '\\lfloor': ['\\rfloor', Math.floor],
  '\\lceil': ['\\rceil', Math.ceil],
  '|': ['|', Math.abs],
  '(': [')', (value) => value],
};

const functions: Readonly<Record<string, (value: number) => number>> = {
  '\\ln': Math.log,
  '\\cos': Math.cos,
  '\\tanh': Math.tanh,
};

class ExpressionReader {
  private readonly tokens: readonly string[];
  private readonly unused: Set<string>;
  private next = 0;
  private readonly derivation: Derivation<unknown>;

  constructor(derivation: Derivation<unknown>) {
    this.derivation = derivation;
    this.unused = new Set(Object.keys(derivation.symbols));
    const tokens: string[] = [];
    const text = derivation.expression.trim();
    token.lastIndex = 0;
    while (token.lastIndex < text.length) {
      const from = token.lastIndex;
      const match = token.exec(text);
      if (match === null) this.refuse(`cannot read ${JSON.stringify(text.slice(from))}`);
      tokens.push(match[1]!);
    }
    this.tokens = tokens;
  }

  accept(wanted: string): boolean {
    const found = this.tokens[this.next] === wanted;
    if (found) this.next += 1;
    return found;
  }

  finish(): void {
    if (this.next < this.tokens.length) this.refuse(`unexpected ${this.tokens[this.next]}`);
    if (this.unused.size > 0) this.refuse(`declared but not used: ${[...this.unused].join(', ')}`);
  }

  sum(): number {
    let value = this.accept('-') ? -this.product() : this.product();
    for (;;) {
      if (this.accept('+')) value += this.product();
      else if (this.accept('-')) value -= this.product();
      else return value;
    }
  }

  private product(): number {
    let value = this.power();
    while (this.accept('\\by') || this.accept('\\cdot')) value *= this.power();
    return value;
  }

  private power(): number {
    const base = this.atom();
    if (!this.accept('^')) return base;
    return base ** (this.tokens[this.next] === '{' ? this.group() : this.atom());
  }

  private group(): number {
    this.expect('{');
    const value = this.sum();
    this.expect('}');
    return value;
  }

  private atom(): number {
    const head = this.tokens[this.next];
    if (head === undefined) this.refuse('ends too early');
    this.next += 1;
    if (/^\d/.test(head)) return Number(head);
    if (head.startsWith('\\sym')) return this.symbolValue(head.slice(5, -1));
    if (head === 'e') return Math.E;
    if (head === '\\frac') return this.group() / this.group();
    if (head === '\\sqrt') return Math.sqrt(this.group());
    if (head === '\\pi') return Math.PI;
    const named = functions[head];
    if (named !== undefined) return named(this.atom());
    if (head === '\\max') return this.largest();
    if (head === '\\left') return this.atom();
    const bracket = closing[head];
    if (bracket === undefined) this.refuse(`unknown ${head}`);
    const value = this.sum();
    this.accept('\\right');
    this.expect(bracket[0]);
    return bracket[1](value);
  }

  /** The arguments of a maximum: `(a, b, …)`. */
  private largest(): number {
    this.accept('\\left');
    this.expect('(');
    let value = this.sum();
    while (this.accept(',')) value = Math.max(value, this.sum());
    this.accept('\\right');
    this.expect(')');
    return value;
  }

  private symbolValue(name: string): number {
    const symbol = this.derivation.symbols[name];
    if (symbol === undefined) this.refuse(`\\sym{${name}} is not among the symbols`);
    this.unused.delete(name);
    return toNumber(symbol.value);
  }

  private expect(wanted: string): void {
    if (!this.accept(wanted)) this.refuse(`expected ${wanted} before ${this.tokens[this.next] ?? 'the end'}`);
  }

  private refuse(reason: string): never {
    throw new VariorumError({
      code: 'invalid-value',
      message: `evaluateDerivation: ${this.derivation.quantity} = ${this.derivation.expression}: ${reason}`,
      value: this.derivation.expression,
    });
  }
}
