import { describe, expect, it } from 'vitest';
import { expectSound, shownTexts } from '../testing/sound.ts';
import { type BlockDiagramSpec, blockDiagram, type DiagramNode } from './block-diagram.ts';

const box = (label: string | null, under?: string | null): DiagramNode =>
  under === undefined ? { kind: 'box', label } : { kind: 'box', label, under };
const add: DiagramNode = { kind: 'merge', sign: '+' };

const residual: BlockDiagramSpec = {
  nodes: [{ kind: 'data', label: 'x' }, box('Conv 3 × 3', '64 × 8 × 8'), box(null, null), add, box('ReLU')],
  skips: [{ from: 0, to: 3 }],
};
const long: BlockDiagramSpec = {
  nodes: [...Array.from({ length: 14 }, (_, i) => box(`layer ${i}`, '64 × 8 × 8')), add],
  skips: [
    { from: 0, to: 14 },
    { from: 2, to: 14, label: 'skip' },
  ],
};
const squeeze: BlockDiagramSpec = {
  nodes: [
    { kind: 'data', label: 'x' },
    { kind: 'merge', sign: '×' },
    { kind: 'data', label: 'y' },
  ],
  skips: [
    {
      from: 0,
      to: 1,
      through: [
        { kind: 'box', label: ['global', 'pool'] },
        { kind: 'box', label: null },
      ],
    },
  ],
};

describe('blockDiagram', () => {
  it.each([
    ['a residual block', residual],
    ['rows that wrap under two skips', long],
    ['a branch with boxes', squeeze],
  ])('draws %s as a sound figure', (_, spec) => {
    expectSound(() => blockDiagram(spec));
  });

  it('shows a question mark for every label and shape that is asked', () => {
    expect(shownTexts(blockDiagram(residual)).filter((shown) => shown === '?')).toHaveLength(2);
  });

  it('tells the main way in order and then the skips', () => {
    expect(blockDiagram(residual).alt).toBe(
      'Block diagram, in order: 1: x; 2: Conv 3 × 3 (64 × 8 × 8); 3: unknown (unknown); 4: element-wise addition; 5: ReLU. ' +
        'A connection leads from the output of 1 directly to 4, the element-wise addition.',
    );
    expect(blockDiagram(squeeze).alt).toContain(
      'from the output of 1 through global pool and unknown to 2, the element-wise multiplication.',
    );
  });

  it('keeps the nodes under a skip in one row where they fit', () => {
    const before = Array.from({ length: 6 }, (_, i) => box(`layer ${i}`));
    const { nodes } = residual;
    const figure = blockDiagram({ nodes: [...before, ...nodes], skips: [{ from: 6, to: 9 }] });
    const rows = [...figure.svg.matchAll(/y="([\d.]+)">(x|Conv 3 × 3|\?)</g)].map(([, y]) => y);
    expect(new Set(rows.slice(0, 2)).size).toBe(1);
  });

  it.each<[BlockDiagramSpec, string]>([
    [{ nodes: [box('a')] }, 'blockDiagram: 1 node given; expected two or more'],
    [{ nodes: [box('a'), box('b')], skips: [{ from: 0, to: 1 }] }, 'a skip from 0 to 1 among 2 nodes'],
    [{ nodes: [box('a'), add, box('b')], skips: [{ from: 2, to: 1 }] }, 'a skip from 2 to 1 among 3 nodes'],
    [{ nodes: [box('a'), add] }, 'blockDiagram: the merge node 1 has no skip that leads to it'],
    [{ nodes: [box('a'), box('long '.repeat(40))] }, 'a row holds 576 px'],
  ])('refuses what cannot be drawn: %#', (spec, message) => {
    expect(() => blockDiagram(spec)).toThrow(message);
  });
});
