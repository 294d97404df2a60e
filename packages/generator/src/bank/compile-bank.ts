import { nearest } from '@variorum/core';
import type { RubricCriterion } from '../fields/field.ts';
import type { CompiledTemplate } from '../template/compiled.ts';
import type { CompiledBank, CompiledEssay, CompiledStatement } from './bank.ts';
import { refuseBank, type Section, sectionsOf } from './sections.ts';

/** Compiles a fragment of Markdown. It is preceded by empty lines, so that its lines are those of the file. */
export type CompileFragment = (source: string, place: { readonly file: string }) => CompiledTemplate;

export interface BankSource {
  readonly file: string;
  readonly source: string;
}

const identifier = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const defaultLines = 15;

/**
 * Reads statements.md and essay.md. A statement is a section
 *
 *     # statement-id (true)
 *     The statement, one paragraph of Markdown.
 *
 *     > Why it is true.
 *
 *     Source: paper, equation
 *     Excludes: other-id, another-id
 *
 * of which the last two lines may be left out. essay.md has the sections `# Prompt`, `# Model answer` and
 * `# Rubric` (`- 40%: criterion`, adding up to 100%), and a line `Lines: 12` in the prompt's section.
 *
 * @throws VariorumError `invalid-bank` with file and line.
 */
export function compileBank(
  statements: BankSource,
  essay: BankSource | null,
  compile: CompileFragment,
): CompiledBank {
  const sections = sectionsOf(statements.file, statements.source);
  const compiled = sections.map((section) => compileStatement(statements.file, section, compile));
  const ids = compiled.map(({ id }) => id);
  for (const [position, { id, excludes }] of compiled.entries()) {
    const { line } = sections[position]!;
    if (ids.indexOf(id) !== position)
      refuseBank(statements.file, line, `the statement "${id}" stands twice`, 'different ids');
    const unknown = excludes.find((other) => !ids.includes(other));
    if (unknown !== undefined) {
      const meant = nearest(unknown, ids);
      refuseBank(
        statements.file,
        line,
        `it excludes "${unknown}"`,
        meant === undefined ? 'ids of statements' : `an id such as "${meant}"`,
      );
    }
  }
  return { statements: compiled, essay: essay === null ? null : compileEssay(essay, compile) };
}

function compileStatement(
  file: string,
  { heading, line, lines }: Section,
  compile: CompileFragment,
): CompiledStatement {
  const match = /^(\S+)\s+\((true|false)\)$/.exec(heading);
  if (match === null || !identifier.test(match[1]!))
    refuseBank(file, line, `the heading "${heading}"`, '"# statement-id (true)" or "(false)"');
  const [, id, truth] = match as unknown as [string, string, string];
  const labelled = (label: string) =>
    lines
      .find((text) => text.startsWith(`${label}:`))
      ?.slice(label.length + 1)
      .trim() || null;
  const isLabel = (text: string) => /^(?:Source|Excludes):/.test(text);
  const quote = (text: string) => text.startsWith('>');
  const text = part(lines, (one) => !quote(one) && !isLabel(one));
  const reason = part(lines, quote);
  if (text.source === '') refuseBank(file, line, `"${id}" has no text`, 'the statement under its heading');
  if (reason.source === '')
    refuseBank(file, line, `"${id}" has no reason`, 'a line "> why it is true or false"');
  return {
    id,
    truth: truth === 'true',
    text: compile(atLine(line + text.offset, text.source), { file }),
    reason: compile(atLine(line + reason.offset, reason.source.replace(/^>\s?/gm, '')), { file }),
    source: labelled('Source'),
    excludes: labelled('Excludes')?.split(/\s*,\s*/) ?? [],
  };
}

function atLine(line: number, source: string): string {
  return '\n'.repeat(line - 1) + source;
}

/** Chosen lines as one fragment, and how far below the heading the first of them stands. */
function part(
  lines: readonly string[],
  chosen: (line: string) => boolean,
): { source: string; offset: number } {
  const first = lines.findIndex((text) => text.trim() !== '' && chosen(text));
  return { source: lines.filter(chosen).join('\n').trim(), offset: first + 1 };
}

function compileEssay({ file, source }: BankSource, compile: CompileFragment): CompiledEssay {
  const sections = sectionsOf(file, source);
  const wanted = ['Prompt', 'Model answer', 'Rubric'];
  const stray = sections.find(({ heading }) => !wanted.includes(heading));
  if (stray !== undefined)
    refuseBank(file, stray.line, `the section "${stray.heading}"`, `the sections ${wanted.join(', ')}`);
  const [prompt, model, rubric] = wanted.map((name) => {
    const found = sections.find(({ heading }) => heading === name);
    return found ?? refuseBank(file, 1, `no section "${name}"`, `the sections ${wanted.join(', ')}`);
  }) as [Section, Section, Section];
  const isLines = (text: string) => /^Lines:/.test(text);
  const compilePart = ({ line, lines }: Section) => {
    const { source: text, offset } = part(lines, (one) => !isLines(one));
    return compile(atLine(line + offset, text), { file });
  };
  const lines = Number(prompt.lines.find(isLines)?.slice('Lines:'.length) ?? defaultLines);
  if (!Number.isInteger(lines) || lines < 1)
    refuseBank(file, prompt.line, 'the line "Lines:"', 'a whole number of lines');
  return {
    prompt: compilePart(prompt),
    modelAnswer: compilePart(model),
    rubric: readRubric(file, rubric),
    lines,
  };
}

function readRubric(file: string, { line, lines }: Section): RubricCriterion[] {
  const rubric = lines.flatMap((text, index) => {
    if (text.trim() === '') return [];
    const match = /^- (\d+)\s?%: (.+)$/.exec(text.trim());
    if (match === null)
      return refuseBank(
        file,
        line + index + 1,
        `the criterion ${JSON.stringify(text.trim())}`,
        '"- 40%: criterion"',
      );
    return [{ percent: Number(match[1]), criterion: match[2]!.trim() }];
  });
  const sum = rubric.reduce((all, { percent }) => all + percent, 0);
  if (sum !== 100) refuseBank(file, line, `the shares of the rubric add up to ${sum}%`, '100%');
  return rubric.map(({ percent, criterion }) => ({ share: percent / 100, criterion }));
}
