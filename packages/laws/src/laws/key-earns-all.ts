import { mark } from '@variorum/generator';
import type { Law } from '../law.ts';
import { keyResponse } from '../respond.ts';

export const keyEarnsAll: Law = {
  id: 'key-earns-all',
  statement: 'The key earns full points in every field that is not left to a person.',
  check({ question, variant }) {
    const marking = mark(question, variant, keyResponse(variant), { points: 10 });
    return marking.fields.flatMap(({ name, points, max, verdict }) => {
      if (verdict === 'unmarked' && variant.form === 'essay') return [];
      return verdict === 'right' && points === max
        ? []
        : [`the key of "${name}" is marked ${verdict}, ${points} of ${max}`];
    });
  },
};
