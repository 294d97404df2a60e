import type { FieldOption, FieldViewOf, Inline } from '@variorum/document';
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
  match: matchField,
  order: (view, context) =>
    withNote(
      view,
      joined(items(view.items, context, 'items', (index) => `${blank(4)} (${optionLetter(index)})`)),
    ),
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
  const label = (index: number) => `${mark} (${optionLetter(index)})`;
  return withNote(view, joined(items(view.options, context, 'options', label)));
}

function items(
  options: readonly FieldOption[],
  context: MarkdownContext,
  key: string,
  label: (index: number) => string,
): string[] {
  return options.map((option, index) => {
    const content = within(context, [key, index], () => writeBlocks(option.content, context, 'content'));
    return listItem('-', `${label(index)} ${content}`);
  });
}

const joined = (list: readonly string[]): string =>
  list.join(list.some((item) => item.includes('\n')) ? '\n\n' : '\n');

/** A table of two columns; two lists one after the other where an item does not fit on a line. */
function matchField(view: FieldViewOf<'match'>, context: MarkdownContext): string {
  const before = (index: number) => `${blank(4)} ${index + 1}.`;
  const letter = (index: number) => `(${optionLetter(index)})`;
  const left = linesOf(view.left);
  const right = linesOf(view.right);
  if (left === null || right === null) {
    const lists = [items(view.left, context, 'left', before), items(view.right, context, 'right', letter)];
    return withNote(view, lists.map(joined).join('\n\n<!-- -->\n\n'));
  }
  const entry = (line: readonly Inline[] | undefined, label: string, key: string, index: number) =>
    line === undefined
      ? ''
      : `${label} ${within(context, [key, index], () => cell(line, context, 'content'))}`;
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    row([
      entry(left[index], before(index), 'left', index),
      entry(right[index], letter(index), 'right', index),
    ]),
  );
  return withNote(view, [row(['', '']), delimiterRow(['left', 'left']), ...rows].join('\n'));
}

/** The contents of options that are one paragraph each; null where one is more. */
function linesOf(options: readonly FieldOption[]): readonly (readonly Inline[])[] | null {
  const lines = options.flatMap(({ content }) =>
    content.length === 1 && content[0]?.type === 'paragraph' ? [content[0].children] : [],
  );
  return lines.length === options.length ? lines : null;
}
