import { valueTex } from '../print/entry.ts';
import { isNumberValue } from '../print/number-parts.ts';
import { checkTex } from '../tex/parse.ts';
import { texSource } from '../tex/source.ts';
import type { Tex } from '../value.ts';
import { parseExpression } from './dialect.ts';
import { formulaOf } from './formula.ts';
import { printValue } from './printed-value.ts';
import { substitutionOf } from './substitution.ts';
import type { DerivationLike, DerivationOptions, DerivationTex } from './types.ts';

interface Link {
  readonly relation: '=' | '\\approx';
  readonly source: string;
}

/**
 * A derivation as finished TeX: `quantity = formula = substitution = value`.
 * In the substitution values stand for symbols, negative ones and fractions among factors in brackets.
 * @throws TexError for TeX outside the closed set or a symbol without a value
 * @throws RangeError for a value of many decimals without `options.rounding`
 */
export function derivationTex(derivation: DerivationLike, options: DerivationOptions = {}): DerivationTex {
  const expression = parseExpression(derivation);
  const quantity = checkTex(derivation.quantity);
  const formula = checkTex(texSource(formulaOf(expression)));
  const substituted = substitutionOf(expression, options.rounding);
  const substitution = checkTex(texSource(substituted.body));
  const result = isNumberValue(derivation.value)
    ? printValue(derivation.value, options.rounding)
    : { tex: valueTex(derivation.value), approximate: false };

  const links: Link[] = [{ relation: '=', source: formula.value }];
  const approximate = substituted.approximate ? '\\approx' : '=';
  if (substitution.value !== formula.value) links.push({ relation: approximate, source: substitution.value });
  if (result.tex.value !== substitution.value) {
    links.push({ relation: result.approximate ? '\\approx' : approximate, source: result.tex.value });
  }
  return {
    quantity,
    formula,
    substitution,
    value: result.tex,
    equation: chain(quantity, links),
    aligned: aligned(quantity, links),
  };
}

const chain = (quantity: Tex, links: readonly Link[]): Tex =>
  checkTex(quantity.value + links.map(({ relation, source }) => ` ${relation} ${source}`).join(''));

const aligned = (quantity: Tex, links: readonly Link[]): Tex => {
  const rows = links.map(({ relation, source }) => `&${relation} ${source}`);
  return checkTex(`\\begin{aligned}${quantity.value} ${rows.join(' \\\\ ')}\\end{aligned}`);
};
