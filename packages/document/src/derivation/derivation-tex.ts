import { valueTex } from '../print/entry.ts';
import { isNumberValue } from '../print/number-parts.ts';
import type { Rounding } from '../print/rounded.ts';
import { shapeTex } from '../print/shape.ts';
import { checkTex, parseTex } from '../tex/parse.ts';
import { texSource } from '../tex/source.ts';
import type { Tex } from '../value.ts';
import { parseExpression } from './dialect.ts';
import { formulaOf } from './formula.ts';
import { printValue } from './printed-value.ts';
import { substitutionOf } from './substitution.ts';
import type { DerivationLike, DerivationOptions, DerivationTex, DerivedValue } from './types.ts';

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
  const result = printResult(derivation.value, options.rounding);

  const approximate = substituted.approximate ? '\\approx' : '=';
  const links = withoutRepetition(quantity, [
    { relation: '=', source: formula.value },
    { relation: approximate, source: substitution.value },
    { relation: result.approximate ? '\\approx' : approximate, source: result.tex.value },
  ]);
  return {
    quantity,
    formula,
    substitution,
    value: result.tex,
    equation: chain(quantity, links),
    aligned: aligned(quantity, links),
  };
}

/** Leaves out each part that reads like the one before it. */
function withoutRepetition(quantity: Tex, links: readonly Link[]): readonly Link[] {
  const canonical = (source: string) => texSource(parseTex(source));
  const sources = [quantity.value, ...links.map(({ source }) => source)].map(canonical);
  return links.filter((_, index) => sources[index + 1] !== sources[index]);
}

const isShape = (value: DerivedValue): value is readonly number[] => Array.isArray(value);

function printResult(
  value: DerivedValue,
  rounding: Rounding | undefined,
): { readonly tex: Tex; readonly approximate: boolean } {
  if (isShape(value)) return { tex: shapeTex(value), approximate: false };
  if (isNumberValue(value)) return printValue(value, rounding);
  return { tex: valueTex(value), approximate: false };
}

const chain = (quantity: Tex, links: readonly Link[]): Tex =>
  checkTex(quantity.value + links.map(({ relation, source }) => ` ${relation} ${source}`).join(''));

const aligned = (quantity: Tex, links: readonly Link[]): Tex => {
  const rows = links.map(({ relation, source }) => `&${relation} ${source}`);
  return checkTex(`\\begin{aligned}${quantity.value} ${rows.join(' \\\\ ')}\\end{aligned}`);
};
