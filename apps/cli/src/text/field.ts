import type { FieldView, TableFieldCell } from '@variorum/document';
import { textTable, wrapText } from '../ui/table.ts';
import { blocksText, inlineText } from './write.ts';

const blank = '____';

/** A blank as it stands on a page of text; its name is what `grade` expects the response under. */
export function fieldText(view: FieldView, width: number): string {
  const note = view.note ? ` (${view.note})` : '';
  switch (view.kind) {
    case 'integer':
    case 'number':
    case 'rational':
      return `[${view.name}: ${blank}]${view.unit ? ` ${view.unit}` : ''}${note}`;
    case 'shape':
      return `[${view.name}: ${view.axes.map(() => blank).join(' × ')}] (${view.axes.join(' × ')})`;
    case 'vector':
      return `[${view.name}: (${view.length === null ? ' … ' : Array(view.length).fill(blank).join(', ')})]${note}`;
    case 'matrix': {
      const size = view.size ? `${view.size.rows} × ${view.size.columns} numbers` : 'a matrix';
      return `[${view.name}: ${size}]${note}`;
    }
    case 'table':
      return `${tableFieldText(view.header.map(inlineText), view.align, view.rows, width)}[${view.name}: fill in the table]${note}`;
    case 'choice':
    case 'choices': {
      const options = view.options.map(
        (option) =>
          `  (${option.id})  ${blocksText(option.content, width - 7).replaceAll('\n', '\n       ')}`,
      );
      const how = view.kind === 'choice' ? 'one of the options' : 'every option that is right';
      return `${options.join('\n')}\n\n${wrapText(`[${view.name}: ${how}]${note}`, width).join('\n')}`;
    }
    case 'essay':
      return `[${view.name}: about ${view.lines} lines]${note}`;
  }
}

function tableFieldText(
  header: readonly string[],
  align: readonly ('left' | 'center' | 'right')[],
  rows: readonly (readonly TableFieldCell[])[],
  width: number,
): string {
  const columns = header.map((title, index) => ({
    title,
    align: align[index] === 'right' ? ('right' as const) : ('left' as const),
  }));
  const cells = rows.map((row) =>
    row.map((cell) => ('given' in cell ? inlineText(cell.given) : `[${cell.blank}]`)),
  );
  return textTable(columns, cells, width);
}
