import { listText } from '@variorum/document';
import type { CellAudit, FieldAudit, RoundingFlaw } from './verdict.ts';

const flaws: Readonly<Record<RoundingFlaw, string>> = {
  truncated: 'digits cut off instead of rounded',
  'off-by-one': 'one unit off in the last digit',
  'too-few-digits': 'fewer digits than asked',
  'not-exact': 'rounded where the exact value is asked',
};

/**
 * What is wrong with a field in one line: "computed the cross-correlation instead of the convolution; a slip in
 * entry 4: 1 instead of 5". Empty where it is right.
 */
export function fieldWords(field: FieldAudit): string {
  if (field.verdict === 'right') return '';
  if (field.cells.length > 0) {
    return field.cells
      .filter(({ verdict }) => verdict !== 'right')
      .map((cell) => `${cell.label}: ${cellWords(cell, field)}`)
      .join('; ');
  }
  if (field.verdict === 'unreadable') return field.message ?? 'not readable';
  const slips = field.slips.map(
    ({ where, stated, expected }) => `${where}: ${stated} instead of ${expected}`,
  );
  const remarks = [
    ...(slips.length === 0 ? [] : [`${slips.length === 1 ? 'a slip' : 'slips'} in ${slips.join('; ')}`]),
    ...(field.message === null ? [] : [field.message]),
  ];
  const ids = field.misconceptions.map(({ id }) => id);
  return reasons(field, titlesOf(field, ids), remarks);
}

function cellWords(cell: CellAudit, field: FieldAudit): string {
  if (cell.verdict === 'unreadable') return cell.stated;
  const slip = cell.verdict === 'wrong' ? [`${cell.stated} instead of ${cell.expected}`] : [];
  return reasons(cell, titlesOf(field, cell.misconceptions), slip);
}

function reasons(
  found: Pick<FieldAudit, 'verdict' | 'rounding' | 'followsFromStated'>,
  misconceptions: readonly string[],
  slips: readonly string[],
): string {
  // A misconception that rounds badly says so itself.
  const explained = found.verdict === 'badly-rounded' && misconceptions.length > 0;
  const parts = [
    ...(misconceptions.length === 0 ? [] : [listText(misconceptions, 'or')]),
    ...(found.rounding === null || explained ? [] : [flaws[found.rounding]]),
    ...(found.followsFromStated ? ['follows from another stated value that is wrong'] : []),
    ...slips,
  ];
  return parts.length === 0 ? 'no known misconception gives this value' : parts.join('; ');
}

function titlesOf(field: FieldAudit, ids: readonly string[]): string[] {
  return field.misconceptions.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
}
