import { describe, expect, it } from 'vitest';
import { expectSound, shownTexts } from '../testing/sound.ts';
import { type CurvesSpec, curves } from './curves.ts';

const run = (name: string | null, height: number) => ({
  name,
  points: Array.from({ length: 40 }, (_, i) => [i, height / (i + 1)] as const),
});
const axes = { x: { label: 'epoch' }, y: { label: 'loss' } } as const;

describe('curves', () => {
  it.each<[string, CurvesSpec]>([
    ['one curve', { ...axes, series: [run('training', 2)] }],
    ['six that end close together', { ...axes, series: [1, 2, 3, 4, 5, 6].map((h) => run(`rate ${h}`, h)) }],
    ['a single point', { ...axes, series: [{ name: 'a', points: [[0, 0]] }] }],
    ['a logarithmic axis', { ...axes, y: { label: 'loss', scale: 'log' }, series: [run('a', 1)] }],
    [
      'values beyond the frame',
      {
        ...axes,
        y: { label: 'loss', domain: [0, 0.5] },
        series: [run('a', 9)],
        marks: [{ x: 3, label: 'drop' }],
      },
    ],
  ])('draws %s as a sound figure', (_, spec) => {
    expectSound(() => curves(spec));
  });

  it('calls curves whose name is asked by letters', () => {
    const figure = curves({ ...axes, series: [run('known', 1), run(null, 2)] });
    expect(shownTexts(figure)).toEqual(expect.arrayContaining(['known', 'B']));
    expect(figure.alt).toContain('Curve B, 40 points, of which 24 are: (0; 2),');
  });

  it('lists the points and no extreme in the text alternative', () => {
    const { alt } = curves({
      ...axes,
      series: [
        {
          name: 'validation',
          points: [
            [0, 2],
            [1, 0.5],
            [2, 1],
          ],
        },
      ],
    });
    expect(alt).toBe(
      'Line chart with 1 curve. Horizontal axis: epoch, from 0 to 2. Vertical axis: loss, from 0.4 to 2. ' +
        'Curve validation, 3 points: (0; 2), (1; 0.5), (2; 1).',
    );
  });

  it.each<[CurvesSpec, string]>([
    [{ ...axes, series: [] }, 'curves: 0 curves given; expected one or more'],
    [
      { ...axes, series: Array.from({ length: 7 }, () => run('a', 1)) },
      'curves: 7 curves given; at most 6 can be told apart without colour',
    ],
    [{ ...axes, series: [{ name: 'a', points: [] }] }, 'curves: curve 0 has no points; expected one or more'],
    [
      { ...axes, series: [{ name: 'a', points: [[0, Number.NaN]] }] },
      'curves: y of point 0 of curve 0 is NaN; expected a finite number',
    ],
    [
      { ...axes, y: { label: 'l', scale: 'log' }, series: [{ name: 'a', points: [[0, 0]] }] },
      'curves: the vertical axis is logarithmic and begins at 0; expected only values above 0',
    ],
    [
      { ...axes, x: { label: 'l', domain: [3, 1] }, series: [run('a', 1)] },
      'curves: the horizontal axis runs from 3 to 1; expected from less to more',
    ],
    [
      { ...axes, series: [run('a', 1)], marks: [{ x: 90, label: 'm' }] },
      'curves: the mark at 90 lies outside the horizontal axis, 0 to 40',
    ],
  ])('refuses what cannot be drawn: %#', (spec, message) => {
    expect(() => curves(spec)).toThrow(message);
  });
});
