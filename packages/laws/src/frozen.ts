import { createHash } from 'node:crypto';
import { textOfAll } from '@variorum/document';
import { canonicalJson, drawVariant, levels, type Question, type Variant } from '@variorum/generator';

/** Digests of what seeds give, by `form/level/seed`, for one version of a question. */
export interface Frozen {
  readonly version: number;
  readonly variants: Readonly<Record<string, string>>;
}

const seeds = ['frozen-1', 'frozen-2', 'frozen-3'];

/**
 * What must not change while a question's version stays: parameters, keys, recognised mistakes and the order of
 * options, because variants printed or exported earlier are marked by them. Wording and figures may be mended.
 */
function substance({ params, fields }: Variant): string {
  return canonicalJson({
    params,
    fields: fields.map(({ view, key, mistakes, tolerance, precision }) => ({
      name: view.name,
      kind: view.kind,
      key,
      tolerance,
      precision,
      mistakes: mistakes.map(({ answer, misconceptions }) => ({
        answer,
        misconceptions: [...misconceptions],
      })),
      options:
        'options' in view && view.kind === 'choice'
          ? view.options.map(({ content }) => textOfAll(content))
          : [],
    })),
  });
}

/** The digests of a question as it is now: three seeds in each form, the levels in turn. */
export function freeze(question: Question): Frozen {
  const variants = question.forms
    .filter((form) => form !== 'essay')
    .flatMap((form) =>
      seeds.map((seed, index) => {
        const level = levels[index % levels.length]!;
        const variant = drawVariant(question, { seed, index: 0, level, form });
        const digest = createHash('sha256').update(substance(variant)).digest('hex').slice(0, 16);
        return [`${form}/${level}/${seed}`, digest] as const;
      }),
    );
  return { version: question.version, variants: Object.fromEntries(variants) };
}
