import { backpropagationCases } from './backpropagation.ts';
import { blockCases } from './blocks.ts';
import type { ReferenceCase } from './case.ts';
import { convolutionCases } from './convolutions.ts';
import { parameterCases } from './parameters.ts';
import { shapeCases } from './shapes.ts';
import { trainingCases } from './training.ts';

export type { ReferenceCase, UnmappedCase } from './case.ts';
export { unmappedCases } from './unmapped.ts';

/** Answers that were stated in real solutions, each as parameters, stated and right values, and what an audit finds. */
export const referenceCases: readonly ReferenceCase[] = [
  ...parameterCases,
  ...blockCases,
  ...shapeCases,
  ...convolutionCases,
  ...trainingCases,
  ...backpropagationCases,
];
