import type { Figure } from '@variorum/document';
import { blockDiagram, type DiagramBox } from '@variorum/figures';
import type { Params } from './params.ts';

const sizes = ({ channels, height, width }: Params): string => `${channels} × ${height} × ${width}`;

/** The block with the way through the gates; what is asked is left open. */
export function stemFigure(p: Params): Figure {
  const open = p.task === 'count' ? { under: null } : {};
  const through: DiagramBox[] = [
    { kind: 'box', label: ['global', 'average', 'pooling'], ...open },
    { kind: 'box', label: ['dense', 'ReLU'], ...open },
    { kind: 'box', label: ['dense', 'sigmoid'] },
  ];
  return blockDiagram({
    nodes: [
      { kind: 'data', label: 'x', under: sizes(p) },
      { kind: 'merge', sign: '×' },
      { kind: 'data', label: 'y', ...(p.task === 'count' ? { under: null } : {}) },
    ],
    skips: [{ from: 0, to: 1, through }],
  });
}
