import type { Block, FieldViewOf } from '@variorum/document';
import type { Variant, VariantField } from '@variorum/generator';
import { element } from '../../xml/xml.ts';
import { moodleText, plainHtml, textElement } from './html.ts';
import type { QuestionBody } from './question.ts';

/** Heights of the box that Moodle offers, in lines. */
const heights = [2, 3, 5, 10, 15, 20, 25, 30, 35, 40] as const;

/** Free text. The model answer and the rubric are shown to graders. */
export function essay(variant: Variant, field: VariantField): QuestionBody {
  const { lines } = field.view as FieldViewOf<'essay'>;
  return {
    type: 'essay',
    text: moodleText(variant.stem),
    elements: [
      element('responseformat', {}, 'editor'),
      element('responserequired', {}, 1),
      element('responsefieldlines', {}, heights.find((height) => height >= lines) ?? 40),
      element('attachments', {}, 0),
      element('attachmentsrequired', {}, 0),
      textElement('graderinfo', moodleText({ type: 'root', children: graderInfo(field) })),
      textElement('responsetemplate', plainHtml('')),
    ],
  };
}

/** The model answer, then the rubric with the share of each criterion in percent. */
export function graderInfo({ modelAnswer, rubric = [] }: VariantField): Block[] {
  const head = (value: string): Block => ({
    type: 'paragraph',
    children: [{ type: 'strong', children: [{ type: 'text', value }] }],
  });
  const criteria: Block = {
    type: 'list',
    ordered: false,
    start: 1,
    children: rubric.map(({ share, criterion }) => ({
      type: 'listItem',
      children: [
        {
          type: 'paragraph',
          children: [{ type: 'text', value: `${Math.round(share * 100)}%: ${criterion}` }],
        },
      ],
    })),
  };
  return [
    ...(modelAnswer === undefined ? [] : [head('Model answer'), ...modelAnswer.children]),
    ...(rubric.length === 0 ? [] : [head('Rubric'), criteria]),
  ];
}
