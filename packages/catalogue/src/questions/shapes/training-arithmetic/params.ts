import { z } from 'zod';
import { count } from '../../../parameters/schemas.ts';

export const params = z
  .strictObject({
    examples: count(1, 100_000_000, 'number of training examples'),
    batch: count(1, 1_000_000, 'mini-batch size'),
    dropLast: z
      .boolean()
      .describe('whether a last, incomplete mini-batch of an epoch is dropped')
      .default(false),
    given: z
      .enum(['epochs', 'iterations'])
      .describe('which length of the training is given; the other one is asked'),
    amount: count(1, 100_000_000, 'the given number of epochs or of iterations'),
    askSeen: z.boolean().describe('whether the examples processed in all are asked as well').default(false),
  })
  .check((context) => {
    const { examples, batch } = context.value;
    if (batch <= examples) return;
    context.issues.push({
      code: 'custom',
      message: `a mini-batch of ${batch} does not fit into ${examples} examples`,
      path: ['batch'],
      input: batch,
      params: { expected: `at most ${examples}` },
    });
  });

export type Params = z.output<typeof params>;

/** Numbers of one epoch: full mini-batches, examples left over for an incomplete one, iterations. */
export function epochOf({ examples, batch, dropLast }: Params) {
  const full = Math.floor(examples / batch);
  const rest = examples - full * batch;
  return {
    full,
    rest,
    iterations: full + (rest > 0 && !dropLast ? 1 : 0),
    seen: dropLast ? full * batch : examples,
  };
}
