import type { $ZodType, output } from 'zod/v4/core';
import type { Fields } from '../fields/field.ts';
import type { OracleDefinition, QuestionDefinition } from './definition.ts';

/**
 * Types a question: forgetting a part is a compile error, `solve` answers with the types of the fields, and
 * misconceptions with the same. The parameters' type is that of the schema alone. `params`, `sample` and
 * `fields` stand before `solve`.
 */
export function defineQuestion<S extends $ZodType<object>, const F extends Fields, W>(
  definition: QuestionDefinition<output<S>, F, W> & { readonly params: S },
): QuestionDefinition<output<S>, F, W> {
  return definition;
}

/** Types an oracle by the question that it checks. */
export function defineOracle<P extends object, F extends Fields, W>(
  _question: QuestionDefinition<P, F, W>,
  oracle: OracleDefinition<P, F>,
): OracleDefinition<P, F> {
  return oracle;
}
