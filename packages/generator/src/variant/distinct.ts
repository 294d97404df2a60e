import { VariorumError } from '@variorum/core';
import { canonicalJson } from '../json.ts';
import type { Question } from '../question/question.ts';
import { buildVariant } from './build.ts';
import type { VariantRequest } from './request.ts';
import { replayLine, type SolvedVariant, solveVariant } from './solve.ts';
import type { Variant } from './variant.ts';

const drawsWithoutNew = 5_000;

/** Remembers which parameters an export has used, so that no two variants of a question are equal in them. */
export interface Uniqueness {
  /**
   * The next variant whose parameters are new; indices run upwards from the request's and are never used twice.
   * Essays and questions whose parameters the user gave may repeat: there is nothing that could differ.
   * @throws VariorumError `too-few-variants` that says how many exist.
   */
  next(question: Question, request: VariantRequest): SolvedVariant;
}

export function createUniqueness(): Uniqueness {
  const usedParams = new Map<string, Set<string>>();
  const nextIndex = new Map<string, number>();
  return {
    next(question, request) {
      const { seed, level, form, params = {} } = request;
      const space = `${question.id}@${question.version} ${canonicalJson([seed, level, form, JSON.stringify(params)])}`;
      const seen = usedParams.get(question.id) ?? new Set<string>();
      usedParams.set(question.id, seen);
      let solved: SolvedVariant | undefined;
      for (let draw = 0; draw < drawsWithoutNew; draw++) {
        const index = nextIndex.get(space) ?? request.index;
        nextIndex.set(space, index + 1);
        solved = solveVariant(question, { ...request, index });
        const key = canonicalJson(solved.instance.params);
        if (!seen.has(key)) {
          seen.add(key);
          return solved;
        }
        if (solved.level === null || form === 'essay') return solved;
      }
      throw tooFew(question, request, seen.size);
    },
  };
}

/** `count` variants of a question that differ in their parameters, one by one. */
export function* drawDistinctVariants(
  question: Question,
  count: number,
  request: VariantRequest,
): Generator<Variant> {
  const uniqueness = createUniqueness();
  for (let drawn = 0; drawn < count; drawn++) yield buildVariant(uniqueness.next(question, request));
}

function tooFew(question: Question, request: VariantRequest, found: number): VariorumError {
  const variants = found === 1 ? '1 distinct variant' : `${found} distinct variants`;
  return new VariorumError({
    code: 'too-few-variants',
    message: `only ${variants} of ${question.id} at level ${request.level} were found in ${drawsWithoutNew.toLocaleString('en')} further draws`,
    path: [question.id],
    value: found,
    expected: `at most ${found} variants of this question in one export, or fewer fixed parameters`,
    replay: replayLine(question, request),
  });
}
