import { check, checkWhole } from '../common/error.ts';
import type { UnitConnectionsSpec } from './unit-connections.ts';

/** A row of units: the input or a layer's output. */
export interface Row {
  readonly name: string;
  readonly units: number;
  /** Padding units on either side that the next layer adds. */
  readonly padding: number;
  /** Position of a unit along the axis, in units of the input. */
  readonly centre: (unit: number) => number;
  /** Indices in the row below that a unit is computed from; negative ones are padding. */
  readonly taps: (unit: number) => readonly number[];
}

/** The input and each layer's output, sizes by ⌊(W + 2P − D(K − 1) − 1)/S⌋ + 1. */
export function rowsOf({ input, inputName, layers }: UnitConnectionsSpec): Row[] {
  const figure = 'unitConnections';
  let units = input;
  let [start, jump] = [0, 1];
  const rows: Row[] = [
    {
      name: inputName ?? 'input',
      units,
      padding: layers[0]?.padding ?? 0,
      centre: (unit) => unit,
      taps: () => [],
    },
  ];
  layers.forEach(({ name, kernel, stride = 1, padding = 0, dilation = 1 }, index) => {
    checkWhole(figure, `the kernel of “${name}”`, kernel, 1);
    checkWhole(figure, `the stride of “${name}”`, stride, 1);
    checkWhole(figure, `the padding of “${name}”`, padding, 0);
    checkWhole(figure, `the dilation of “${name}”`, dilation, 1);
    const span = dilation * (kernel - 1);
    check(
      figure,
      units + 2 * padding > span,
      () => `the kernel of “${name}” spans ${span + 1} units and its padded input has ${units + 2 * padding}`,
    );
    units = Math.floor((units + 2 * padding - span - 1) / stride) + 1;
    start += (span / 2 - padding) * jump;
    jump *= stride;
    const [first, distance] = [start, jump];
    rows.push({
      name,
      units,
      padding: layers[index + 1]?.padding ?? 0,
      centre: (unit) => first + unit * distance,
      taps: (unit) => Array.from({ length: kernel }, (_, tap) => unit * stride - padding + tap * dilation),
    });
  });
  return rows;
}

/** For each row, from the input upwards, the units that one unit of the last row is computed from. */
export function traced(rows: readonly Row[], unit: number): ReadonlySet<number>[] {
  const reached: ReadonlySet<number>[] = [new Set([unit])];
  for (let level = rows.length - 1; level > 0; level--) {
    const row = rows[level];
    const taps = [...(reached[0] ?? [])].flatMap((from) =>
      row !== undefined && from >= 0 && from < row.units ? row.taps(from) : [],
    );
    reached.unshift(new Set(taps));
  }
  return reached;
}
