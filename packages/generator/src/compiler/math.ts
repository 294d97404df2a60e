import type { InlineMath, Math as MathFlow } from 'mdast-util-math';
import type { At, CompiledPiece } from '../template/compiled.ts';
import { formulaProblem } from './check-math.ts';
import { nodeError, type Reading, rawText, sourceOffset } from './markdown.ts';
import { texPieces } from './pieces.ts';

const shown = (raw: string): string => raw.replace(/\s+/g, ' ').replace(/[\uE000-\uF7FF]/g, '{{…}}');

export interface Formula {
  readonly pieces: readonly CompiledPiece[];
  readonly at: At;
}

/** `firstLine` is the line of the TeX, counted from the node's first line. */
function formula(value: string, node: InlineMath | MathFlow, reading: Reading, firstLine: number): Formula {
  const pieces = texPieces(value, reading.template);
  const problem = formulaProblem(pieces);
  const { source } = reading.template;
  const at = source.at(sourceOffset(node, reading));
  if (problem !== undefined) {
    const line = firstLine + problem.line;
    throw source.errorAt(line === 0 ? at : [at[0] + line, 1], problem.reason);
  }
  return { pieces, at };
}

/** @throws VariorumError for a block without its end, and TeX outside the closed set */
export function displayMath(node: MathFlow, reading: Reading): Formula {
  if (node.meta)
    throw nodeError(node, reading, 'put the formula on lines of its own between two lines of $$');
  if (!/\n[ \t>]*\$\$+[ \t]*$/.test(rawText(node, reading))) {
    throw nodeError(node, reading, 'this $$ has no second $$ on a line of its own');
  }
  if (node.value.trim() === '') throw nodeError(node, reading, 'this formula is empty');
  return formula(node.value, node, reading, 1);
}

/** @throws VariorumError for amounts of money read as mathematics, `$$` within a line, and TeX outside the closed set */
export function inlineMath(node: InlineMath, reading: Reading): Formula {
  const raw = rawText(node, reading);
  if (raw.startsWith('$$')) {
    throw nodeError(
      node,
      reading,
      'put each $$ on a line of its own, or write $…$ for a formula within the line',
    );
  }
  const inner = raw.slice(1, -1);
  const next = reading.skeleton.text[node.position?.end.offset ?? 0] ?? '';
  if (/^\s/.test(inner) !== /\s$/.test(inner) || /\d/.test(next)) {
    throw nodeError(
      node,
      reading,
      `"${shown(raw)}" looks like amounts of money; write \\$ for a dollar sign`,
    );
  }
  return formula(node.value, node, reading, 0);
}
