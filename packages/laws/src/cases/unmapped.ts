import type { UnmappedCase } from './case.ts';

/** Computational cases that no question can hold, and why. */
export const unmappedCases: readonly UnmappedCase[] = [
  {
    id: 'a3-d1a',
    about: 'dimensions of the layers in a drawing',
    reason: 'the drawing is lost, and with it every number',
  },
  {
    id: 'a3-w1a',
    about: 'accuracies of a trained network',
    reason: 'the outcome of one training run: no parameters determine it',
  },
];
