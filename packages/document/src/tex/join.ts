import { MACROS, type MacroRole } from './macros.ts';
import type { TexNode } from './nodes.ts';
import { SYMBOLS } from './vocabulary.ts';

export type TexRole = MacroRole | 'punctuation';

/** What a term is to its neighbours; a base keeps its role under scripts. */
export function roleOf(node: TexNode): TexRole {
  if (node.type === 'symbol') return SYMBOLS[node.value];
  if (node.type === 'macro') return MACROS[node.name].role;
  if (node.type === 'scripts') return roleOf(node.base);
  return 'ordinary';
}

const BEFORE_SIGN: ReadonlySet<TexRole> = new Set([
  'binary',
  'relation',
  'open',
  'function',
  'large',
  'punctuation',
  'space',
]);

/** Whether the term at `index` is a sign (−3) and not an operator between two terms (2 − 3). */
export function isSign(nodes: readonly TexNode[], index: number): boolean {
  const node = nodes[index];
  if (node === undefined || roleOf(node) !== 'binary') return false;
  const before = nodes[index - 1];
  return before === undefined || BEFORE_SIGN.has(roleOf(before));
}

/** Writes terms side by side, with a space around operators and relations and after punctuation. */
export function joinTerms(nodes: readonly TexNode[], write: (node: TexNode) => string): string {
  let line = '';
  for (const [index, node] of nodes.entries()) {
    const role = roleOf(node);
    const piece = write(node);
    const last = index === nodes.length - 1;
    if ((role === 'binary' && !isSign(nodes, index)) || role === 'relation') {
      line += `${index === 0 ? '' : ' '}${piece}${last ? '' : ' '}`;
    } else if (role === 'punctuation') line += piece + (last ? '' : ' ');
    else if (node.type === 'scripts' && (role === 'large' || role === 'function'))
      line += piece + (last ? '' : ' ');
    else line += glued(line, piece);
  }
  return line;
}

/** A control word swallows a letter that follows it; before a digit the space is for the reader of the source. */
function glued(line: string, piece: string): string {
  return /\\[A-Za-z]+$/.test(line) && /^[A-Za-z0-9]/.test(piece) ? ` ${piece}` : piece;
}
