import type { Point } from '../svg/box.ts';
import type { PlotSize } from './axes.ts';

/** The parts of a line through `points` that lie within the plot (Liang and Barsky's clipping of each segment). */
export function clipToPlot(points: readonly Point[], { width, height }: PlotSize): Point[][] {
  const pieces: Point[][] = [];
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? to;
    const clipped = clipSegment(from, to, width, height);
    if (clipped === null) return;
    const last = pieces.at(-1);
    const end = last?.at(-1);
    if (last && end && end[0] === clipped[0][0] && end[1] === clipped[0][1]) last.push(clipped[1]);
    else pieces.push([...clipped]);
  });
  return pieces;
}

/** Whether a point lies within the plot. */
export const isInPlot = ([x, y]: Point, { width, height }: PlotSize): boolean =>
  x >= 0 && x <= width && y >= 0 && y <= height;

function clipSegment(from: Point, to: Point, width: number, height: number): [Point, Point] | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [enter, leave] = [0, 1];
  const edges: readonly (readonly [number, number])[] = [
    [-dx, from[0]],
    [dx, width - from[0]],
    [-dy, from[1]],
    [dy, height - from[1]],
  ];
  for (const [towards, room] of edges) {
    if (towards === 0) {
      if (room < 0) return null;
    } else if (towards < 0) enter = Math.max(enter, room / towards);
    else leave = Math.min(leave, room / towards);
  }
  if (enter > leave) return null;
  const at = (part: number): Point => [from[0] + part * dx, from[1] + part * dy];
  return [enter === 0 ? from : at(enter), leave === 1 ? to : at(leave)];
}
