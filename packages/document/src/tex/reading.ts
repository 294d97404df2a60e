import { joinTerms } from './join.ts';
import { MACROS } from './macros.ts';
import { handleTex, type TexHandlers, type TexNode, type TexSequence } from './nodes.ts';
import { parseTex } from './parse.ts';

const inner = (sequence: TexSequence): string => joinTerms(sequence.children, read);

/** In brackets unless it is one word or number already. */
const operand = (sequence: TexSequence): string => {
  const text = inner(sequence);
  return /^[\p{L}\p{M}\p{N}.,]*$/u.test(text) ? text : `(${text})`;
};

const BARE_DELIMITERS: Readonly<Record<string, string>> = {
  '.': '',
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
const delimiter = (name: string) => BARE_DELIMITERS[name] ?? name;

const handlers: TexHandlers<string> = {
  sequence: inner,
  letter: (node) => node.value,
  number: (node) => node.text,
  symbol: (node) => (node.value === '-' ? '\u2212' : node.value),
  macro: ({ name, arguments: args, option }) => {
    const { role, text } = MACROS[name];
    const [first, second] = args;
    if (first === undefined) return role === 'function' ? `${text} ` : text;
    if (role === 'accent') return inner(first) + text;
    if (name === 'frac' && second) return `${operand(first)}/${operand(second)}`;
    if (name === 'binom' && second) return `binom(${inner(first)}, ${inner(second)})`;
    if (name === 'sqrt') return `${option ? `${inner(option)}-th root ` : '√'}${operand(first)}`;
    return inner(first);
  },
  scripts: (node) => {
    const base = read(node.base).trimEnd();
    const sub = node.sub ? `_${operand(node.sub)}` : '';
    const sup = node.sup ? `^${operand(node.sup)}` : '';
    const after = node.base.type === 'macro' && /function|large/.test(MACROS[node.base.name].role) ? ' ' : '';
    return base + '′'.repeat(node.primes) + sub + sup + after;
  },
  delimited: (node) => delimiter(node.open) + inner(node.body) + delimiter(node.close),
  environment: (node) => {
    const rows = node.rows.map((row) => row.map(inner).filter(Boolean));
    if (node.name === 'aligned') return rows.map((row) => row.join(' ')).join('; ');
    return `(${rows.map((row) => row.join(', ')).join('; ')})`;
  },
  styled: (node) => (node.style.startsWith('operatorname') ? `${node.value} ` : node.value),
  text: (node) => node.value,
};

function read(node: TexNode): string {
  return handleTex(handlers, node);
}

/**
 * A formula in plain characters, for text alternatives, CSV and tests: "H_out = (32 + 2 · 1 − 3)/1 + 1".
 * @throws TexError for TeX outside the closed set
 */
export function texToText(source: string): string {
  return inner(parseTex(source)).replace(/ {2,}/g, ' ').trim();
}
