import { nearest } from '@variorum/core';
import { type LmsFormatId, lmsFormatIds } from '@variorum/lms/names';
import type { NotationName } from '@variorum/renderer/layout';
import { InvalidArgumentError } from 'commander';

/** What `variorum export --to` can write: the documents in a notation, data of all exams, or a bank for a course system. */
export const exportFormats = [
  'pdf',
  'latex',
  'markdown',
  'html',
  'typst',
  'json',
  'csv',
  ...lmsFormatIds,
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Formats in which paper, key and solutions are written as documents. */
export type DocumentFormat = Extract<ExportFormat, NotationName>;

export function isDocumentFormat(format: ExportFormat): format is DocumentFormat {
  return format !== 'json' && format !== 'csv' && !isLmsFormat(format);
}

/** Whether a format is a question bank for a course system. */
export function isLmsFormat(format: ExportFormat): format is LmsFormatId {
  return (lmsFormatIds as readonly string[]).includes(format);
}

/** `pdf,latex` as formats, each once, in the order of `exportFormats`. */
export function parseFormats(text: string): readonly ExportFormat[] {
  const names = text.split(',').map((name) => name.trim());
  for (const name of names) {
    if ((exportFormats as readonly string[]).includes(name)) continue;
    const meant = nearest(name, exportFormats);
    const hint = meant === undefined ? '' : `, did you mean "${meant}"`;
    throw new InvalidArgumentError(
      `There is no format ${JSON.stringify(name)}${hint}; the formats are ${exportFormats.join(', ')}.`,
    );
  }
  return exportFormats.filter((format) => names.includes(format));
}
