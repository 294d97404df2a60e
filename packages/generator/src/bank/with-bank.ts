import type { Question } from '../question/question.ts';

/** Parameters by which an instance of the bank is told from one of the computation. */
const bankParams = ['statements', 'chosen'] as const;

/**
 * A computation and a bank of statements about the same matter as one question: the forms of both, each with its
 * own parameters. Parameters that name `statements` or `chosen` are the bank's.
 */
export function withBank(computation: Question, bank: Question): Question {
  const partOf = (params: unknown): Question => (areBankParams(params) ? bank : computation);
  const forms = [...computation.forms, ...bank.forms];
  return {
    ...computation,
    forms,
    paramsJsonSchema() {
      const schema = computation.paramsJsonSchema();
      const { properties } = bank.paramsJsonSchema();
      return { ...schema, properties: { ...asRecord(schema['properties']), ...asRecord(properties) } };
    },
    draw: (draw, level, form, given) =>
      (bank.forms.includes(form) ? bank : computation).draw(draw, level, form, given),
    instance: (params) => partOf(params).instance(params),
    checkGiven: (given) => partOf(given).checkGiven(given),
    isComplete: (given) => partOf(given).isComplete(given),
  };
}

/** Whether parameters are those of a bank of statements. */
export function areBankParams(params: unknown): boolean {
  return (
    typeof params === 'object' && params !== null && bankParams.some((name) => Object.hasOwn(params, name))
  );
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
