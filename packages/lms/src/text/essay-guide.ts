import type { Block } from '@variorum/document';
import type { VariantField } from '@variorum/generator';

/** The model answer, then the rubric with the share of each criterion in percent. */
export function essayGuide({ modelAnswer, rubric = [] }: VariantField): Block[] {
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
