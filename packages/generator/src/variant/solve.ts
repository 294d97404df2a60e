import { isVariorumError, VariorumError } from '@variorum/core';
import { boundaryDistance } from '../fields/agree.ts';
import type { Answer } from '../fields/field.ts';
import { rulesFor } from '../fields/kinds.ts';
import type { Form } from '../question/form.ts';
import type { Level } from '../question/level.ts';
import type { Declined, Instance, Question } from '../question/question.ts';
import { createDraw } from '../random/create-draw.ts';
import { type Target, targetsOf } from './asked.ts';
import { isNumeric } from './closeness.ts';
import { type FoundMistake, findMistakes } from './mistakes.ts';
import { checkRequest, type VariantRequest } from './request.ts';

/** A question with its numbers and everything that is computed from them, before its texts are filled in. */
export interface SolvedVariant {
  readonly question: Question;
  readonly request: VariantRequest;
  readonly form: Form;
  /** Null where the user gave all parameters. */
  readonly level: Level | null;
  /** Draws until a fair variant was found. */
  readonly attempts: number;
  readonly instance: Instance;
  readonly fields: readonly SolvedField[];
}

export interface SolvedField {
  readonly target: Target;
  readonly key: Answer;
  readonly mistakes: readonly FoundMistake[];
}

const mostAttempts = 500;
const boundaryMargin = 0.1;
export const fewestDistractors = 3;

/**
 * Draws parameters until they make a fair variant, and solves it.
 *
 * Fair: the question's own `unfair` has nothing to say; key and wrong answers differ by more than ten tolerances
 * or are the same; at least three wrong answers are left in the choice form; no key lies within a tenth of a
 * rounding boundary (shared among the numbers of a field). Parameters given by the user are exempt: where all are
 * given nothing is drawn, where some are given a fair variant is preferred.
 *
 * @throws VariorumError `no-fair-variant` with the commonest reason and a line that replays it; also what
 * `checkRequest` and `Question.draw` throw.
 */
export function solveVariant(question: Question, request: VariantRequest): SolvedVariant {
  checkRequest(question, request);
  const { seed, index, level, form, params: given = {} } = request;
  if (Object.keys(given).length > 0 && question.isComplete(given)) {
    const { solved } = solveInstance(question, { ...request, level }, question.instance(given), 0);
    return { ...solved, level: null };
  }

  const draw = createDraw(`${seed}/${question.id}@${question.version}/${index}`);
  const reasons = new Map<string, number>();
  let unfair: SolvedVariant | undefined;
  let refused: VariorumError | undefined;
  const because = (reason: string) => reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    let instance: Instance | Declined;
    try {
      instance = question.draw(draw, level, form, given);
    } catch (error) {
      // Given and drawn parameters may fit together in another draw, unless a given one is wrong by itself.
      if (
        !isVariorumError(error) ||
        error.code !== 'invalid-param' ||
        Object.hasOwn(given, String(error.path[0]))
      )
        throw error;
      refused = error;
      continue;
    }
    if ('declined' in instance) {
      because(instance.declined);
      continue;
    }
    // With parameters of the user's an unfair variant is kept, in case there is no fair one.
    const own = Object.keys(given).length > 0 ? instance.unfair() : null;
    const { solved, problem } = solveInstance(question, request, instance, attempt);
    if (own === null && problem === null) return solved;
    because(own ?? problem!);
    unfair ??= solved;
  }
  if (unfair !== undefined && Object.keys(given).length > 0) return unfair;
  throw refused !== undefined && reasons.size === 0 ? refused : noFairVariant(question, request, reasons);
}

function solveInstance(
  question: Question,
  request: VariantRequest,
  instance: Instance,
  attempts: number,
): { solved: SolvedVariant; problem: string | null } {
  const { form, level } = request;
  const answers = instance.answers();
  const misconceptions = instance.misconceptions();
  let problem: string | null = null;
  const fields = targetsOf(question, instance, form).map((target): SolvedField => {
    const key = target.pick(answers);
    if (key === undefined) throw missingAnswer(question, target.name, instance);
    const rules = rulesFor(target.field.kind);
    const rule = rules.rule(target.field);
    const { mistakes, tooClose } = findMistakes(target, key, rule, misconceptions);
    if (tooClose !== null) problem ??= `"${tooClose}" leads too close to the key of "${target.name}"`;
    if (form === 'choice' && rules.offered && mistakes.length < fewestDistractors) {
      problem ??= `"${target.name}" has ${mistakes.length} distractors, ${fewestDistractors} are needed`;
    }
    const cells = rules.cells(key);
    for (const value of cells.values()) {
      if (isNumeric(value) && boundaryDistance(value, rule.precision) < boundaryMargin / cells.size) {
        problem ??= `the key of "${target.name}" lies too close to a rounding boundary`;
      }
    }
    return { target, key, mistakes };
  });
  return { solved: { question, request, form, level, attempts, instance, fields }, problem };
}

function missingAnswer(question: Question, field: string, instance: Instance): VariorumError {
  return new VariorumError({
    code: 'invalid-answer',
    message: `${question.id}: solve gave no answer for the field "${field}" at ${JSON.stringify(instance.params)}`,
    path: [question.id, field],
    value: instance.params,
    expected: 'an answer for every field of the form',
  });
}

function noFairVariant(
  question: Question,
  request: VariantRequest,
  reasons: ReadonlyMap<string, number>,
): VariorumError {
  const [[reason, count] = ['', 0]] = [...reasons].sort((a, b) => b[1] - a[1]);
  return new VariorumError({
    code: 'no-fair-variant',
    message:
      `${question.id}: no fair variant in ${mostAttempts} draws (level ${request.level}, form ${request.form}); ` +
      `most often (${count} times) because ${reason}`,
    path: [question.id],
    expected: 'a sampler that meets its constraints in at least one of 500 draws',
    replay: replayLine(question, request),
  });
}

/** The call that draws the same variant again. */
export function replayLine(question: Question, { seed, index, level, form, params }: VariantRequest): string {
  const options = { seed, index, level, form, ...(params === undefined ? {} : { params }) };
  return `drawVariant(question('${question.id}'), ${JSON.stringify(options)})`;
}
