import { walk } from '@variorum/document';
import type { Law } from '../law.ts';

export const fieldsAsked: Law = {
  id: 'fields-asked',
  statement: 'The stem asks every field of the variant exactly once, and no other.',
  check({ variant }) {
    const asked: string[] = [];
    walk(variant.stem, (node) => {
      if (node.type === 'field') asked.push(node.field.name);
    });
    asked.sort();
    const wanted = variant.fields.map(({ view }) => view.name).sort();
    return JSON.stringify(asked) === JSON.stringify(wanted)
      ? []
      : [`the stem asks (${asked.join(', ')}), the fields are (${wanted.join(', ')})`];
  },
};
