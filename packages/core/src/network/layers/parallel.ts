import { VariorumError } from '../../errors.ts';
import { formatShape, sameShape } from '../../tensor/shape.ts';
import type { Layer } from '../layer.ts';
import type { LayerRule, SequenceOutcome } from '../rule.ts';
import type { NamedLayer } from './named.ts';
import { unionField } from './union-field.ts';

/** Branches that all read the same input; their outputs are concatenated along the channels. */
export interface ParallelLayer extends NamedLayer {
  readonly type: 'parallel';
  readonly branches: readonly (readonly Layer[])[];
}

export const parallel: LayerRule<ParallelLayer> = (layer, before, walk) => {
  const branches = layer.branches.map((branch, index) => walk(branch, before, ['branches', index]));
  const sum = (count: (branch: SequenceOutcome) => number) =>
    branches.reduce((total, branch) => total + count(branch), 0);
  return {
    shape: concatenatedShape(branches),
    receptiveField: unionField(branches.map((branch) => branch.receptiveField)),
    parameters: sum((branch) => branch.parameters),
    macs: sum((branch) => branch.macs),
    children: branches.flatMap((branch) => branch.rows),
  };
};

function concatenatedShape(branches: readonly SequenceOutcome[]): readonly number[] {
  const [first] = branches;
  if (first === undefined) {
    throw new VariorumError({
      code: 'invalid-value',
      message: 'parallel: no branches, expected at least one',
      path: ['branches'],
      value: [],
      expected: 'at least one branch',
    });
  }
  const positions = first.shape.slice(1);
  const odd = branches.findIndex(({ shape }) => !sameShape(shape.slice(1), positions));
  if (odd !== -1) {
    const shape = branches[odd]!.shape;
    throw new VariorumError({
      code: 'shape-mismatch',
      message: `parallel: branch 0 gives ${formatShape(first.shape)}, branch ${odd} ${formatShape(shape)}; all but the channels must agree`,
      path: ['branches', odd],
      value: shape,
      expected: `channels × ${formatShape(positions)}`,
    });
  }
  return [branches.reduce((channels, { shape }) => channels + shape[0]!, 0), ...positions];
}
