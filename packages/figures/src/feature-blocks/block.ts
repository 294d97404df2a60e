import { numberText } from '../common/words.ts';
import type { Point } from '../svg/box.ts';
import type { SvgElement } from '../svg/element.ts';
import { group, line, polygon, rect, text } from '../svg/shapes.ts';
import { asked, paper, quiet, shade, smallSize, thin, tint } from '../svg/style.ts';
import type { FeatureBlock, FeatureStep } from './feature-blocks.ts';

/** Where the front face stands, and the kernel on it. */
export interface Front {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly kernel: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null;
}

const letter = (name: string, value: number | null): string =>
  `${name} = ${value === null ? asked : numberText(value)}`;

/** The solid with its front face centred on y = 0 and its left edge at x = 0, and the sizes along three edges. */
export function drawBlock(
  block: FeatureBlock,
  width: number,
  height: number,
  depth: number,
  kernel: FeatureStep['kernel'],
): { readonly solid: SvgElement; readonly labels: SvgElement; readonly front: Front } {
  const [dx, dy] = [depth * 0.72, -depth * 0.56];
  const top = -height / 2;
  const bottom = height / 2;
  const on = kernel ? kernelOn(block, kernel, width, height) : null;
  const solid = group([
    polygon(
      [
        [0, top],
        [dx, top + dy],
        [width + dx, top + dy],
        [width, top],
      ],
      { fill: tint },
    ),
    polygon(
      [
        [width, top],
        [width + dx, top + dy],
        [width + dx, bottom + dy],
        [width, bottom],
      ],
      { fill: shade },
    ),
    rect(0, top, width, height, { fill: paper }),
    ...(on ? drawKernel(on, top, dx, dy, width) : []),
  ]);
  const size = smallSize;
  const labels = group([
    text(-6, 0, letter('H', block.height), { anchor: 'end', size, ground: true }),
    text(width / 2, bottom + 11, letter('W', block.width), { size }),
    text(dx / 2 - 4, top + dy / 2 - 7, letter('C', block.channels), { anchor: 'end', size }),
    ...(block.name ? [text(width / 2, bottom + 30, block.name)] : []),
  ]);
  return { solid, labels, front: { x: 0, y: top, width, height, kernel: on } };
}

/** Place of the kernel on the front face: in proportion, but never too small to see nor larger than the face. */
function kernelOn(
  block: FeatureBlock,
  kernel: NonNullable<FeatureStep['kernel']>,
  width: number,
  height: number,
): NonNullable<Front['kernel']> {
  const along = (size: number | null, whole: number | null, length: number): number => {
    const share = size === null || whole === null ? 0.3 : Math.min(1, size / whole);
    return Math.min(length, Math.max(length * share, 9));
  };
  const w = along(kernel.width, block.width, width);
  const h = along(kernel.height, block.height, height);
  return { x: (width - w) * 0.25, y: -height / 2 + (height - h) * 0.25, width: w, height: h };
}

function drawKernel(
  kernel: NonNullable<Front['kernel']>,
  top: number,
  dx: number,
  dy: number,
  width: number,
): SvgElement[] {
  const { x, y, width: w, height: h } = kernel;
  const inside = Math.min(1, (width - x - w) / Math.max(dx, 1), (y - top) / Math.max(-dy, 1));
  const back = (at: Point): Point => [at[0] + dx * inside, at[1] + dy * inside];
  const dashed = { stroke: quiet, strokeWidth: thin, dash: '2 2' } as const;
  const corners: readonly Point[] = [
    [x, y],
    [x + w, y],
    [x + w, y + h],
  ];
  const depth = inside <= 0.05 ? [] : corners.map((corner) => line(corner, back(corner), dashed));
  return [...depth, rect(x, y, w, h, { fill: shade, strokeWidth: 1.6 })];
}

/** Lines from the kernel's right corners to the one cell of the next block that they make. */
export function drawRays(from: Front, to: Front): SvgElement[] {
  if (from.kernel === null) return [];
  const x = from.x + from.kernel.x + from.kernel.width;
  const target: Point = [to.x + to.width * 0.3, to.y + to.height * 0.3];
  const style = { stroke: quiet, strokeWidth: thin } as const;
  return [
    line([x, from.kernel.y], target, style),
    line([x, from.kernel.y + from.kernel.height], target, style),
  ];
}
