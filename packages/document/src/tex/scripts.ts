import type { TexNode, TexScripts, TexSequence } from './nodes.ts';

/** The base with one more script, or null where TeX would refuse a double script. */
export function attachScript(
  base: TexNode,
  script: '^' | '_' | "'",
  argument: TexSequence | null,
): TexScripts | null {
  const current: TexScripts = base.type === 'scripts' ? base : { type: 'scripts', base, primes: 0 };
  if (script === "'") return current.sup ? null : { ...current, primes: current.primes + 1 };
  if (argument === null) return null;
  if (script === '_') return current.sub ? null : { ...current, sub: argument };
  return current.sup ? null : { ...current, sup: argument };
}
