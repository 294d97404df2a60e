import { VariorumError } from '@variorum/core';

/** A part of a Markdown file under a heading of depth 1. */
export interface Section {
  readonly heading: string;
  /** Line of the heading, from 1. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** Splits a file at its headings of depth 1; only blank lines may stand before the first. */
export function sectionsOf(file: string, source: string): Section[] {
  const sections: { heading: string; line: number; lines: string[] }[] = [];
  for (const [index, text] of source.split(/\r?\n/).entries()) {
    const heading = /^#\s+(.+?)\s*$/.exec(text)?.[1];
    if (heading !== undefined) sections.push({ heading, line: index + 1, lines: [] });
    else if (sections.length > 0) sections.at(-1)!.lines.push(text);
    else if (text.trim() !== '')
      refuseBank(
        file,
        index + 1,
        `text before the first heading: ${JSON.stringify(text.slice(0, 40))}`,
        'a heading "# …" first',
      );
  }
  return sections;
}

export function refuseBank(file: string, line: number, found: string, expected: string): never {
  throw new VariorumError({
    code: 'invalid-bank',
    message: `${file}:${line}: ${found}, expected ${expected}`,
    expected,
    location: { file, line },
  });
}
