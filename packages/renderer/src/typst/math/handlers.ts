import {
  type Delimiter,
  handleTex,
  MACROS,
  roleOf,
  type TexEnvironment,
  type TexHandlers,
  type TexMacro,
  type TexScripts,
  type TexSequence,
  type TexStyled,
} from '@variorum/document';
import { typstString } from '../escape.ts';

/** A formula as the content of `$…$`. Every sign is escaped that Typst could read as syntax. */
export function formula(tree: TexSequence, displayed: boolean): string {
  const [only] = tree.children;
  if (displayed && tree.children.length === 1 && only?.type === 'environment' && only.name === 'aligned') {
    return only.rows.map((row) => row.map(sequence).join(' & ')).join(' \\ ');
  }
  return sequence(tree);
}

const SYMBOLS: Readonly<Record<string, string>> = { '-': '−', '*': '∗', '+': '+', '=': '=', '?': '?' };

const handlers: TexHandlers<string> = {
  sequence: group,
  letter: (node) => node.value,
  number: (node) => (node.text.includes(',') ? typstString(node.text) : node.text),
  symbol: (node) => SYMBOLS[node.value] ?? `\\${node.value}`,
  macro,
  scripts,
  delimited: (node) => `lr(${glyph(node.open)} ${sequence(node.body)} ${glyph(node.close)})`,
  environment,
  styled,
  text: (node) => typstString(node.value),
};

/** Terms side by side, with a space only where letters or digits would run together. */
function sequence(node: TexSequence): string {
  let output = '';
  for (const child of node.children) {
    const part = handleTex(handlers, child);
    const clash = /[\p{L}\p{N}.]$/u.test(output) && /^[\p{L}\p{N}.#]/u.test(part);
    output += clash ? ` ${part}` : part;
  }
  return output;
}

/** The content of an argument, which may not be missing. */
const argument = (node: TexSequence | undefined): string => (node && sequence(node)) || '""';

/** A group in braces: a lone sign in one loses the space around it. */
function group(node: TexSequence): string {
  const [only] = node.children;
  if (node.children.length === 1 && only !== undefined && roleOf(only) !== 'ordinary') {
    return `class("normal", ${sequence(node)})`;
  }
  return sequence(node);
}

function macro(node: TexMacro): string {
  const entry = MACROS[node.name];
  const [first] = node.arguments;
  if (entry.role === 'function') {
    return `op(${typstString(entry.text)}, limits: #${entry.limits === true})`;
  }
  if (entry.role === 'space') return ` ${entry.typst ?? 'space'} `;
  if (entry.arity === 0) {
    if (entry.role === 'open' || entry.role === 'close') return `\\${entry.text}`;
    return entry.typst ?? entry.text;
  }
  if (node.name === 'sqrt' && node.option !== undefined)
    return `root(${argument(node.option)}, ${argument(first)})`;
  return `${entry.typst ?? node.name}(${node.arguments.map(argument).join(', ')})`;
}

function scripts(node: TexScripts): string {
  const { base, sub, sup } = node;
  const primes = '′'.repeat(node.primes);
  if (base.type === 'macro' && base.name === 'underbrace' && sub && !sup && !primes) {
    return `underbrace(${argument(base.arguments[0])}, ${argument(sub)})`;
  }
  if (base.type === 'macro' && base.name === 'overbrace' && sup && !sub && !primes) {
    return `overbrace(${argument(base.arguments[0])}, ${argument(sup)})`;
  }
  const above = [primes, sup === undefined ? '' : sequence(sup)].filter((part) => part !== '').join(' ');
  const below = sub === undefined ? '' : sequence(sub);
  if (base.type === 'sequence' || base.type === 'environment') {
    const named = [above && `t: ${above}`, below && `b: ${below}`].filter((part) => part !== '');
    return `attach(${[base.type === 'sequence' ? argument(base) : handleTex(handlers, base), ...named].join(', ')})`;
  }
  const written = handleTex(handlers, base);
  return `${written}${below && `_(${below})`}${above && `^(${above})`}`;
}

function environment(node: TexEnvironment): string {
  if (node.name === 'pmatrix') {
    return `display(mat(delim: "(", ${node.rows.map((row) => row.map(argument).join(', ')).join('; ')}))`;
  }
  if (node.name === 'cases') {
    return `display(cases(${node.rows.map((row) => row.map(argument).join(' & quad ')).join(', ')}))`;
  }
  const rows = node.rows.map((row) => row.map((cell) => `display(${argument(cell)})`).join(' & '));
  return `mat(delim: #none, ${rows.join('; ')})`;
}

const STYLE: { readonly [S in TexStyled['style']]: (value: string) => string } = {
  mathrm: (value) => typstString(value),
  mathbf: (value) => `bold(upright(${typstString(value)}))`,
  mathbb: (value) => `bb(${typstString(value)})`,
  mathcal: (value) => `cal(${typstString(value)})`,
  operatorname: (value) => `op(${typstString(value)})`,
  'operatorname*': (value) => `op(${typstString(value)}, limits: #true)`,
};

/** TeX drops the spaces between letters in a style. */
function styled(node: TexStyled): string {
  return STYLE[node.style](node.value.replaceAll(' ', ''));
}

const DELIMITER_TEXT: Readonly<Record<string, string>> = {
  '\\{': '{',
  '\\}': '}',
  '\\lfloor': '⌊',
  '\\rfloor': '⌋',
  '\\lceil': '⌈',
  '\\rceil': '⌉',
  '\\lvert': '|',
  '\\rvert': '|',
  '\\lVert': '‖',
  '\\rVert': '‖',
  '\\langle': '⟨',
  '\\rangle': '⟩',
};

/** A bracket after `\left` or `\right`; `.` is an invisible one. */
function glyph(delimiter: Delimiter): string {
  return delimiter === '.' ? '' : `\\${DELIMITER_TEXT[delimiter] ?? delimiter}`;
}
