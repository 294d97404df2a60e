import type { FieldOption, FieldView, FieldViewOf } from '@variorum/document';
import { AXIS_WIDTH, type LineFieldView, lineWidth, noteOf, OPEN_ROOM, unitOf } from '../../common/blank.ts';
import { plainLength } from '../../common/columns.ts';
import { optionLetter } from '../../common/text.ts';
import type { FieldHandlers } from '../../common/walk.ts';
import { within } from '../../common/walk.ts';
import { writeBlocks } from '../block.ts';
import type { LatexContext } from '../context.ts';
import { escapeLatex } from '../escape.ts';
import { cell, columnSpecification } from '../table.ts';

/** The printed form of each kind of field: blanks to write into. */
export const fieldHandlers: FieldHandlers<LatexContext> = {
  integer: lineField,
  number: lineField,
  rational: lineField,
  expression: lineField,
  text: lineField,
  shape: (view) => {
    const axes = view.axes.map((axis) => `\\variorumaxis{${AXIS_WIDTH}em}{${escapeLatex(axis)}}`);
    return `${axes.join('\\,\\ensuremath{\\times}\\,')}${note(view, ' ')}`;
  },
  vector: (view) => room(view, view.length === null ? null : { rows: 1, columns: view.length }),
  matrix: (view) => room(view, view.size),
  table: tableField,
  choice: choiceField,
  choices: choiceField,
  match: (view, context) => {
    const left = items(view.left, context, 'left', (index) => `\\variorumsmallbox\\ ${index + 1}.`);
    const right = items(view.right, context, 'right', (index) => `(${optionLetter(index)})`);
    return withNote(view, `\\variorummatch{${left}}{${right}}`);
  },
  order: (view, context) =>
    withNote(
      view,
      items(view.items, context, 'items', (index) => `\\variorumsmallbox\\ (${optionLetter(index)})`),
    ),
  essay: (view) => withNote(view, `\\variorumlines{${Math.max(1, Math.ceil(view.lines))}}`),
};

function note(view: FieldView, before = ''): string {
  const text = noteOf(view);
  return text === '' ? '' : `${before}\\variorumremark{${escapeLatex(text)}}`;
}

function withNote(view: FieldView, body: string): string {
  const remark = note(view);
  return remark === '' ? body : `${remark}\n\n${body}`;
}

function lineField(view: LineFieldView): string {
  const text = unitOf(view);
  const unit = text === undefined ? '' : `\\,${escapeLatex(text)}`;
  return `\\variorumblank{${lineWidth(view)}em}${unit}${note(view, ' ')}`;
}

/** A grid of empty cells; an open box where the size is part of the task. */
function room(
  view: FieldViewOf<'vector' | 'matrix'>,
  size: { readonly rows: number; readonly columns: number } | null,
): string {
  if (size === null) {
    const { width, lines } = OPEN_ROOM[view.kind];
    return withNote(view, `\\variorumroom{${width}em}{${lines}}`);
  }
  const row = `\\variorumstrut${' & \\hspace*{2.4em}'.repeat(size.columns).slice(2)} \\\\ \\hline\n`;
  return withNote(
    view,
    `\\begin{variorumfit}\\begin{tabular}{|*{${size.columns}}{c|}}\n\\hline\n${row.repeat(size.rows)}\\end{tabular}\\end{variorumfit}`,
  );
}

function tableField(view: FieldViewOf<'table'>, context: LatexContext): string {
  const lengths = [view.header.map(plainLength)].concat(
    view.rows.map((row) => row.map((entry) => ('blank' in entry ? 10 : plainLength(entry.given)))),
  );
  const header = view.header.map((content) => cell(content, context, 'header')).join(' & ');
  const rows = view.rows.map((cells, index) => {
    const contents = cells.map((entry, column) =>
      within(context, ['rows', index, column], () =>
        'blank' in entry ? '\\hspace*{4em}' : cell(entry.given, context, 'given'),
      ),
    );
    return `\\variorumstrut ${contents.join(' & ')} \\\\ \\hline\n`;
  });
  const columns = columnSpecification(view.align, lengths, '|');
  return withNote(
    view,
    `\\begin{variorumfit}\\begin{tabular}{${columns}}\n\\hline\n\\variorumstrut ${header} \\\\ \\hline\n${rows.join('')}\\end{tabular}\\end{variorumfit}`,
  );
}

function choiceField(view: FieldViewOf<'choice' | 'choices'>, context: LatexContext): string {
  const mark = view.kind === 'choice' ? '\\variorumcircle' : '\\variorumsquare';
  const label = (index: number) => `${mark}\\ (${optionLetter(index)})`;
  return withNote(view, items(view.options, context, 'options', label));
}

function items(
  options: readonly FieldOption[],
  context: LatexContext,
  key: string,
  label: (index: number) => string,
): string {
  const list = options.map((option, index) => {
    const content = within(context, [key, index], () => writeBlocks(option.content, context, 'content'));
    return `\\item[${label(index)}] ${content}`;
  });
  return `\\begin{variorumoptions}\n${list.join('\n')}\n\\end{variorumoptions}`;
}
