import { ExpressionProblem, type FunctionName, functionNames, greek, type Operator } from './syntax.ts';

/** One word of a formula; `at` counts characters from 1, `shown` is what stands there. */
export type Token = { readonly at: number; readonly shown: string } & (
  | { readonly type: 'number' }
  | { readonly type: 'variable'; readonly name: string }
  | { readonly type: 'function'; readonly name: FunctionName }
  | { readonly type: 'operator'; readonly operator: Operator }
  /** `call` for brackets that are a function themselves: ⌊x⌋. */
  | { readonly type: 'open'; readonly close: string; readonly call?: FunctionName }
  | { readonly type: 'close' }
  | { readonly type: 'comma' }
  | { readonly type: 'fraction' }
  | { readonly type: 'end' }
);

const operators: Readonly<Record<string, Operator>> = {
  '+': '+',
  '-': '-',
  '\u2212': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '*': '*',
  '·': '*',
  '⋅': '*',
  '∙': '*',
  '•': '*',
  '×': '*',
  '∗': '*',
  '/': '/',
  '÷': '/',
  '\u2044': '/',
  ':': '/',
  '^': '^',
};
const brackets: Readonly<Record<string, { readonly close: string; readonly call?: FunctionName }>> = {
  '(': { close: ')' },
  '[': { close: ']' },
  '{': { close: '}' },
  '⌊': { close: '⌋', call: 'floor' },
  '⌈': { close: '⌉', call: 'ceil' },
};
const closing: ReadonlySet<string> = new Set(Object.values(brackets).map(({ close }) => close));
/** Commands of TeX, as formula editors write them, and the plain characters they stand for. */
const commands: Readonly<Record<string, string>> = {
  cdot: '·',
  times: '×',
  div: '÷',
  lfloor: '⌊',
  rfloor: '⌋',
  lceil: '⌈',
  rceil: '⌉',
  left: '',
  right: '',
};
const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Splits a formula into words. Runs of letters are read by the names that exist, the longest first, so that `DN`
 * is D and N. Superscript digits become a power.
 * @throws ExpressionProblem for a character or name that no formula has
 */
export function tokenise(text: string, variables: readonly string[]): readonly Token[] {
  const names = knownNames(variables);
  const tokens: Token[] = [];
  let position = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = position;
    return pattern.exec(text)?.[0] ?? null;
  };
  while (position < text.length) {
    const start = position;
    const at = start + 1;
    const space = take(/(?:\s|\\[,:; !]|\\q?quad(?![a-z]))+/y);
    if (space !== null) {
      position += space.length;
      continue;
    }
    const digits = take(/(?:\d+(?:\.\d+)?|\.\d+)/y);
    const raised = digits === null ? take(/⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/y) : null;
    const command = take(/\\[A-Za-z]+/y);
    const character = String.fromCodePoint(text.codePointAt(position)!);
    if (digits !== null) {
      position += digits.length;
      tokens.push({ type: 'number', at, shown: digits });
    } else if (raised !== null) {
      position += raised.length;
      tokens.push(...power(raised, at));
    } else if (command !== null && /^\\[dt]?frac$/.test(command)) {
      position += command.length;
      tokens.push({ type: 'fraction', at, shown: command });
    } else if (command !== null && Object.hasOwn(commands, command.slice(1))) {
      position += command.length;
      const sign = commands[command.slice(1)]!;
      if (sign !== '') tokens.push(signToken(sign, command, at)!);
    } else if (text.startsWith('**', position)) {
      position += 2;
      tokens.push({ type: 'operator', operator: '^', at, shown: '**' });
    } else {
      const sign = signToken(character, character, at);
      const name = sign === null ? names.find((one) => one.spelling.test(text.slice(position))) : undefined;
      if (sign !== null) {
        position += character.length;
        tokens.push(sign);
      } else if (name !== undefined) {
        const [shown] = name.spelling.exec(text.slice(position))!;
        position += shown.length;
        tokens.push({ ...name.token, at, shown });
      } else if (character === 'x') {
        // No variable is called x, so it is the sign of multiplication that a keyboard has.
        position += 1;
        tokens.push({ type: 'operator', operator: '*', at, shown: 'x' });
      } else refuse(text, position, variables);
    }
  }
  return [...tokens, { type: 'end', at: text.length + 1, shown: '' }];
}

type Named = {
  readonly spelling: RegExp;
  readonly token:
    | { readonly type: 'variable'; readonly name: string }
    | { readonly type: 'function'; readonly name: FunctionName };
};

/** How names may be spelt, the longest name first; a variable goes before a function. */
function knownNames(variables: readonly string[]): readonly Named[] {
  const spelling = (forms: readonly string[]) => new RegExp(`^(?:${forms.join('|')})`);
  const named: (Named & { readonly name: string })[] = [
    ...variables.map((name) => ({
      name,
      spelling: spelling(spellings(name)),
      token: { type: 'variable', name } as const,
    })),
    ...functionNames.map((name) => ({
      name,
      spelling: spelling(name === 'sqrt' ? ['\\\\?sqrt', '√'] : [`\\\\?${name}`]),
      token: { type: 'function', name } as const,
    })),
  ];
  return named.sort((a, b) => b.name.length - a.name.length);
}

/** `K_h` is also K_{h}; `alpha` is also α and \alpha. */
function spellings(name: string): string[] {
  const [base = '', index] = name.split('_');
  const bases = greek[base] === undefined ? [base] : [`\\\\?${base}(?![a-z])`, greek[base]];
  return index === undefined ? bases : bases.map((one) => `${one}_(?:${index}|\\{\\s*${index}\\s*\\})`);
}

function signToken(sign: string, shown: string, at: number): Token | null {
  const operator = Object.hasOwn(operators, sign) ? operators[sign] : undefined;
  if (operator !== undefined) return { type: 'operator', operator, at, shown };
  const bracket = Object.hasOwn(brackets, sign) ? brackets[sign] : undefined;
  if (bracket !== undefined) return { type: 'open', ...bracket, at, shown };
  if (closing.has(sign)) return { type: 'close', at, shown: sign };
  return sign === ',' ? { type: 'comma', at, shown } : null;
}

function power(raised: string, at: number): Token[] {
  const digits = [...raised].filter((sign) => sign !== '⁻').map((sign) => raisedDigits.indexOf(sign));
  const minus: Token[] = raised.startsWith('⁻')
    ? [{ type: 'operator', operator: '-', at, shown: raised }]
    : [];
  return [
    { type: 'operator', operator: '^', at, shown: raised },
    ...minus,
    { type: 'number', at, shown: digits.join('') },
  ];
}

function refuse(text: string, position: number, variables: readonly string[]): never {
  const rest = text.slice(position);
  const word = /^\\?\p{L}[\p{L}\p{N}_]*/u.exec(rest)?.[0] ?? String.fromCodePoint(rest.codePointAt(0)!);
  const where = `“${word}” at character ${position + 1}`;
  const names = variables.join(', ');
  if (word === '=') throw new ExpressionProblem(`${where}: only the formula itself is expected, without “=”`);
  if (!/^\\?\p{L}/u.test(word)) throw new ExpressionProblem(`${where} does not belong in a formula`);
  const other = variables.find((name) => word.toLowerCase().startsWith(name.toLowerCase()));
  throw new ExpressionProblem(
    `${where} is not known; the variables are ${names}` +
      (other === undefined ? '' : '; capital and small letters differ'),
  );
}
