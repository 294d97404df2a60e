import type { Inline } from '@variorum/document';
import { within, writeNode } from '../common/walk.ts';
import type { MarkdownContext } from './context.ts';
import { characterReference } from './escape.ts';

const WORD = /[^\s\p{P}\p{S}]$/u;
const PUNCTUATION_OR_SPACE = /^[\p{P}\p{S}\s]/u;

const isAttention = (node: Inline | undefined) => node?.type === 'emphasis' || node?.type === 'strong';

/**
 * Inline content, with the neighbours of emphasis and mathematics guarded: CommonMark's `*` opens or closes
 * only by what stands on either side, and a digit after `$` keeps mathematics open on some sites.
 */
export function writeInlines(nodes: readonly Inline[], context: MarkdownContext, key = 'children'): string {
  const kept = nodes.filter((node) => node.type !== 'text' || node.value !== '');
  const outer = context.marker;
  let previous: Inline | undefined;
  let output = '';
  for (const [index, node] of kept.entries()) {
    context.marker = isAttention(previous) && isAttention(node) && context.marker === '*' ? '_' : outer;
    const next = kept[index + 1];
    let part = within(context, [key, index], () => writeNode(node, context));
    if (part === '') continue;
    if (isAttention(node)) {
      const inner = part.replace(/^[*_]+/, '');
      if (PUNCTUATION_OR_SPACE.test(inner) || context.marker === '_') output = guardEnd(output);
    }
    if (isAttention(previous) && !isAttention(node)) {
      const before = output.replace(/[*_]+$/, '');
      if (!WORD.test(before) || output.endsWith('_')) part = guardStart(part);
    }
    if (previous?.type === 'inlineMath' && /^\d/.test(part)) part = guardStart(part);
    if (next?.type === 'inlineMath' && node.type === 'text' && /[\w]$/.test(part)) part = guardEnd(part);
    output += part;
    previous = node;
  }
  context.marker = outer;
  return output;
}

/** The last character of `output` as a reference, which counts as punctuation, if it belongs to a word. */
function guardEnd(output: string): string {
  const last = /[^]$/u.exec(output)?.[0];
  if (last === undefined || !WORD.test(last)) return output;
  return output.slice(0, output.length - last.length) + characterReference(last);
}

function guardStart(part: string): string {
  const first = String.fromCodePoint(part.codePointAt(0) as number);
  return WORD.test(first) ? characterReference(first) + part.slice(first.length) : part;
}
