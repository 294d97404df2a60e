import {
  type Block,
  type FieldHandlers,
  type FieldView,
  handleField,
  type Inline,
  type TableFieldCell,
  type TableFieldView,
} from '@variorum/document';
import { textTable, wrapText } from '../ui/table.ts';

/** How what stands inside a blank (options, cells) is written; passed in because it may hold blanks itself. */
export interface ContentWriters {
  blocks(blocks: readonly Block[], width: number): string;
  inline(children: readonly Inline[]): string;
}

/** A blank as it stands on a page of text; its name is what `grade` expects the response under. */
export function fieldText(view: FieldView, width: number, writers: ContentWriters): string {
  return handleField(handlers, view, width, writers);
}

const blank = '____';
const line = (view: FieldView, content: string, after = '') =>
  `[${view.name}: ${content}]${after}${view.note ? ` (${view.note})` : ''}`;
const wrappedLine = (view: FieldView, content: string, width: number) =>
  wrapText(line(view, content), width).join('\n');
const scalar = (view: FieldView & { readonly unit?: string }) =>
  line(view, blank, view.unit ? ` ${view.unit}` : '');

const handlers: FieldHandlers<string, [width: number, writers: ContentWriters]> = {
  integer: scalar,
  number: scalar,
  rational: scalar,
  shape: (view) => line(view, view.axes.map(() => blank).join(' × '), ` (${view.axes.join(' × ')})`),
  vector: (view) =>
    line(view, `(${view.length === null ? ' … ' : Array(view.length).fill(blank).join(', ')})`),
  matrix: (view) => line(view, view.size ? `${view.size.rows} × ${view.size.columns} numbers` : 'a matrix'),
  table: (view, width, writers) => `${tableText(view, width, writers)}${line(view, 'fill in the table')}`,
  choice: (view, width, writers) =>
    `${lettered(view.options, width, writers)}\n\n${wrappedLine(view, 'one of the options', width)}`,
  choices: (view, width, writers) =>
    `${lettered(view.options, width, writers)}\n\n${wrappedLine(view, 'every option that is right', width)}`,
  match: (view, width, writers) =>
    `${lettered(view.left, width, writers)}\n\nto be matched with\n\n${lettered(view.right, width, writers)}\n\n` +
    wrappedLine(view, 'an option for each item', width),
  order: (view, width, writers) =>
    `${lettered(view.items, width, writers)}\n\n${wrappedLine(view, 'the items in order', width)}`,
  expression: (view) => line(view, blank),
  text: (view) => line(view, blank),
  essay: (view) => line(view, `about ${view.lines} lines`),
};

function lettered(
  options: readonly { readonly id: string; readonly content: readonly Block[] }[],
  width: number,
  writers: ContentWriters,
): string {
  return options
    .map(({ id, content }) => {
      const mark = `  (${id})  `;
      const indent = ' '.repeat(mark.length);
      return mark + writers.blocks(content, width - mark.length).replaceAll('\n', `\n${indent}`);
    })
    .join('\n');
}

function tableText({ header, align, rows }: TableFieldView, width: number, writers: ContentWriters): string {
  const columns = header.map((title, index) => ({
    title: writers.inline(title),
    align: align[index] === 'right' ? ('right' as const) : ('left' as const),
  }));
  return textTable(
    columns,
    rows.map((row) => row.map((cell) => cellText(cell, writers))),
    width,
  );
}

function cellText(cell: TableFieldCell, writers: ContentWriters): string {
  return 'given' in cell ? writers.inline(cell.given) : `[${cell.blank}]`;
}
