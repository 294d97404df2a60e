import type { ReceptiveFieldAxis } from '../../receptive-field/receptive-field.ts';
import type { ReceptiveField } from '../rule.ts';

/** The field of a value made from several branches: from the first to the last position any of them sees. */
export function unionField(fields: readonly (ReceptiveField | null)[]): ReceptiveField | null {
  const known = fields.filter((field) => field !== null);
  if (known.length < fields.length) return null;
  const height = unionAxis(known.map((field) => field.height));
  const width = unionAxis(known.map((field) => field.width));
  return height && width && { height, width };
}

function unionAxis(axes: readonly ReceptiveFieldAxis[]): ReceptiveFieldAxis | null {
  const jump = axes[0]!.jump;
  if (axes.some((axis) => axis.jump !== jump)) return null;
  const start = Math.min(...axes.map((axis) => axis.start));
  const end = Math.max(...axes.map((axis) => axis.start + axis.size));
  return { size: end - start, jump, start };
}
