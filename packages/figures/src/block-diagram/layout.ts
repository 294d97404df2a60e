import { check } from '../common/error.ts';
import { textWidth } from '../svg/measure.ts';
import { asked, maxWidth, smallSize } from '../svg/style.ts';
import type { BlockDiagramSpec, DiagramNode, DiagramSkip } from './block-diagram.ts';

const gap = 28;
const rowWidth = maxWidth - 64;
export const lineHeight = 15;
export const underHeight = 18;

export interface PlacedNode {
  readonly node: DiagramNode;
  /** Centre. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly row: number;
}

/** A skip with the heights of its horizontal runs above its two rows (equal when both are one row). */
export interface PlacedSkip {
  readonly skip: DiagramSkip;
  readonly tapX: number;
  readonly fromLane: number;
  readonly toLane: number;
  /** Where it runs down between two rows, in pixels right of the boxes. */
  readonly margin: number;
}

export interface Layout {
  readonly nodes: readonly PlacedNode[];
  readonly skips: readonly PlacedSkip[];
  /** Height between each row and the next at which the connector runs back to the left. */
  readonly turns: readonly number[];
  readonly right: number;
}

export const labelLines = (node: DiagramNode): readonly string[] => {
  if (node.kind === 'merge') return [node.sign];
  if (node.label === null) return [asked];
  return typeof node.label === 'string' ? [node.label] : node.label;
};

export const underText = (node: DiagramNode): string | undefined =>
  node.kind === 'merge' ? undefined : node.under === null ? asked : node.under;

/** Width and height of the frame, in pixels; a line under it may be wider. */
export function frameOf(node: DiagramNode): { readonly width: number; readonly height: number } {
  if (node.kind === 'merge') return { width: 22, height: 22 };
  const lines = labelLines(node);
  const text = Math.max(...lines.map((line) => textWidth(line, smallSize + 0.5)));
  const padded = node.kind === 'box' ? Math.max(40, text + 14) : text + 6;
  return { width: padded, height: lines.length * lineHeight + (node.kind === 'box' ? 16 : 4) };
}

/** Room that a node takes along its row. */
function slotOf(node: DiagramNode): number {
  const under = underText(node);
  return Math.max(frameOf(node).width, under === undefined ? 0 : textWidth(under, smallSize) - gap / 2);
}

/** Rows, positions and lanes of a diagram. Throws FigureError when a part is wider than a row. */
export function layOut({ nodes, skips = [] }: BlockDiagramSpec): Layout {
  const slots = nodes.map(slotOf);
  const gaps = gapsFor(slots, skips);
  const rowOf = rowsFor(slots, gaps, skips);
  const rows = (rowOf.at(-1) ?? 0) + 1;
  const lanes = lanesFor(rowOf, skips);
  const placed: PlacedNode[] = [];
  const turns: number[] = [];
  const tops: number[] = [];
  let top = 0;
  for (let row = 0; row < rows; row++) {
    const members = nodes.flatMap((node, index) => (rowOf[index] === row ? [{ node, index }] : []));
    const height = Math.max(...members.map(({ node }) => frameOf(node).height));
    const under = members.some(({ node }) => underText(node) !== undefined) ? underHeight : 0;
    const y = top + (lanes.heights[row] ?? 0) + height / 2;
    tops.push(y - height / 2);
    let left = 0;
    for (const { node, index } of members) {
      const slot = slots[index] ?? 0;
      placed.push({ node, x: left + slot / 2, y, row, ...frameOf(node) });
      left += slot + (gaps[index] ?? gap);
    }
    const bottom = y + height / 2 + under;
    turns.push(bottom + 9);
    top = bottom + 20;
  }
  const right = Math.max(...placed.map(({ x, width }) => x + width / 2));
  const placedSkips = skips.map((skip, index): PlacedSkip => {
    const from = placed[skip.from];
    const next = placed[skip.from + 1];
    const rowFrom = rowOf[skip.from] ?? 0;
    const rowTo = rowOf[skip.to] ?? 0;
    const edge = (from?.x ?? 0) + (from?.width ?? 0) / 2;
    const tapX =
      next && next.row === rowFrom ? Math.min(edge + 10, (edge + next.x - next.width / 2) / 2) : edge + 8;
    const laneY = (row: number): number => (tops[row] ?? 0) - (lanes.offset[row]?.[index] ?? 0);
    check(
      'blockDiagram',
      rowFrom === rowTo || (skip.through ?? []).length === 0,
      () =>
        `the branch from ${skip.from} to ${skip.to} does not fit one row of ${rowWidth} px; shorten labels or draw fewer nodes`,
    );
    const shorter = skips.filter(({ from: a, to: b }) => b - a < skip.to - skip.from).length;
    return { skip, tapX, fromLane: laneY(rowFrom), toLane: laneY(rowTo), margin: 24 + 6 * (shorter % 4) };
  });
  return { nodes: placed, skips: placedSkips, turns, right };
}

/** The gap after each node, widened where a branch with boxes needs the room. */
function gapsFor(slots: readonly number[], skips: readonly DiagramSkip[]): number[] {
  const gaps = slots.map(() => gap);
  for (const { from, to, through = [] } of skips) {
    if (through.length === 0) continue;
    const needed = through.reduce((sum, box) => sum + slotOf(box) + gap * 0.75, gap);
    let free = -10 + (slots[to] ?? 0) / 2;
    for (let i = from; i < to; i++) free += (gaps[i] ?? gap) + (i > from ? (slots[i] ?? 0) : 0);
    const more = Math.max(0, needed - free) / (to - from);
    for (let i = from; i < to; i++) gaps[i] = (gaps[i] ?? gap) + more;
  }
  return gaps;
}

/** The row of each node: rows are filled in turn, and what a skip spans stays together where a row holds it. */
function rowsFor(slots: readonly number[], gaps: readonly number[], skips: readonly DiagramSkip[]): number[] {
  const widthOf = (from: number, to: number): number => {
    let width = 0;
    for (let i = from; i <= to; i++) width += (slots[i] ?? 0) + (i < to ? (gaps[i] ?? gap) : 0);
    return width;
  };
  slots.forEach((slot, index) => {
    check(
      'blockDiagram',
      slot <= rowWidth,
      () => `node ${index} is ${Math.ceil(slot)} px wide; a row holds ${rowWidth} px`,
    );
  });
  const glued = (index: number): boolean =>
    skips.some(({ from, to }) => from < index && index <= to && widthOf(from, to) <= rowWidth);
  const rows: number[] = [];
  let start = 0;
  let row = 0;
  while (start < slots.length) {
    let end = start;
    while (end + 1 < slots.length && widthOf(start, end + 1) <= rowWidth) end++;
    if (end + 1 < slots.length) {
      let back = end;
      while (back >= start && glued(back + 1)) back--;
      if (back >= start) end = back;
    }
    for (let i = start; i <= end; i++) rows.push(row);
    start = end + 1;
    row++;
  }
  return rows;
}

/** Heights of the runs of skips over the frames of each row; the innermost runs lowest. */
function lanesFor(rowOf: readonly number[], skips: readonly DiagramSkip[]) {
  const heights: number[] = [];
  const offset: Record<number, Record<number, number>> = {};
  const rows = (rowOf.at(-1) ?? 0) + 1;
  const order = skips
    .map((skip, index) => ({ skip, index }))
    .sort((a, b) => a.skip.to - a.skip.from - (b.skip.to - b.skip.from) || a.index - b.index);
  for (let row = 0; row < rows; row++) {
    const own: Record<number, number> = {};
    offset[row] = own;
    let taken = 0;
    const arriving = (skip: DiagramSkip): boolean => rowOf[skip.from] !== row;
    const within = order.filter(({ skip }) => rowOf[skip.from] === row || rowOf[skip.to] === row);
    // What comes from an earlier row turns in from the right: the outermost there is the innermost here.
    const turned = [
      ...within.filter(({ skip }) => arriving(skip)).reverse(),
      ...within.filter(({ skip }) => !arriving(skip)),
    ];
    for (const { skip, index } of turned) {
      const boxes = Math.max(0, ...(skip.through ?? []).map((box) => frameOf(box).height));
      const under = (skip.through ?? []).some((box) => underText(box) !== undefined) ? underHeight : 0;
      const below = Math.max(12, boxes / 2 + under + 4);
      const label = skip.label === undefined ? 0 : 14;
      own[index] = taken + below;
      taken += below + Math.max(boxes / 2, label, 4);
    }
    heights.push(taken);
  }
  return { heights, offset };
}
