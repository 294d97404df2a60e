import type { FieldView, Root } from '@variorum/document';
import type { Form } from '../question/form.ts';
import type { Variant } from './variant.ts';

/** What students may see of a variant. There is no place in it for a key, a mistake, a parameter or a seed. */
export interface PublicVariant {
  readonly title: string;
  readonly form: Form;
  readonly points: number;
  readonly stem: Root;
  readonly fields: readonly FieldView[];
}

/** Constructs the public part of a variant out of its public parts. */
export function publicVariant(variant: Variant, points: number): PublicVariant {
  return {
    title: variant.title,
    form: variant.form,
    points,
    stem: variant.stem,
    fields: variant.fields.map((field) => field.view),
  };
}
