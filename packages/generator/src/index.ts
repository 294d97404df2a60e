export {
  type AnswerSheet,
  type AnswerSheetContext,
  type AuditedAnswer,
  auditSheet,
} from './audit/answer-sheet.ts';
export { auditAnswer, type Stated } from './audit/audit.ts';
export type * from './audit/verdict.ts';
export { fieldWords } from './audit/words.ts';
export type { CompiledBank, CompiledEssay, CompiledStatement, StatementBank } from './bank/bank.ts';
export { defineStatementBank } from './bank/bank.ts';
export { bindStatementBank } from './bank/bind-bank.ts';
export { type BankSource, type CompileFragment, compileBank } from './bank/compile-bank.ts';
export { withBank } from './bank/with-bank.ts';
export {
  type AssembleOptions,
  assembleExam,
  type Exam,
  type ExamHead,
  type ExamQuestion,
  type ExamSection,
  type ExamVariant,
} from './exam/assemble.ts';
export type { Catalogue } from './exam/catalogue.ts';
export { variantCode, variantCodes } from './exam/code.ts';
export { type PlanContext, parseExamPlan } from './exam/parse-plan.ts';
export type * from './exam/plan.ts';
export { agrees, type NumberRule, toleranceWidth } from './fields/agree.ts';
export { type ChoiceFieldInit, choiceField } from './fields/choice/choice.ts';
export { type ChoicesFieldInit, choicesField, statementScoring } from './fields/choices/choices.ts';
export { type EssayFieldInit, essayField } from './fields/essay/essay.ts';
export { evaluateFormula } from './fields/expression/evaluate-formula.ts';
export { type ExpressionFieldInit, expressionField } from './fields/expression/expression.ts';
export { type ParsedExpression, parseExpression } from './fields/expression/parse.ts';
export * from './fields/field.ts';
export { type IntegerFieldInit, integerField } from './fields/integer/integer.ts';
export { fieldKinds, rulesFor } from './fields/kinds.ts';
export { type MatchFieldInit, matchField } from './fields/match/match.ts';
export { type MatrixFieldInit, matrixField } from './fields/matrix/matrix.ts';
export { type NumberFieldInit, type NumericInit, numberField } from './fields/number/number.ts';
export { type OrderFieldInit, orderField } from './fields/order/order.ts';
export { type ParsedNumber, parseNumber } from './fields/parse-number.ts';
export { rationalField } from './fields/rational/rational.ts';
export type { AnswerPart, Arranged, FieldKindRules, MarkingUnit, Parsed, ViewOf } from './fields/rules.ts';
export { scalarFromJson, scalarToJson } from './fields/scalar.ts';
export { shapeField } from './fields/shape/shape.ts';
export { type TableFieldInit, tableField } from './fields/table/table.ts';
export { textField } from './fields/text/text.ts';
export { type VectorFieldInit, vectorField } from './fields/vector/vector.ts';
export { asJson, canonicalJson } from './json.ts';
export { type MarkOptions, mark, type Response } from './marking/mark.ts';
export type * from './marking/marking.ts';
export { bindQuestion } from './question/bind.ts';
export { defineOracle, defineQuestion } from './question/define.ts';
export * from './question/definition.ts';
export { type Form, forms } from './question/form.ts';
export { type Level, levels } from './question/level.ts';
export type * from './question/question.ts';
export { createDraw } from './random/create-draw.ts';
export type { Draw } from './random/draw.ts';
export type { CompiledTemplate, QuestionTemplates } from './template/compiled.ts';
export { fillTemplate } from './template/fill.ts';
export { buildVariant, drawVariant } from './variant/build.ts';
export { createUniqueness, drawDistinctVariants, type Uniqueness } from './variant/distinct.ts';
export { type PublicVariant, publicVariant } from './variant/public.ts';
export type { VariantRequest } from './variant/request.ts';
export { replayLine, type SolvedField, type SolvedVariant, solveVariant } from './variant/solve.ts';
export type * from './variant/variant.ts';
