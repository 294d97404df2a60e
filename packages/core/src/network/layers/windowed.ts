import type { ImageShape } from '../../layers/output-shape.ts';
import type { WindowOptions } from '../../layers/window.ts';
import { axisWindows } from '../../layers/window.ts';
import { extendReceptiveField } from '../../receptive-field/receptive-field.ts';
import { requireShape } from '../../tensor/shape.ts';
import type { LayerState, ReceptiveField } from '../rule.ts';

/** The state's shape as an image. Throws `invalid-shape` after flattening. */
export function imageShape(where: string, { shape }: LayerState): ImageShape {
  return requireShape(where, shape, 3) as ImageShape;
}

/** The field after a window has slid over both axes. */
export function widenField(before: ReceptiveField | null, window: WindowOptions): ReceptiveField | null {
  if (before === null) return null;
  const [vertical, horizontal] = axisWindows(window);
  return {
    height: extendReceptiveField(before.height, vertical),
    width: extendReceptiveField(before.width, horizontal),
  };
}
