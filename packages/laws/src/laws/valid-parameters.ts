import { canonicalJson } from '@variorum/generator';
import type { Law } from '../law.ts';

export const validParameters: Law = {
  id: 'valid-parameters',
  statement: 'Drawn parameters validate against the question’s own schema, unchanged.',
  check({ question, variant }) {
    const again = question.instance(variant.params).params;
    return canonicalJson(again) === canonicalJson(variant.params)
      ? []
      : ['the schema changes the drawn parameters'];
  },
};
