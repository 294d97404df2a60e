import { mark } from '@variorum/generator';
import type { Law } from '../law.ts';
import { keyResponse } from '../respond.ts';

export const mistakesRecognised: Law = {
  id: 'mistakes-recognised',
  statement:
    'The answer of each misconception is not marked as right, is recognised, and its explanation is shown.',
  check({ question, variant }) {
    return variant.fields.flatMap((field) =>
      field.mistakes.flatMap(({ answer, misconceptions }) => {
        const { name } = field.view;
        const response = keyResponse(variant, { [name]: answer });
        const result = mark(question, variant, response, { points: 10 }).fields.find(
          (one) => one.name === name,
        )!;
        const named = misconceptions.join(', ');
        if (result.verdict === 'right') return [`"${named}" is marked as right in "${name}"`];
        const missed = misconceptions.filter((id) => !result.misconceptions.includes(id));
        return missed.length === 0 ? [] : [`"${missed.join(', ')}" is not recognised in "${name}"`];
      }),
    );
  },
};
