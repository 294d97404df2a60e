import { join } from 'node:path';
import { plural } from '@variorum/document';
import type { ExportFormat } from './formats.ts';

/** What an export wrote. */
export interface Exported {
  readonly title: string;
  readonly points: number;
  /** The output folder as the user named it. */
  readonly out: string;
  readonly formats: readonly ExportFormat[];
  readonly exams: readonly { readonly number: number; readonly code: string }[];
  /** Paths below `out`, sorted. */
  readonly files: readonly string[];
  readonly warnings: readonly string[];
}

/** The last words of an export: what lies where, and what must not be published. */
export function exportSummary({ title, points, out, formats, exams, files, warnings }: Exported): string {
  const count = (folder: string) =>
    plural(files.filter((file) => file.startsWith(`${folder}/`)).length, 'file');
  const codes = exams.map((exam) => exam.code);
  const most = 6;
  const named = codes.length <= most ? codes.join(', ') : `${codes.slice(0, most).join(', ')}, …`;
  return (
    `Wrote ${plural(exams.length, 'exam')} of “${title}” (${plural(points, 'point')}) as ${formats.join(', ')}.\n\n` +
    `  ${join(out, 'public')}   papers for students (${count('public')})\n` +
    `  ${join(out, 'private')}  keys and worked solutions (${count('private')}): for you only, do not publish\n\n` +
    `Variants: ${named}\n` +
    warnings.map((warning) => `Warning: ${warning}\n`).join('')
  );
}
