import { caseName, fieldCases, type LmsFormat, type Support } from '@variorum/lms';
import { textTable, wrapText } from '../ui/table.ts';

/** A format and its support matrix as data. */
export function formatFacts({ id, title, extension, consumers, support, remarks }: LmsFormat) {
  return { id, title, extension, consumers, remarks, support };
}

/** A format and its support matrix for a terminal of a width. */
export function formatTables(
  { id, title, extension, consumers, support, remarks }: LmsFormat,
  width: number,
): string {
  const columns = [
    { title: 'FIELD' },
    { title: 'ALONE', wraps: true },
    { title: 'BESIDE OTHER FIELDS', wraps: true },
  ];
  const rows = fieldCases.map((one) => {
    const { alone, together } = support[one];
    return [caseName(one), cellText(alone), sameCell(alone, together) ? 'the same' : cellText(together)];
  });
  const head = wrapText(`${id}: ${title} (.${extension}) for ${consumers}`, width).join('\n');
  const notes = remarks.flatMap((remark) => wrapText(`- ${remark}`, width));
  return `${head}\n\n${textTable(columns, rows, width)}\n${notes.join('\n')}\n`;
}

function cellText(support: Support): string {
  return `${support.level}: ${support.level === 'refused' ? support.why : support.how}`;
}

function sameCell(a: Support, b: Support): boolean {
  return cellText(a) === cellText(b);
}
