import type { FieldOption, FieldViewOf } from '@variorum/document';
import type { Variant, VariantField } from '@variorum/generator';
import type { FieldWriter } from '@variorum/renderer';
import { arePlain, inlineContent, plainContent } from '../../text/options.ts';
import { element } from '../../xml/xml.ts';
import { noteHtml } from './field-text.ts';
import { moodleText, sentenceText, textElement } from './html.ts';
import type { QuestionBody } from './question.ts';

/** Items with a drop-down each. A drop-down shows plain text only: anything else is listed above by letter. */
export function matching(variant: Variant, field: VariantField): QuestionBody {
  const { left, right } = field.view as FieldViewOf<'match'>;
  const listed = !arePlain(right);
  const key = field.key as Readonly<Record<string, string>>;
  const shown = new Map(right.map((option) => [option.id, dropDownText(option, listed)]));
  const used = new Set(Object.values(key));
  const pair = (content: FieldOption['content'], id: string) =>
    textElement(
      'subquestion',
      moodleText(inlineContent(content) ?? content),
      {},
      element('answer', {}, element('text', {}, shown.get(id) ?? id)),
    );
  return {
    type: 'matching',
    text: moodleText(variant.stem, (view, write) => matchHtml(view as FieldViewOf<'match'>, write, listed)),
    elements: [
      element('shuffleanswers', {}, 'false'),
      textElement('correctfeedback', sentenceText('Right.')),
      textElement('partiallycorrectfeedback', sentenceText('Partly right.')),
      textElement('incorrectfeedback', sentenceText('Not right.')),
      ...left.map(({ id, content }) => pair(content, key[id] ?? '')),
      // What belongs to nothing is offered as well.
      ...right.filter(({ id }) => !used.has(id)).map(({ id }) => pair([], id)),
    ],
  };
}

/** An option in a drop-down: its letter, and its text where that is not listed above. */
export function dropDownText({ id, content }: FieldOption, listed: boolean): string {
  return listed ? `(${id})` : `(${id}) ${plainContent(content) ?? ''}`.trim();
}

/** The lettered items on the right, where the drop-downs hold letters only, and the note. */
export function matchHtml(
  { right, note = '' }: FieldViewOf<'match'>,
  write: FieldWriter,
  listed: boolean,
): string {
  const hint = `<p>${noteHtml(note.replace(/^write/, 'choose')).trim()}</p>`;
  return listed ? `${letteredList(right, write)}${hint}` : hint;
}

/** Options under their letters, as a table: a list would number them itself. */
export function letteredList(options: readonly FieldOption[], write: FieldWriter): string {
  const rows = options.map(({ id, content }) => {
    const children = inlineContent(content);
    const html = children === null ? write.blocks(content) : write.inlines(children);
    return `<tr><td>(${id})</td><td>${html}</td></tr>`;
  });
  return `<table><tbody>${rows.join('')}</tbody></table>`;
}
