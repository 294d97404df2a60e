import type { FieldView, Inline } from '@variorum/document';
import type { Variant, VariantField } from '@variorum/generator';
import { fieldContents } from './describe-field.ts';
import { type FieldSubstitute, mapFields } from './map-fields.ts';

/** One field of a variant as a question of its own. */
export interface Part {
  readonly variant: Variant;
  /** Share of the question's points in hundredths of a point. */
  readonly points: number;
}

/**
 * A question for each field: the same text, the other blanks replaced by their labels. Points are parted by the
 * fields' weights in whole hundredths that add up.
 */
export function splitFields(variant: Variant, points: number): Part[] {
  const { fields } = variant;
  const shares = partPoints(
    points,
    fields.map(({ weight }) => weight),
  );
  return fields.map((field, position) => ({
    variant: partOf(variant, field),
    points: shares[position]!,
  }));
}

function partOf(variant: Variant, field: VariantField): Variant {
  const named = new Set(field.mistakes.flatMap(({ misconceptions }) => misconceptions));
  return {
    ...variant,
    title: `${variant.title}: ${field.view.label}`,
    fields: [field],
    misconceptions: variant.misconceptions.filter(({ id }) => named.has(id)),
    stem: mapFields(variant.stem, (view) => (view.name === field.view.name ? null : elsewhere(view))),
  };
}

function elsewhere(view: FieldView): FieldSubstitute {
  const inline: Inline[] = [
    { type: 'emphasis', children: [{ type: 'text', value: `[${view.label}: another question]` }] },
  ];
  return { inline, block: [...fieldContents(view), { type: 'paragraph', children: inline }] };
}

/** Points by weight in hundredths that add up; the last one takes what rounding leaves. */
function partPoints(points: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const hundredths = Math.round(points * 100);
  let given = 0;
  let weight = 0;
  return weights.map((one) => {
    weight += one;
    const upTo = total === 0 ? hundredths : Math.round((hundredths * weight) / total);
    const share = upTo - given;
    given = upTo;
    return share / 100;
  });
}
