import type { FieldViewOf } from '@variorum/document';
import { type LineFieldView, noteOf, unitOf } from '../../common/blank.ts';
import { escapeHtml } from '../escape.ts';
import { note } from './note.ts';

/** A ruled blank of the kind's width with unit and note. */
export function lineField(view: LineFieldView): string {
  const text = unitOf(view);
  const unit = text === undefined ? '' : `\u202F${escapeHtml(text)}`;
  return `<span class="v-answer">${blank(`v-blank-${view.kind}`, view.label)}${unit}</span>${note(noteOf(view), ' ')}`;
}

/** One blank per axis, joined by ×, the axis named beneath. */
export function shapeField(view: FieldViewOf<'shape'>): string {
  const axes = view.axes.map(
    (axis) =>
      `<span class="v-axis">${blank('v-blank-axis', `${view.label}: ${axis}`)}<small aria-hidden="true">${escapeHtml(axis)}</small></span>`,
  );
  return `<span class="v-answer">${axes.join(' × ')}</span>${note(noteOf(view), ' ')}`;
}

function blank(kind: string, label: string): string {
  return `<span class="v-blank ${kind}" role="img" aria-label="${escapeHtml(`blank: ${label}`)}"></span>`;
}
