import { isVariorumError } from '@variorum/core';
import type { z } from 'zod';

/**
 * A check for a schema's `.check`: runs a computation of core over the parameters and reports what it refuses
 * as an issue at the parameter it names, so that contradictory parameters get core's own message.
 */
export function feasible<P>(compute: (params: P) => unknown): (context: z.core.ParsePayload<P>) => void {
  return (context) => {
    try {
      compute(context.value);
    } catch (error) {
      if (!isVariorumError(error)) throw error;
      context.issues.push({
        code: 'custom',
        message: error.message,
        path: [...error.path],
        input: context.value,
        params: { expected: error.expected, value: error.value },
      });
    }
  };
}
