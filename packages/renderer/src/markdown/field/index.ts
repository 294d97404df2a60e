import type { FieldViewOf } from '@variorum/document';
import { type LineFieldView, lineWidth, noteOf, unitOf } from '../../common/blank.ts';
import { optionLetter } from '../../common/text.ts';
import type { FieldHandlers } from '../../common/walk.ts';
import { within } from '../../common/walk.ts';
import { listItem, writeBlocks } from '../block.ts';
import type { MarkdownContext } from '../context.ts';
import { escapeMarkdown } from '../escape.ts';
import { cell, delimiterRow, row } from '../table.ts';

/** The printed form of each kind of field: blanks to write into. */
export const fieldHandlers: FieldHandlers<MarkdownContext> = {
  integer: lineField,
  number: lineField,
  rational: lineField,
  expression: lineField,
  text: lineField,
  shape: (view) =>
    `${view.axes.map(() => blank(4)).join(' × ')} (${escapeMarkdown(view.axes.join(' × '))})${note(view, ' ')}`,
  vector: (view) => room(view, view.length === null ? null : { rows: 1, columns: view.length }),
  matrix: (view) => room(view, view.size),
  table: tableField,
  choice: choiceField,
  choices: choiceField,
  essay: (view) =>
    withNote(view, Array.from({ length: Math.max(1, Math.ceil(view.lines)) }, () => blank(60)).join('\\\n')),
};

const blank = (width: number) => '\\_'.repeat(width);

function note(view: Parameters<typeof noteOf>[0], before = ''): string {
  const text = noteOf(view);
  return text === '' ? '' : `${before}(${escapeMarkdown(text).replaceAll('\n', ' ')})`;
}

function withNote(view: Parameters<typeof noteOf>[0], body: string): string {
  const remark = note(view);
  return remark === '' ? body : `${remark}\n\n${body}`;
}

function lineField(view: LineFieldView): string {
  const text = unitOf(view);
  const unit = text === undefined ? '' : ` ${escapeMarkdown(text)}`;
  return `${blank(Math.floor(lineWidth(view) * 1.6))}${unit}${note(view, ' ')}`;
}

/** A grid of empty cells; a fenced empty space where the size is part of the task. */
function room(
  view: FieldViewOf<'vector' | 'matrix'>,
  size: { readonly rows: number; readonly columns: number } | null,
): string {
  if (size === null) {
    const lines = view.kind === 'vector' ? 2 : 6;
    return withNote(view, `\`\`\`\n${'\n'.repeat(lines)}\`\`\``);
  }
  const empty = row(Array.from({ length: size.columns }, () => '\u2003\u2003'));
  const lines = [empty, row(Array.from({ length: size.columns }, () => '---'))];
  for (let index = 1; index < size.rows; index++) lines.push(empty);
  return withNote(view, lines.join('\n'));
}

function tableField(view: FieldViewOf<'table'>, context: MarkdownContext): string {
  const header = row(view.header.map((content) => cell(content, context, 'header')));
  const rows = view.rows.map((cells, index) =>
    row(
      cells.map((entry, column) =>
        within(context, ['rows', index, column], () =>
          'blank' in entry ? '\u2003\u2003' : cell(entry.given, context, 'given'),
        ),
      ),
    ),
  );
  return withNote(view, [header, delimiterRow(view.align), ...rows].join('\n'));
}

function choiceField(view: FieldViewOf<'choice' | 'choices'>, context: MarkdownContext): string {
  const mark = view.kind === 'choice' ? '○' : '☐';
  const options = view.options.map((option, index) => {
    const content = within(context, ['options', index], () =>
      writeBlocks(option.content, context, 'content'),
    );
    return listItem('-', `${mark} (${optionLetter(index)}) ${content}`);
  });
  const loose = options.some((option) => option.includes('\n'));
  return withNote(view, options.join(loose ? '\n\n' : '\n'));
}
