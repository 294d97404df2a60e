import { describe, expect, it } from 'vitest';
import { expectSound } from '../testing/sound.ts';
import { type SequencesSpec, sequences } from './sequences.ts';

const slid: SequencesSpec = {
  sequences: [
    { name: 'x', values: [4, 1, -1, 3] },
    { name: 'w, flipped', values: [1, -2], start: -1 },
    { name: 'y', values: [null, ''] },
  ],
  overlap: true,
  indices: true,
};
const signals: SequencesSpec = {
  sequences: [{ name: 'x', values: [4, -1.5, 0, null] }],
  style: 'stems',
  indices: true,
};

describe('sequences', () => {
  it.each([
    ['cells', slid],
    ['stems', signals],
    ['stems of zeros', { sequences: [{ values: [0, 0] }], style: 'stems' } satisfies SequencesSpec],
  ])('draws %s as a sound figure', (_, spec) => {
    expectSound(() => sequences(spec));
  });

  it('tells values, starts and the overlap', () => {
    expect(sequences(slid).alt).toBe(
      '3 sequences on a common axis. x, 4 values from index 0: 4, 1, −1, 3. ' +
        'w, flipped, 2 values from index −1: 1, −2. y, 2 values from index 0: unknown, empty. ' +
        'The first two overlap at index 0.',
    );
  });

  it('says so when a slid array has left the other', () => {
    const far = { ...slid, sequences: [{ values: [1] }, { values: [2], start: 3 }] };
    expect(sequences(far).alt).toContain('The first two do not overlap.');
  });

  it.each<[SequencesSpec, string]>([
    [{ sequences: [] }, 'sequences: 0 sequences given; expected one or more'],
    [{ sequences: [{ values: [] }] }, 'sequences: sequence 0 has no cells'],
    [{ sequences: [{ values: [1], start: 0.5 }] }, 'sequences: the start of sequence 0 is 0.5'],
    [
      { sequences: [{ values: ['a'] }], style: 'stems' },
      'sequences: value 0 of sequence 0 is “a”; stems need numbers',
    ],
    [
      { sequences: [{ values: [1] }, { values: [1], start: 90 }] },
      'sequences: 91 positions of 24 px do not fit 640 px',
    ],
  ])('refuses what cannot be drawn: %#', (spec, message) => {
    expect(() => sequences(spec)).toThrow(message);
  });
});
