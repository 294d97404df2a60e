import type { FieldViewOf } from '@variorum/document';
import { noteOf } from '../../common/blank.ts';
import { optionLetter } from '../../common/text.ts';
import { within, writeAll } from '../../common/walk.ts';
import type { HtmlContext } from '../context.ts';
import { unwrapParagraph } from '../list.ts';
import { note } from './note.ts';

/** The options as a lettered list with circles (exactly one is right) or squares (each by itself). */
export function choiceField(view: FieldViewOf<'choice' | 'choices'>, context: HtmlContext): string {
  const mark = view.kind === 'choice' ? 'v-circle' : 'v-square';
  const options = view.options.map((option, index) => {
    const content = within(context, ['options', index], () => writeAll(option.content, context, 'content'));
    return `<li><span class="v-mark ${mark}" aria-hidden="true"></span><span class="v-letter">(${optionLetter(index)})</span><div class="v-option">${unwrapParagraph(content)}</div></li>\n`;
  });
  const remark = note(noteOf(view));
  return `${remark === '' ? '' : `<p>${remark}</p>\n`}<ul class="v-options">\n${options.join('')}</ul>\n`;
}
