import { numberText } from '@variorum/document';
import type { VariantField } from '@variorum/generator';

/** How far from the key an answer may lie, in a few words for the key's narrow column; empty for an exact answer. */
export function toleranceText({ view, precision, tolerance }: VariantField): string {
  if (view.kind === 'essay') return 'rubric';
  if (view.kind === 'choices') return 'each +1 or −1';
  const parts: string[] = [];
  if ('significant' in precision) parts.push(`${precision.significant} sig. digits`);
  if ('decimals' in precision) parts.push(`${precision.decimals} decimals`);
  if (tolerance.type === 'absolute') parts.push(`± ${numberText(tolerance.value)}`);
  if (tolerance.type === 'relative')
    parts.push(`± ${numberText(Number((tolerance.value * 100).toPrecision(6)))}%`);
  return parts.join(', ');
}
