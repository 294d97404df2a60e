export * from './build/builders.ts';
export {
  type BlockContent,
  blocks,
  type InlineContent,
  inlines,
  isInlineField,
  mergeTexts,
} from './build/content.ts';
export { DocumentError } from './build/document-error.ts';
export { type FieldHandlers, type Handlers, handleField, handleNode } from './build/handlers.ts';
export { type TableParts, table } from './build/table.ts';
export { fieldText, textOf, textOfAll } from './build/text-of.ts';
export { isSafeUrl } from './build/url.ts';
export { validate } from './build/validate.ts';
export { childNodes, fieldNodes, walk } from './build/walk.ts';
export { derivationSteps } from './derivation/derivation-steps.ts';
export { derivationTex } from './derivation/derivation-tex.ts';
export type {
  DerivationLike,
  DerivationOptions,
  DerivationTex,
  DerivedValue,
  SymbolLike,
} from './derivation/types.ts';
export * from './field.ts';
export * from './nodes.ts';
export * from './print/compound.ts';
export { type MathValue, valueTex, valueText } from './print/entry.ts';
export { numberPlain, numberTex, numberText } from './print/number.ts';
export { isNumberValue, isRational, type NumberStyle, sameValue } from './print/number-parts.ts';
export { type Rounding, rounded } from './print/rounded.ts';
export { shape, shapeTex, shapeText } from './print/shape.ts';
export { listText, ordinal, plural, pluralNoun, withArticle } from './print/words.ts';
export type { Rational } from './rational.ts';
export { isSign, joinTerms, roleOf, type TexRole } from './tex/join.ts';
export * from './tex/macros.ts';
export * from './tex/nodes.ts';
export { checkTex, parseTex } from './tex/parse.ts';
export { texToText } from './tex/reading.ts';
export { texSource } from './tex/source.ts';
export { tex } from './tex/template.ts';
export { TexError } from './tex/tex-error.ts';
export { texText } from './tex/text.ts';
export * from './tex/vocabulary.ts';
export * from './value.ts';
