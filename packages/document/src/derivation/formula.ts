import type { TexNode, TexSequence } from '../tex/nodes.ts';
import { parseTex } from '../tex/parse.ts';
import { attachScript } from '../tex/scripts.ts';
import type { ParsedExpression } from './dialect.ts';
import { rebuild, rebuildNode, scripts } from './rebuild.ts';

const TIMES: TexNode = { type: 'macro', name: 'cdot', arguments: [] };

/** The expression with every symbol as its letter. */
export function formulaOf({ body, symbols, products }: ParsedExpression): TexSequence {
  const letter = (node: TexNode): TexNode | undefined => {
    const symbol = symbols.get(node);
    if (!symbol) return undefined;
    const { children } = parseTex(symbol.tex);
    const [only] = children;
    return only && children.length === 1 ? only : { type: 'sequence', children };
  };

  const rewrite = (children: readonly TexNode[]): readonly TexNode[] =>
    children.flatMap((node, index) => {
      if (products.has(node))
        return isNumber(children[index - 1]) && isNumber(children[index + 1]) ? [TIMES] : [];
      const own = letter(node);
      if (own) return [own];
      const base = node.type === 'scripts' ? letter(node.base) : undefined;
      if (node.type !== 'scripts' || !base) return [rebuildNode(node, rewrite)];
      return [withScripts(base, node.primes, scripts(node, rewrite))];
    });

  return rebuild(body, rewrite);
}

const isNumber = (node: TexNode | undefined) =>
  node?.type === 'number' || (node?.type === 'scripts' && node.base.type === 'number');

/** Scripts join those of the letter (K_h squared is K_h^2), unless it has the same script already. */
function withScripts(
  letter: TexNode,
  primes: number,
  { sub, sup }: { readonly sub?: TexSequence; readonly sup?: TexSequence },
): TexNode {
  let joined: TexNode | null = letter;
  for (let i = 0; i < primes && joined; i++) joined = attachScript(joined, "'", null);
  if (sub && joined) joined = attachScript(joined, '_', sub);
  if (sup && joined) joined = attachScript(joined, '^', sup);
  if (joined) return joined;
  const base: TexNode = { type: 'sequence', children: [letter] };
  return { type: 'scripts', base, primes, ...(sub ? { sub } : {}), ...(sup ? { sup } : {}) };
}
