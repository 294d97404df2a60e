export { type Adapted, adapt } from './adapt/adapt.ts';
export { asEssay } from './adapt/essay.ts';
export { type Part, splitFields } from './adapt/split.ts';
export { examBank, examCategory, questionBank, redrawOf } from './bank.ts';
export * from './format.ts';
export { findFormat, lmsFormats } from './formats/index.ts';
export * from './names.ts';
export {
  caseName,
  caseOf,
  type FieldCase,
  type FieldSupport,
  fieldCases,
  type Refusal,
  refusals,
  type Support,
  type SupportMatrix,
  splitsUp,
  supportOf,
} from './support/support.ts';
export {
  type Adaptation,
  type BankExport,
  openBank,
  type WriteBankOptions,
  writeBank,
} from './write-bank.ts';
