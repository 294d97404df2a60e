import type { FieldOption, FieldView, FieldViewOf } from '@variorum/document';
import { AXIS_WIDTH, type LineFieldView, lineWidth, noteOf, OPEN_ROOM, unitOf } from '../../common/blank.ts';
import { optionLetter } from '../../common/text.ts';
import type { FieldHandlers } from '../../common/walk.ts';
import { within, writeAll } from '../../common/walk.ts';
import { bracketed, writeBlocks } from '../block.ts';
import type { TypstContext } from '../context.ts';
import { escapeTypst } from '../escape.ts';
import { alignments } from '../table.ts';

/** The printed form of each kind of field: blanks to write into. */
export const fieldHandlers: FieldHandlers<TypstContext> = {
  integer: lineField,
  number: lineField,
  rational: lineField,
  expression: lineField,
  text: lineField,
  shape: (view) => {
    const axes = view.axes.map((axis) => `#axis-blank(${AXIS_WIDTH}em)[${escapeTypst(axis)}];`);
    return `${axes.join('#axis-times;')}${note(view, ' ')}`;
  },
  vector: (view) => room(view, view.length === null ? null : { rows: 1, columns: view.length }),
  matrix: (view) => room(view, view.size),
  table: tableField,
  choice: choiceField,
  choices: choiceField,
  match: (view, context) => {
    const left = items(view.left, context, 'left', 'blank-box', (index) => `${index + 1}.`);
    const right = items(view.right, context, 'right', 'none', (index) => `(${optionLetter(index)})`);
    return withNote(view, `#match-columns(${left}, ${right});`);
  },
  order: (view, context) => {
    const list = items(view.items, context, 'items', 'blank-box', (index) => `(${optionLetter(index)})`);
    return withNote(view, `#${list};`);
  },
  essay: (view) => withNote(view, `#ruled-lines(${Math.max(1, Math.ceil(view.lines))});`),
};

function note(view: FieldView, before = ''): string {
  const text = noteOf(view);
  return text === '' ? '' : `${before}#remark[${escapeTypst(text)}];`;
}

function withNote(view: FieldView, body: string): string {
  const remark = note(view);
  return remark === '' ? body : `${remark}\n\n${body}`;
}

function lineField(view: LineFieldView): string {
  const text = unitOf(view);
  const unit = text === undefined ? '' : `\u202F${escapeTypst(text)}`;
  return `#blank(${lineWidth(view)}em);${unit}${note(view, ' ')}`;
}

/** A grid of empty cells; an open box where the size is part of the task. */
function room(
  view: FieldViewOf<'vector' | 'matrix'>,
  size: { readonly rows: number; readonly columns: number } | null,
): string {
  if (size !== null) return withNote(view, `#cell-grid(${size.rows}, ${size.columns});`);
  const { width, lines } = OPEN_ROOM[view.kind];
  return withNote(view, `#open-room(${width}em, ${lines});`);
}

function tableField(view: FieldViewOf<'table'>, context: TypstContext): string {
  const header = bracketed(view.header.map((content) => writeAll(content, context, 'header')));
  const rows = view.rows.map((cells, index) => {
    const contents = cells.map((entry, column) =>
      within(context, ['rows', index, column], () =>
        'blank' in entry ? '#blank-cell;' : writeAll(entry.given, context, 'given'),
      ),
    );
    return `  ${bracketed(contents)},\n`;
  });
  return withNote(view, `#fill-table(${alignments(view.align)}, (${header},), (\n${rows.join('')}));`);
}

function choiceField(view: FieldViewOf<'choice' | 'choices'>, context: TypstContext): string {
  const mark = view.kind === 'choice' ? 'circle-mark' : 'square-mark';
  const list = items(view.options, context, 'options', mark, (index) => `(${optionLetter(index)})`);
  return withNote(view, `#${list};`);
}

/** The call that sets options in a list, each after a mark and its label. */
function items(
  options: readonly FieldOption[],
  context: TypstContext,
  key: string,
  mark: string,
  label: (index: number) => string,
): string {
  const list = options.map((option, index) => {
    const content = within(context, [key, index], () => writeBlocks(option.content, context, 'content'));
    return `[${label(index)}], [${content}]`;
  });
  return `option-list(${mark}, ${list.join(', ')})`;
}
