import type { Flow } from './compiled.ts';
import { describe, expressionText } from './describe.ts';
import { evaluate, type Filling } from './evaluate.ts';
import { isTrue } from './helpers/conditions.ts';
import { templateError } from './template-error.ts';

/**
 * Chooses the branch of a condition, or goes through a list, and hands on what is to be filled.
 * @throws VariorumError for a missing value, or a loop over something that is not a list
 */
export function follow<T>(flow: Flow<T>, filling: Filling, fill: (nodes: readonly T[]) => void): void {
  if (flow.type === 'if') {
    const value = evaluate(flow.when, filling);
    let chosen: boolean;
    try {
      chosen = isTrue(value);
    } catch (error) {
      throw templateError({
        code: 'invalid-value',
        file: filling.file,
        at: flow.at,
        reason: `{{#if ${expressionText(flow.when)}}}: ${(error as Error).message}`,
        value,
        cause: error,
      });
    }
    fill(chosen ? flow.then : flow.otherwise);
    return;
  }
  const items = evaluate(flow.of, filling);
  if (!Array.isArray(items)) {
    throw templateError({
      code: 'invalid-value',
      file: filling.file,
      at: flow.at,
      reason: `{{#each ${expressionText(flow.of)}}}: expected a list, got ${describe(items)}`,
      value: items,
      expected: 'a list',
    });
  }
  if (items.length === 0) {
    fill(flow.otherwise);
    return;
  }
  const loop = { index: 0, count: items.length };
  filling.loops[flow.level] = loop;
  for (let index = 0; index < items.length; index++) {
    loop.index = index;
    filling.levels[flow.level] = items[index];
    fill(flow.body);
  }
}
