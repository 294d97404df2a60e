import type { TexNode, TexSequence } from '../tex/nodes.ts';
import { parseDialect } from '../tex/parse.ts';
import { nearestOf, TexError } from '../tex/tex-error.ts';
import type { DerivationLike, SymbolLike } from './types.ts';

/** An expression whose own macros stand as empty groups, with what each of these groups means. */
export interface ParsedExpression {
  readonly body: TexSequence;
  readonly symbols: ReadonlyMap<TexNode, SymbolLike>;
  readonly products: ReadonlySet<TexNode>;
}

/** @throws TexError for TeX outside the closed set, or a `\sym{name}` that is not among the symbols */
export function parseExpression(derivation: DerivationLike): ParsedExpression {
  const symbols = new Map<TexNode, SymbolLike>();
  const products = new Set<TexNode>();
  const body = parseDialect(derivation.expression, {
    sym: {
      argument: /^[A-Za-z][A-Za-z0-9_]*$/,
      node: (name) => {
        const node: TexNode = { type: 'sequence', children: [] };
        symbols.set(node, symbolOf(derivation, name));
        return node;
      },
    },
    by: {
      argument: null,
      node: () => {
        const node: TexNode = { type: 'sequence', children: [] };
        products.add(node);
        return node;
      },
    },
  });
  return { body, symbols, products };
}

function symbolOf({ expression, meaning, symbols }: DerivationLike, name: string): SymbolLike {
  const symbol = Object.hasOwn(symbols, name) ? symbols[name] : undefined;
  if (symbol) return symbol;
  const names = Object.keys(symbols);
  const nearest = nearestOf(name, names);
  throw new TexError(
    `the derivation of "${meaning}" has no symbol ${name}, only ${names.join(', ') || 'none'}`,
    {
      source: expression,
      position: Math.max(0, expression.indexOf(`\\sym{${name}}`)),
      macro: '\\sym',
      ...(nearest === undefined ? {} : { nearest }),
    },
  );
}
