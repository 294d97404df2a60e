import { numberText, plural } from '@variorum/document';
import type { NumberRule } from './agree.ts';

/** What the student must know to be marked fairly: "rounded to 4 significant digits; ± 1 is accepted". */
export function ruleNote({ precision, tolerance }: NumberRule): string | undefined {
  const parts: string[] = [];
  if ('significant' in precision)
    parts.push(`rounded to ${plural(precision.significant, 'significant digit')}`);
  if ('decimals' in precision) {
    parts.push(
      precision.decimals === 0
        ? 'rounded to a whole number'
        : `rounded to ${plural(precision.decimals, 'decimal place')}`,
    );
  }
  if (tolerance.type === 'absolute') parts.push(`± ${numberText(tolerance.value)} is accepted`);
  if (tolerance.type === 'relative')
    parts.push(`± ${numberText(Number((tolerance.value * 100).toPrecision(6)))}% is accepted`);
  return parts.length === 0 ? undefined : parts.join('; ');
}

/** `{ note }` where there is one, for spreading into a view. */
export function noteOf(rule: NumberRule): { readonly note?: string } {
  const note = ruleNote(rule);
  return note === undefined ? {} : { note };
}
