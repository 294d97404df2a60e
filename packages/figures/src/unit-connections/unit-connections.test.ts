import { describe, expect, it } from 'vitest';
import { expectSound } from '../testing/sound.ts';
import { rowsOf, traced } from './rows.ts';
import { type UnitConnectionsSpec, unitConnections } from './unit-connections.ts';

const dilated: UnitConnectionsSpec = {
  input: 15,
  layers: [1, 2, 4].map((dilation, index) => ({ name: `conv ${index + 1}`, kernel: 3, dilation })),
};
const strided: UnitConnectionsSpec = {
  input: 11,
  layers: [
    { name: 'conv', kernel: 3, stride: 2, padding: 1 },
    { name: 'pool', kernel: 2, stride: 2 },
  ],
};

describe('unitConnections', () => {
  it.each<[string, UnitConnectionsSpec]>([
    ['dilated layers', dilated],
    ['a traced unit', { ...dilated, trace: 0 }],
    ['strides and padding', { ...strided, trace: 2 }],
  ])('draws %s as a sound figure', (_, spec) => {
    expectSound(() => unitConnections(spec));
  });

  it('traces dilations 1, 2 and 4 with kernel 3 back to fields of 3, 7 and 15 units', () => {
    const extents = [1, 2, 3].map((layers) => {
      const rows = rowsOf({ ...dilated, layers: dilated.layers.slice(0, layers) });
      const reached = [...(traced(rows, 0)[0] ?? [])];
      return Math.max(...reached) - Math.min(...reached) + 1;
    });
    expect(extents).toEqual([3, 7, 15]);
  });

  it('tells each layer and whether a unit is traced', () => {
    expect(unitConnections(strided).alt).toBe(
      'Rows of units along one axis, from the bottom. Input: 11 units. conv: 6 units, kernel 3, stride 2, padding 1. ' +
        'pool: 3 units, kernel 2, stride 2. Lines join each unit to those below that it is computed from.',
    );
    expect(unitConnections({ ...strided, trace: 0 }).alt).toContain(
      'unit 1 of pool is computed from are shaded',
    );
  });

  it.each<[UnitConnectionsSpec, string]>([
    [{ input: 0, layers: [] }, 'unitConnections: the input is 0; expected a whole number of at least 1'],
    [{ input: 3, layers: [] }, 'unitConnections: 0 layers given; expected one or more'],
    [
      { input: 3, layers: [{ name: 'conv', kernel: 3, dilation: 2 }] },
      'the kernel of “conv” spans 5 units and its padded input has 3',
    ],
    [{ ...strided, trace: 3 }, 'unitConnections: the traced unit is 3; the last layer has units 0 to 2'],
    [
      { input: 200, layers: [{ name: 'c', kernel: 1 }] },
      'unitConnections: 200 units along the axis do not fit 640 px',
    ],
  ])('refuses what cannot be drawn: %#', (spec, message) => {
    expect(() => unitConnections(spec)).toThrow(message);
  });
});
