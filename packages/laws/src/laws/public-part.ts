import { textOf } from '@variorum/document';
import { publicVariant, type Variant } from '@variorum/generator';
import type { Law } from '../law.ts';

/** Texts shorter than this may stand in a stem by chance. */
const telling = 30;

/** What only the teacher may read: results of the solution (options show one by design), feedback, reasons. */
function secretTexts({ form, solution, misconceptions, fields }: Variant): (readonly [string, string])[] {
  const results = solution.children.filter((block) => block.type === 'callout' && block.role === 'result');
  return [
    ...(form === 'choice' ? [] : results.map((block) => ['result', textOf(block)] as const)),
    ...misconceptions.map(({ id, feedback }) => [`feedback ${id}`, textOf(feedback)] as const),
    ...fields.flatMap(({ reasons = {} }) =>
      Object.entries(reasons).map(([id, reason]) => [`reason ${id}`, textOf(reason)] as const),
    ),
  ];
}

export const publicPart: Law = {
  id: 'public-part',
  statement: 'What students see holds no key, no result, no feedback, no reason and no seed.',
  check({ request, variant }) {
    const published = JSON.stringify(publicVariant(variant, 10));
    const read = textOf(variant.stem);
    const secrets = secretTexts(variant);
    const names = [
      '"key"',
      '"mistakes"',
      '"reasons"',
      '"misconceptions"',
      '"seed"',
      '"params"',
      '"solution"',
    ];
    return [
      ...secrets
        .filter(([, text]) => text.length >= telling && read.includes(text))
        .map(([part]) => `the stem contains the ${part}`),
      ...names
        .filter((name) => published.includes(name))
        .map((name) => `the public part has a property ${name}`),
      ...(published.includes(request.seed) ? ['the public part contains the seed'] : []),
    ];
  },
};
