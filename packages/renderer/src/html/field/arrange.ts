import type { FieldOption, FieldViewOf } from '@variorum/document';
import { noteOf } from '../../common/blank.ts';
import { optionLetter } from '../../common/text.ts';
import { within, writeAll } from '../../common/walk.ts';
import type { HtmlContext } from '../context.ts';
import { escapeHtml } from '../escape.ts';
import { unwrapParagraph } from '../list.ts';
import { note } from './note.ts';

/** Two columns: a box for a letter before each item on the left, the letters before those on the right. */
export function matchField(view: FieldViewOf<'match'>, context: HtmlContext): string {
  const left = items(
    view.left,
    context,
    'left',
    (index) => `${box(`${view.label}: ${index + 1}`)}${mark(`${index + 1}.`)}`,
  );
  const right = items(view.right, context, 'right', (index) => mark(`(${optionLetter(index)})`));
  return `${remark(view)}<div class="v-match">\n${left}${right}</div>\n`;
}

/** The lettered items, a box for a number before each. */
export function orderField(view: FieldViewOf<'order'>, context: HtmlContext): string {
  const list = items(view.items, context, 'items', (index) => {
    const letter = `(${optionLetter(index)})`;
    return `${box(`${view.label}: ${letter}`)}${mark(letter)}`;
  });
  return `${remark(view)}${list}`;
}

function items(
  options: readonly FieldOption[],
  context: HtmlContext,
  key: string,
  before: (index: number) => string,
): string {
  const list = options.map((option, index) => {
    const content = within(context, [key, index], () => writeAll(option.content, context, 'content'));
    return `<li>${before(index)}<div class="v-option">${unwrapParagraph(content)}</div></li>\n`;
  });
  return `<ul class="v-options">\n${list.join('')}</ul>\n`;
}

const mark = (text: string) => `<span class="v-letter">${text}</span>`;
const box = (label: string) =>
  `<span class="v-box" role="img" aria-label="${escapeHtml(`blank: ${label}`)}"></span>`;

function remark(view: FieldViewOf<'match' | 'order'>): string {
  const text = note(noteOf(view));
  return text === '' ? '' : `<p>${text}</p>\n`;
}
