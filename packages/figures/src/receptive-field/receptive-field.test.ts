import { describe, expect, it } from 'vitest';
import { expectSound, shownTexts } from '../testing/sound.ts';
import { type FieldStage, receptiveField } from './receptive-field.ts';

const stage = (name: string, size: number | null): FieldStage => ({
  name,
  field: size === null ? null : { rows: size, columns: size },
});

describe('receptiveField', () => {
  it.each([
    ['small fields on the grid of pixels', [stage('conv 1', 3), stage('pool', 5)]],
    ['the fields of a deep network', [11, 19, 51, 67, 99, 131, 163, 195].map((n) => stage(`layer ${n}`, n))],
    ['unequal sides', [{ name: 'conv', field: { rows: 1, columns: 9 } }]],
  ])('draws %s as a sound figure', (_, stages) => {
    expectSound(() => receptiveField({ stages }));
  });

  it('draws the same rectangles whatever the sizes once one is asked', () => {
    const figure = (known: number) =>
      receptiveField({ stages: [stage('conv 1', known), stage('conv 2', null)] });
    expect(shownTexts(figure(3))).toEqual(['conv 2: ?', 'conv 1: 3 × 3', 'not to scale']);
    expect(figure(3).svg.replace('3 × 3', '7 × 7')).toBe(figure(7).svg);
    expect(figure(3).alt).toContain('conv 2: unknown.');
  });

  it.each([
    [[], 'receptiveField: 0 stages given; expected one or more'],
    [
      [stage('a', 5), stage('b', 3)],
      'receptiveField: “b” sees 3 × 3, less than the 5 × 5 before; fields never shrink',
    ],
    [[stage('a', 1.5)], 'receptiveField: the rows of “a” is 1.5; expected a whole number of at least 1'],
  ])('refuses what cannot be drawn: %#', (stages, message) => {
    expect(() => receptiveField({ stages })).toThrow(message);
  });
});
