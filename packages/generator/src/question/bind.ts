import { isVariorumError, VariorumError } from '@variorum/core';
import type { Fields } from '../fields/field.ts';
import { asJson } from '../json.ts';
import type { QuestionTemplates } from '../template/compiled.ts';
import { checkDefinition } from './check.ts';
import type { GivenAnswers, OracleDefinition, QuestionDefinition, TemplateValues } from './definition.ts';
import { type Form, forms } from './form.ts';
import { checkGivenParams, paramsSchema, parseParams } from './params.ts';
import type { Instance, MisconceptionAnswers, Question } from './question.ts';

/**
 * Joins a definition with its compiled texts (and, in tests, its oracle) into a question whose types are hidden.
 *
 * @throws VariorumError `invalid-definition` for a malformed id or version, for misconceptions without feedback
 * and for feedback without a misconception.
 */
export function bindQuestion<P extends object, F extends Fields, W>(
  definition: QuestionDefinition<P, F, W>,
  templates: QuestionTemplates,
  oracle?: OracleDefinition<P, F>,
): Question {
  checkDefinition(definition, templates);
  let schema: Record<string, unknown> | undefined;
  const jsonSchema = () => (schema ??= paramsSchema(definition.params));
  const parse = (given: unknown): P => parseParams(definition.id, definition.params, jsonSchema, given);

  return {
    id: definition.id,
    version: definition.version,
    title: definition.title,
    summary: definition.summary,
    topics: definition.topics,
    forms: definition.forms,
    misconceptions: definition.misconceptions.map(({ id, title }) => ({ id, title })),
    choiceFields: definition.choice?.fields ?? null,
    oracle: oracle?.method ?? null,
    paramsJsonSchema: jsonSchema,
    draw(draw, level, form, given) {
      const isGiven = Object.keys(given).length > 0;
      if (isGiven) checkGivenParams(definition.id, definition.params, jsonSchema(), given);
      // Only keys are known to be right here; their values are checked with the drawn ones below.
      const drawn = definition.sample(draw, level, form, given as Readonly<Partial<P>>);
      if (drawn === null) return { declined: 'the sampler declined' };
      if (isGiven) return instanceOf(definition, templates, parse({ ...drawn, ...given }), oracle);
      try {
        const unfair = definition.unfair?.(drawn) ?? null;
        if (unfair !== null) return { declined: unfair };
        return instanceOf(definition, templates, parse(drawn), oracle);
      } catch (error) {
        if (!isVariorumError(error)) throw error;
        throw new VariorumError({
          code: 'sampler-broke-params',
          message: `${definition.id}: the sampler drew ${JSON.stringify(drawn)}, which its own schema refuses: ${error.message}`,
          path: error.path,
          value: drawn,
          cause: error,
          ...(error.expected === undefined ? {} : { expected: error.expected }),
        });
      }
    },
    checkGiven: (given) => checkGivenParams(definition.id, definition.params, jsonSchema(), given),
    instance: (params) => instanceOf(definition, templates, parse(params), oracle),
    isComplete(given) {
      const required = jsonSchema().required as readonly string[] | undefined;
      return (required ?? []).every((key) => Object.hasOwn(given, key));
    },
  };
}

function instanceOf<P extends object, F extends Fields, W>(
  definition: QuestionDefinition<P, F, W>,
  templates: QuestionTemplates,
  params: P,
  oracle: OracleDefinition<P, F> | undefined,
): Instance {
  let solvedOnce: ReturnType<typeof definition.solve> | undefined;
  const solved = () => (solvedOnce ??= definition.solve(params));
  return {
    templates,
    get params() {
      return asJson(params);
    },
    effort: () => definition.effort(params),
    unfair: () => definition.unfair?.(params) ?? null,
    fields: (form) => fieldsOfForm(definition.fields(params, form), form, definition.forms),
    answers: () => solved().answers,
    misconceptions() {
      const found: MisconceptionAnswers[] = [];
      for (const misconception of definition.misconceptions) {
        const answers = misconception.answers(params, solved());
        if (answers !== null) found.push({ id: misconception.id, answers });
      }
      return found;
    },
    stemValues: (form) => ({ form: formFlags(form), ...definition.stem(params, form) }),
    solutionValues: (form) => ({ form: formFlags(form), ...definition.solution(params, solved(), form) }),
    feedbackValues: (form) => (definition.feedback ?? definition.solution)(params, solved(), form),
    // The rules of each kind read the responses, so `given` has the types of the fields.
    followThrough: (given) => definition.followThrough?.(params, given as GivenAnswers<F>) ?? null,
    oracleAnswers: () => (oracle === undefined ? null : Promise.resolve(oracle.answers(params))),
  };
}

/** `{{#if form.choice}}` in a stem that reads differently from form to form. */
function formFlags(form: Form): TemplateValues {
  return Object.fromEntries(forms.map((one) => [one, one === form]));
}

/** The fields that a form asks; the choice form turns the open ones into options later. */
function fieldsOfForm(fields: Fields, form: Form, forms: readonly Form[]): Fields {
  const asks = ({ kind }: Fields[string]) => {
    if (form === 'essay') return kind === 'essay';
    if (form === 'select') return kind === 'choices';
    return kind !== 'essay' && !(kind === 'choices' && forms.includes('select'));
  };
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => asks(field)));
}
