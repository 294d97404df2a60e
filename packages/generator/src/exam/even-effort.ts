import { isVariorumError } from '@variorum/core';
import type { Question } from '../question/question.ts';
import type { Uniqueness } from '../variant/distinct.ts';
import type { VariantRequest } from '../variant/request.ts';
import { solveVariant } from '../variant/solve.ts';

const sampled = 31;
const band = 0.25;
const mostTries = 40;

/** Draws distinct variants of one question whose hand work is about the same. */
export interface EvenVariants {
  /** Index of the next variant under the request's seed. */
  nextIndex(): number;
}

/**
 * Variants whose effort lies within 25 % of the median of the level (over 31 draws) where the sampler allows it
 * in 40 tries, otherwise the nearest. What was passed over is used when nothing new is left.
 */
export function evenVariants(
  question: Question,
  request: VariantRequest,
  uniqueness: Uniqueness,
): EvenVariants {
  let median: number | undefined;
  let exhausted = false;
  const spare: { index: number; effort: number }[] = [];
  return {
    nextIndex() {
      median ??= medianEffort(question, request);
      for (let attempt = 0; attempt < mostTries && !(exhausted && spare.length > 0); attempt++) {
        try {
          const { request: drawn, instance } = uniqueness.next(question, request);
          const effort = instance.effort();
          if (Math.abs(effort - median) <= band * median) return drawn.index;
          spare.push({ index: drawn.index, effort });
        } catch (error) {
          if (!isVariorumError(error) || error.code !== 'too-few-variants' || spare.length === 0) throw error;
          exhausted = true;
        }
      }
      const distance = ({ effort }: { readonly effort: number }) => Math.abs(effort - median!);
      const nearest = spare.reduce((best, one) => (distance(one) < distance(best) ? one : best));
      spare.splice(spare.indexOf(nearest), 1);
      return nearest.index;
    },
  };
}

function medianEffort(question: Question, request: VariantRequest): number {
  const efforts = Array.from({ length: sampled }, (_, index) =>
    solveVariant(question, { ...request, index }).instance.effort(),
  ).sort((a, b) => a - b);
  return efforts[sampled >> 1]!;
}
