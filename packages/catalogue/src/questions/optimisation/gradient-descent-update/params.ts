import { z } from 'zod';

const decimal = (limit: number) => z.number().min(-limit).max(limit).multipleOf(0.001);

export const params = z
  .strictObject({
    inputs: z
      .array(z.array(decimal(100)).min(1).max(3))
      .min(1)
      .max(4)
      .describe('input vectors of the training examples, one list per example'),
    targets: z.array(decimal(1000)).min(1).max(4).describe('target t of each example'),
    weights: z.array(decimal(100)).min(1).max(3).describe('weights before the step, one per input'),
    hasBias: z.boolean().describe('whether the neuron has a bias').default(false),
    bias: decimal(100).describe('bias before the step; not used without a bias').default(0),
    error: z
      .enum(['squared', 'half-squared'])
      .describe('error of an example: (ŷ − t)² or half of it; the mean is taken over several examples')
      .default('half-squared'),
    learningRate: z.number().min(0.001).max(10).multipleOf(0.001).describe('learning rate α'),
  })
  .check((context) => {
    const { inputs, targets, weights } = context.value;
    const refuse = (path: string, message: string, expected: string) =>
      context.issues.push({
        code: 'custom',
        message,
        path: [path],
        input: context.value,
        params: { expected },
      });
    if (targets.length !== inputs.length)
      refuse(
        'targets',
        `${targets.length} targets do not fit ${inputs.length} examples`,
        `${inputs.length} targets`,
      );
    if (inputs.some((input) => input.length !== weights.length))
      refuse(
        'inputs',
        `an input vector does not have one value for each of ${weights.length} weights`,
        `${weights.length} values per example`,
      );
  });

export type Params = z.output<typeof params>;
