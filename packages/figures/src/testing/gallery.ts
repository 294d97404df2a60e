import type { Figure } from '@variorum/document';
import * as figures from '../index.ts';

/** One figure of each kind with what makes it hard to draw, for tests that concern all of them. */
export const gallery: Readonly<Record<string, Figure>> = {
  imageGrid: figures.imageGrid({
    image: {
      name: 'image',
      values: [
        [1, -2],
        [10, null],
      ],
    },
    padding: 1,
    window: { row: 0, column: 0, size: 3 },
    stride: 1,
    kernel: { values: [['1/9', 0]] },
    indices: 1,
    shading: true,
  }),
  featureBlocks: figures.featureBlocks({
    blocks: [
      { name: 'input', channels: 3, height: 500, width: 500 },
      { name: 'output', channels: null, height: null, width: null },
    ],
    steps: [{ kernel: { count: 64, channels: 3, height: 7, width: 7 }, notes: ['stride 2'] }],
  }),
  blockDiagram: figures.blockDiagram({
    nodes: [
      { kind: 'data', label: 'x' },
      { kind: 'box', label: ['Conv', '3 × 3'], under: null },
      { kind: 'merge', sign: '+' },
      { kind: 'box', label: null },
    ],
    skips: [{ from: 0, to: 2, label: 'identity' }],
  }),
  receptiveField: figures.receptiveField({ stages: [{ name: 'conv', field: { rows: 3, columns: 3 } }] }),
  unitConnections: figures.unitConnections({
    input: 7,
    layers: [{ name: 'conv', kernel: 3, stride: 2, padding: 1 }],
    trace: 1,
  }),
  curves: figures.curves({
    x: { label: 'epoch' },
    y: { label: 'loss', scale: 'log' },
    series: Array.from({ length: 6 }, (_, i) => ({
      name: i === 2 ? null : `run ${i}`,
      points: [
        [0, 1],
        [3, 2 ** -i],
      ],
    })),
  }),
  contours: figures.contours({
    quadratic: { hessian: [2, 1, 10], minimum: [1, 0] },
    x: { label: 'w₁', domain: [-3, 3] },
    y: { label: 'w₂', domain: [-2, 2] },
    trajectories: [
      {
        name: 'momentum',
        points: [
          [-2, 1],
          [0, 0],
        ],
      },
    ],
  }),
  toeplitz: figures.toeplitz({ matrix: [[1, 0, null]], vector: [[1], [2], [3]] }),
  sequences: figures.sequences({ sequences: [{ name: 'x', values: [1, -2, null] }], indices: true }),
  stems: figures.sequences({ sequences: [{ name: 'x', values: [1, -2, null] }], style: 'stems' }),
};
