import type { FieldViewOf } from '@variorum/document';
import type { FieldWriter } from '@variorum/renderer';
import { letteredList } from '../../../text/answers.ts';
import { noteHtml, unitHtml } from '../../../text/field-text.ts';
import { textHtml } from '../../../text/mathjax.ts';
import { haveFigures, inlineContent } from '../../../text/options.ts';

/** Gaps of one field in reading order, with the note that follows them. */
export interface FieldGaps {
  readonly gaps: readonly string[];
  readonly note: string;
}

/** A gap in a line with its unit. */
export function lineLayout(view: FieldViewOf<'integer' | 'text'>, { gaps, note }: FieldGaps): string {
  return `${gaps[0] ?? ''}${unitHtml(view)}${noteHtml(note)}`;
}

/** □ × □ × □, the axes named behind them. */
export function shapeLayout({ axes }: FieldViewOf<'shape'>, { gaps }: FieldGaps): string {
  return `${gaps.join(' × ')} <small>(${textHtml(axes.join(' × '))})</small>`;
}

export function vectorLayout({ gaps, note }: FieldGaps): string {
  return `<p>( ${gaps.join(', ')} )${noteHtml(note)}</p>`;
}

export function matrixLayout({ size }: FieldViewOf<'matrix'>, { gaps, note }: FieldGaps): string {
  const columns = size?.columns ?? gaps.length;
  const rows = Array.from({ length: size?.rows ?? 1 }, (_, row) =>
    gaps.slice(row * columns, (row + 1) * columns).map((gap) => `<td>${gap}</td>`),
  );
  return `<table class="v-grid"><tbody>${rows.map((row) => `<tr>${row.join('')}</tr>`).join('')}</tbody></table>${remark(note)}`;
}

/** The table with a gap in each empty cell. */
export function tableLayout(
  view: FieldViewOf<'table'>,
  { gaps, note }: FieldGaps,
  write: FieldWriter,
): string {
  const rest = [...gaps];
  const header = view.header.map((cell) => `<th scope="col">${write.inlines(cell)}</th>`).join('');
  const rows = view.rows.map((row) => {
    const cells = row.map(
      (cell) => `<td>${'blank' in cell ? (rest.shift() ?? '') : write.inlines(cell.given)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table class="generaltable"><thead><tr>${header}</tr></thead><tbody>${rows.join('')}</tbody></table>${remark(note)}`;
}

/** The gap, below its options where they hold figures. */
export function choiceLayout(
  { options }: FieldViewOf<'choice'>,
  { gaps }: FieldGaps,
  write: FieldWriter,
): string {
  return `${haveFigures(options) ? letteredList(options, write) : ''}<p>${gaps[0] ?? ''}</p>`;
}

/** Items with a drop-down each; the lettered list above where the drop-downs hold letters only. */
export function matchLayout(
  { left, right }: FieldViewOf<'match'>,
  { gaps, note }: FieldGaps,
  write: FieldWriter,
  listed: boolean,
): string {
  const rows = left.map(({ content }, position) => {
    const children = inlineContent(content);
    const html = children === null ? write.blocks(content) : write.inlines(children);
    return `<tr><td>${html}</td><td>${gaps[position] ?? ''}</td></tr>`;
  });
  return `${listed ? letteredList(right, write) : ''}<table><tbody>${rows.join('')}</tbody></table>${remark(note)}`;
}

function remark(note: string): string {
  return note === '' ? '' : `<p>${noteHtml(note).trim()}</p>`;
}
