import { textOfAll } from '@variorum/document';
import type { Law } from '../law.ts';

export const optionsDiffer: Law = {
  id: 'options-differ',
  statement: 'No two options of a field read the same, and one that is right is among them.',
  check: ({ variant }) =>
    variant.fields.flatMap(({ view, key }) => {
      if (view.kind !== 'choice' && view.kind !== 'choices') return [];
      const texts = view.options.map(({ content }) => textOfAll(content));
      const repeated = texts.find((text, index) => texts.indexOf(text) !== index);
      const ids = view.options.map(({ id }) => id);
      const right = Array.isArray(key) ? key : [key];
      return [
        ...(repeated === undefined ? [] : [`two options of "${view.name}" read "${repeated}"`]),
        ...(right.every((id) => ids.includes(String(id)))
          ? []
          : [`the key of "${view.name}" is not among its options`]),
        ...(view.kind === 'choice' && ids.length < 4
          ? [`"${view.name}" has only ${ids.length} options`]
          : []),
      ];
    }),
};
