import { describe, expect, it } from 'vitest';
import { expectSound } from '../testing/sound.ts';
import { type ContoursSpec, contours } from './contours.ts';

const bowl: ContoursSpec = {
  quadratic: { hessian: [2, 1, 10], minimum: [1, 0] },
  x: { label: 'x', domain: [-3, 3] },
  y: { label: 'y', domain: [-2, 2] },
};

describe('contours', () => {
  it.each<[string, ContoursSpec]>([
    ['a bowl', bowl],
    [
      'a trajectory that leaves the plot',
      {
        ...bowl,
        showMinimum: true,
        trajectories: [
          {
            name: 'SGD',
            points: [
              [-2, 1],
              [9, 9],
              [0, 0],
            ],
          },
          { name: null, points: [[1, 1]] },
        ],
      },
    ],
  ])('draws %s as a sound figure', (_, spec) => {
    expectSound(() => contours(spec));
  });

  it('draws a level through points of that very value', () => {
    // f = ½(2x² + 8y²) = 4 crosses the axes at x = ±2 and y = ±1: pixels 60 and 300 of 360, 60 and 180 of 240.
    const figure = contours({
      quadratic: { hessian: [2, 0, 8], minimum: [0, 0] },
      x: { label: 'x', domain: [-3, 3] },
      y: { label: 'y', domain: [-2, 2] },
      levels: [4],
    });
    const ring = /<polyline[^>]* points="([^"]+)" stroke="#8c8c8c"/.exec(figure.svg)?.[1]?.split(' ') ?? [];
    expect(ring).toEqual(expect.arrayContaining(['300,120', '180,60', '60,120', '180,180']));
  });

  it('names the minimum only where it is shown', () => {
    expect(contours(bowl).alt).not.toContain('minimum');
    expect(contours({ ...bowl, showMinimum: true }).alt).toContain('The minimum is at (1; 0).');
  });

  it.each<[ContoursSpec, string]>([
    [
      { ...bowl, quadratic: { hessian: [1, 2, 1], minimum: [0, 0] } },
      'contours: the Hessian [1, 2; 2, 1] is not positive definite',
    ],
    [{ ...bowl, levels: [0] }, 'contours: level 0; expected a positive number'],
    [{ ...bowl, x: { label: 'x', domain: [1, 1] } }, 'contours: the horizontal axis runs from 1 to 1'],
  ])('refuses what cannot be drawn: %#', (spec, message) => {
    expect(() => contours(spec)).toThrow(message);
  });
});
