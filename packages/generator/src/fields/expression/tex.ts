import { numberTex, type Tex, tex } from '@variorum/document';
import { type Expression, type FunctionName, greek } from './syntax.ts';

/** How tightly a term holds together: a looser one needs brackets inside a tighter one. */
const looseness = { sum: 1, product: 2, sign: 3, power: 4, value: 5 } as const;
type Looseness = (typeof looseness)[keyof typeof looseness];

/** A formula as it is written by hand: factors side by side, quotients as fractions, brackets where they are needed. */
export function expressionTex(expression: Expression): Tex {
  switch (expression.type) {
    case 'number':
      return numberTex(expression.value);
    case 'variable':
      return variableTex(expression.name);
    case 'negate':
      return tex`-${within(expression.of, looseness.product)}`;
    case 'call':
      return callTex(expression.name, expression.arguments);
    case 'binary':
      return binaryTex(expression);
  }
}

function binaryTex({ operator, left, right }: Extract<Expression, { readonly type: 'binary' }>): Tex {
  switch (operator) {
    case '+':
      return tex`${expressionTex(left)} + ${within(right, looseness.product)}`;
    case '-':
      return tex`${expressionTex(left)} - ${within(right, looseness.product)}`;
    case '*': {
      const factors = [within(left, looseness.product), within(right, looseness.power)] as const;
      // Two numbers side by side would read as one.
      return startsWithNumber(right) || (right.type === 'binary' && right.operator === '/')
        ? tex`${factors[0]} \cdot ${factors[1]}`
        : tex`${factors[0]}${factors[1]}`;
    }
    case '/':
      return tex`\frac{${expressionTex(left)}}{${expressionTex(right)}}`;
    case '^':
      return tex`${within(left, looseness.value)}^{${expressionTex(right)}}`;
  }
}

/** The term, in brackets where it is looser than its place allows. */
function within(expression: Expression, least: Looseness): Tex {
  const inside = expressionTex(expression);
  return loosenessOf(expression, least) < least ? bracketed(inside) : inside;
}

/** Brackets grow around fractions and other brackets that do. */
function bracketed(inside: Tex): Tex {
  return /\\frac|\\left/.test(inside.value) ? tex`\left(${inside}\right)` : tex`(${inside})`;
}

function loosenessOf(expression: Expression, least: Looseness): Looseness {
  if (expression.type === 'negate') return looseness.sum;
  if (expression.type === 'number') {
    const plain = expression.value.d === 1n && expression.value.s >= 0n;
    return plain ? looseness.value : looseness.product;
  }
  if (expression.type !== 'binary') return looseness.value;
  if (expression.operator === '^') return looseness.power;
  // A fraction holds together but under an exponent.
  if (expression.operator === '/') return least === looseness.value ? looseness.product : looseness.value;
  return expression.operator === '*' ? looseness.product : looseness.sum;
}

function startsWithNumber(expression: Expression): boolean {
  if (expression.type === 'number') return true;
  return expression.type === 'binary' && expression.operator === '^' && startsWithNumber(expression.left);
}

function callTex(name: FunctionName, values: readonly Expression[]): Tex {
  const [first, ...rest] = values.map(expressionTex) as [Tex, ...Tex[]];
  const list = rest.reduce((all, value) => tex`${all}, ${value}`, first);
  switch (name) {
    case 'abs':
      return tex`\left\lvert ${first} \right\rvert`;
    case 'floor':
      return tex`\left\lfloor ${first} \right\rfloor`;
    case 'ceil':
      return tex`\left\lceil ${first} \right\rceil`;
    case 'sqrt':
      return tex`\sqrt{${first}}`;
    case 'exp':
      return tex`\exp(${first})`;
    case 'ln':
      return tex`\ln(${first})`;
    case 'max':
      return tex`\max(${list})`;
    case 'min':
      return tex`\min(${list})`;
  }
}

/** `D`, `\alpha`, `K_h`, `K_{out}` with an upright index where it is a word. */
function variableTex(name: string): Tex {
  const [base = '', index] = name.split('_');
  const letter: Tex = { type: 'tex', value: greek[base] === undefined ? base : `\\${base}` };
  if (index === undefined) return tex`${letter}`;
  const short = index.length === 1 || /^\d+$/.test(index);
  const below: Tex = { type: 'tex', value: short ? index : `\\mathrm{${index}}` };
  return tex`${letter}_{${below}}`;
}
