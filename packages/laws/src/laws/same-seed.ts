import { drawVariant } from '@variorum/generator';
import type { Law } from '../law.ts';

export const sameSeed: Law = {
  id: 'same-seed',
  statement: 'The same question, version and seed give the same variant.',
  check: ({ question, request, variant }) =>
    JSON.stringify(drawVariant(question, request)) === JSON.stringify(variant)
      ? []
      : ['a second draw with the same seed gives another variant'],
};
