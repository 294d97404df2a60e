import { z } from 'zod';
import { count } from '../../../parameters/schemas.ts';

const decimal = (least: number, most: number) => z.number().min(least).max(most).multipleOf(0.001);

/** Digits after the point that the iterates are rounded to. */
export const decimals = 3;

export const params = z
  .strictObject({
    coefficient: decimal(0.001, 100).describe('a in the loss L(x) = a(x − c)²'),
    minimum: decimal(-100, 100).describe('c, where the loss has its minimum').default(0),
    momentum: decimal(0.001, 0.999).describe('momentum ρ'),
    learningRate: decimal(0.001, 10).describe('learning rate α'),
    start: decimal(-100, 100).describe('x₀, where both runs start; not the minimum'),
    velocity: decimal(-100, 100).describe('v₀, the velocity before the first update').default(0),
    steps: count(2, 5, 'number of updates that are worked by hand'),
  })
  .check((context) => {
    const { coefficient, learningRate, momentum, start, minimum } = context.value;
    const curvatureStep = 2 * coefficient * learningRate;
    const bound = (2 + 2 * momentum) / (1 + 2 * momentum);
    const refuse = (path: string, message: string, expected: string) =>
      context.issues.push({
        code: 'custom',
        message,
        path: [path],
        input: context.value,
        params: { expected },
      });
    if (curvatureStep >= bound)
      refuse(
        'learningRate',
        `Nesterov’s form diverges: 2aα is ${Number(curvatureStep.toPrecision(4))}, expected below (2 + 2ρ)/(1 + 2ρ) = ${Number(bound.toPrecision(4))}`,
        `2aα below ${Number(bound.toPrecision(4))}`,
      );
    if (start === minimum)
      refuse('start', `the start ${start} is the minimum, expected another place`, 'a start that is not c');
  });

export type Params = z.output<typeof params>;
