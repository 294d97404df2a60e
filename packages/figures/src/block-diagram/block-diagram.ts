import type { Figure } from '@variorum/document';
import { check } from '../common/error.ts';
import { type FigureOptions, figureOf } from '../common/figure.ts';
import { count } from '../common/words.ts';
import { diagramAlt } from './alt.ts';
import { drawDiagram } from './draw.ts';
import { layOut } from './layout.ts';

/** A part of the pipeline. Null labels are asked for and show `?`. */
export type DiagramNode =
  | {
      readonly kind: 'box';
      /** One line, or several. */
      readonly label: string | readonly string[] | null;
      /** A line under the box, such as the shape of its output. */
      readonly under?: string | null;
    }
  /** Data without a frame: an input, an output. */
  | { readonly kind: 'data'; readonly label: string | null; readonly under?: string | null }
  /** Where a skip or branch comes in: added or multiplied element by element. */
  | { readonly kind: 'merge'; readonly sign: '+' | '×' };

export type DiagramBox = Extract<DiagramNode, { kind: 'box' }>;

/** A way past the main one: from the output of node `from` to the merge node `to` (indices from 0). */
export interface DiagramSkip {
  readonly from: number;
  readonly to: number;
  readonly label?: string;
  /** Boxes on the way, such as a projection, or the squeeze and the excitation. */
  readonly through?: readonly DiagramBox[];
}

export interface BlockDiagramSpec extends FigureOptions {
  readonly nodes: readonly DiagramNode[];
  readonly skips?: readonly DiagramSkip[];
}

/**
 * A pipeline of boxes and arrows from left to right; rows wrap at 640 px, skip connections run above.
 * Throws FigureError for a skip that does not lead forwards to a merge node, a merge node without a skip,
 * or a part that is wider than a row.
 */
export function blockDiagram(spec: BlockDiagramSpec): Figure {
  validate(spec);
  return figureOf('blockDiagram', drawDiagram(layOut(spec)), diagramAlt(spec), spec);
}

function validate({ nodes, skips = [] }: BlockDiagramSpec): void {
  const name = 'blockDiagram';
  check(name, nodes.length >= 2, () => `${count(nodes.length, 'node')} given; expected two or more`);
  for (const { from, to } of skips) {
    check(
      name,
      nodes[from] !== undefined && nodes[to]?.kind === 'merge' && from < to,
      () =>
        `a skip from ${from} to ${to} among ${nodes.length} nodes; expected from < to, and a merge node at to`,
    );
  }
  nodes.forEach((node, index) => {
    const reached = node.kind !== 'merge' || skips.some(({ to }) => to === index);
    check(name, reached, () => `the merge node ${index} has no skip that leads to it`);
  });
}
