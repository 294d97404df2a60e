import { VariorumError } from '../../errors.ts';
import { formatShape, sameShape } from '../../tensor/shape.ts';
import type { Layer } from '../layer.ts';
import type { LayerRule } from '../rule.ts';
import type { NamedLayer } from './named.ts';
import { unionField } from './union-field.ts';

/** A residual block: the body's output plus the input, or plus the shortcut's output where there is one. */
export interface ResidualLayer extends NamedLayer {
  readonly type: 'residual';
  readonly body: readonly Layer[];
  /** A projection, such as a 1×1 convolution, where the body changes the shape. */
  readonly shortcut?: readonly Layer[];
}

export const residual: LayerRule<ResidualLayer> = (layer, before, walk) => {
  const body = walk(layer.body, before, ['body']);
  const shortcut = walk(layer.shortcut ?? [], before, ['shortcut']);
  if (!sameShape(body.shape, shortcut.shape)) {
    throw new VariorumError({
      code: 'shape-mismatch',
      message: `residual: the body gives ${formatShape(body.shape)}, the shortcut ${formatShape(shortcut.shape)}; they are added, so they must agree`,
      path: [layer.shortcut === undefined ? 'body' : 'shortcut'],
      value: shortcut.shape,
      expected: formatShape(body.shape),
    });
  }
  return {
    shape: body.shape,
    receptiveField: unionField([body.receptiveField, shortcut.receptiveField]),
    parameters: body.parameters + shortcut.parameters,
    macs: body.macs + shortcut.macs,
    children: [...body.rows, ...shortcut.rows],
  };
};
