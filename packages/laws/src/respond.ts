import type { Response, Variant, VariantField } from '@variorum/generator';

/** The response of somebody who gives the key in every field, with some fields replaced. */
export function keyResponse(variant: Variant, replaced: Response = {}): Response {
  const keys = variant.fields.map((field) => [field.view.name, keyOf(field)] as const);
  return { ...Object.fromEntries(keys), ...replaced };
}

function keyOf({ view, key }: VariantField): unknown {
  return view.kind === 'essay' ? 'An essay.' : key;
}
