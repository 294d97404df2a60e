import { VariorumError } from '@variorum/core';
import type { Form, Variant } from '@variorum/generator';
import type { LmsFormat } from '../format.ts';
import type { UnsupportedPolicy } from '../names.ts';
import { caseName, type Refusal, refusals, splitsUp } from '../support/support.ts';
import { asEssay } from './essay.ts';
import { splitFields } from './split.ts';

export interface Adapted {
  /** What to write: one question, one for each field, or none. */
  readonly parts: readonly { readonly variant: Variant; readonly points: number }[];
  /** The fields that made another form necessary; empty where nothing was changed. */
  readonly refused: readonly Refusal[];
}

type Redraw = (form: Form) => Variant | null;

/**
 * A variant as a format can take it.
 * @param redraw the same question in another form, null where it has none
 * @throws VariorumError `unsupported-field` under the policy `fail`, and where the choice form cannot be had or
 * cannot be written either.
 */
export function adapt(
  variant: Variant,
  points: number,
  format: Pick<LmsFormat, 'id' | 'title' | 'support'>,
  policy: UnsupportedPolicy,
  redraw: Redraw = () => null,
): Adapted {
  const refused = refusals(variant, format.support);
  if (refused.length === 0) return { parts: partsOf(variant, points, format), refused };
  switch (policy) {
    case 'fail':
      return fail(
        variant,
        format,
        refused,
        'another form of the question, or --on-unsupported choice, essay or skip',
      );
    case 'skip':
      return { parts: [], refused };
    case 'essay':
      return { parts: written(asEssay(variant), points, format), refused };
    case 'choice': {
      const choice = redraw('choice');
      if (choice === null)
        return fail(
          variant,
          format,
          refused,
          'a question with a choice form, or --on-unsupported essay or skip',
        );
      return { parts: written(choice, points, format), refused };
    }
  }
}

function written(
  variant: Variant,
  points: number,
  format: Pick<LmsFormat, 'id' | 'title' | 'support'>,
): Adapted['parts'] {
  const refused = refusals(variant, format.support);
  if (refused.length > 0)
    return fail(variant, format, refused, 'a form that the format can hold, or --on-unsupported skip');
  return partsOf(variant, points, format);
}

function partsOf(
  variant: Variant,
  points: number,
  { support }: Pick<LmsFormat, 'support'>,
): Adapted['parts'] {
  return splitsUp(variant, support) ? splitFields(variant, points) : [{ variant, points }];
}

function fail(
  variant: Variant,
  format: Pick<LmsFormat, 'id' | 'title'>,
  refused: readonly Refusal[],
  expected: string,
): never {
  const reasons = refused.map(({ field, case: one, why }) => `"${field}" (${caseName(one)}): ${why}`);
  throw new VariorumError({
    code: 'unsupported-field',
    message: `${format.title} cannot hold the ${variant.form} form of ${variant.question}: ${reasons.join('; ')}`,
    path: [variant.question, ...refused.map(({ field }) => field)],
    value: format.id,
    expected,
  });
}
