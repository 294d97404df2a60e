import type { Block, FieldView, Inline, ListItem } from '@variorum/document';
import { textOfAll } from '@variorum/document';
import type { RubricCriterion, Variant, VariantField } from '@variorum/generator';
import { fieldContents } from './describe-field.ts';
import { type FieldSubstitute, mapFields } from './map-fields.ts';

const linesPerField = 3;

/**
 * The same question for a person to mark: one essay in place of all blanks. The key and the worked solution become
 * the model answer, the weights of the fields the rubric.
 */
export function asEssay(variant: Variant): Variant {
  const { fields } = variant;
  const field: VariantField = {
    view: {
      kind: 'essay',
      name: 'answer',
      label: fields.map(({ view }) => view.label).join('; '),
      lines: fields.length * linesPerField,
    },
    weight: 1,
    precision: { exact: true },
    tolerance: { type: 'exact' },
    key: null,
    keyContent: [],
    mistakes: [],
    modelAnswer: { type: 'root', children: [keys(fields), ...variant.solution.children] },
    rubric: rubricOf(fields),
  };
  const stem = mapFields(variant.stem, announced);
  return {
    ...variant,
    form: 'essay',
    fields: [field],
    misconceptions: [],
    stem: { type: 'root', children: [...stem.children, { type: 'field', field: field.view }] },
  };
}

function announced(view: FieldView): FieldSubstitute {
  const note = view.note === undefined ? '' : ` (${view.note})`;
  const inline: Inline[] = [
    { type: 'strong', children: [{ type: 'text', value: `[${view.label}]` }] },
    { type: 'text', value: note },
  ];
  return { inline, block: [...fieldContents(view), { type: 'paragraph', children: inline }] };
}

function keys(fields: readonly VariantField[]): Block {
  const children = fields.map(
    ({ view, keyContent }): ListItem => ({
      type: 'listItem',
      children: [
        { type: 'paragraph', children: [{ type: 'text', value: `${view.label}: ` }, ...keyContent] },
      ],
    }),
  );
  return { type: 'list', ordered: false, start: 1, children };
}

function rubricOf(fields: readonly VariantField[]): RubricCriterion[] {
  const total = fields.reduce((sum, { weight }) => sum + weight, 0);
  return fields.map(({ view, keyContent, weight }) => ({
    share: total === 0 ? 0 : weight / total,
    criterion: `${view.label}: ${textOfAll(keyContent)}`,
  }));
}
