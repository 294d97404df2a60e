import type { Figure } from '@variorum/document';
import { check, checkWhole } from '../common/error.ts';
import { type FigureOptions, figureOf } from '../common/figure.ts';
import { count, numberText } from '../common/words.ts';
import { unionOf } from '../svg/box.ts';
import type { SvgElement } from '../svg/element.ts';
import { textWidth } from '../svg/measure.ts';
import { arrow, group, move, text } from '../svg/shapes.ts';
import { asked, maxWidth, smallSize } from '../svg/style.ts';
import { featureBlocksAlt } from './alt.ts';
import { drawBlock, drawRays, type Front } from './block.ts';

/** A feature map of shape [C, H, W]; a null size is shown as `?` and its length on paper says nothing. */
export interface FeatureBlock {
  readonly name?: string;
  readonly channels: number | null;
  readonly height: number | null;
  readonly width: number | null;
}

/** A convolution or another layer between two blocks. */
export interface FeatureStep {
  /** First line over the arrow, e.g. `max-pool 2 × 2`. */
  readonly label?: string;
  /** `count` kernels of shape [channels, height, width]; null where asked. */
  readonly kernel?: {
    readonly count?: number | null;
    readonly channels?: number | null;
    readonly height: number | null;
    readonly width: number | null;
  };
  /** Further lines under the arrow, e.g. `stride 2`, `padding 3`. */
  readonly notes?: readonly string[];
}

export interface FeatureBlocksSpec extends FigureOptions {
  /** Two blocks or more, from input to output. */
  readonly blocks: readonly FeatureBlock[];
  /** One step between each two blocks. */
  readonly steps: readonly FeatureStep[];
}

/**
 * Feature maps as boxes with labelled sizes, kernels drawn on the box they slide over. Sizes are on a
 * logarithmic scale, so that 3 × 500 × 500 and 4096 × 1 × 1 stand in one figure.
 * Throws FigureError for sizes that are not positive whole numbers, a wrong number of steps, or a row wider than 640 px.
 */
export function featureBlocks(spec: FeatureBlocksSpec): Figure {
  validate(spec);
  const { blocks, steps } = spec;
  const side = blocks.length === 2 ? 104 : blocks.length === 3 ? 80 : 58;
  const spatial = logScale(
    blocks.flatMap(({ height, width }) => [height, width]),
    side,
    6,
  );
  const deep = logScale(
    blocks.map(({ channels }) => channels),
    side * 0.62,
    24,
  );
  const solids: SvgElement[] = [];
  const labels: SvgElement[] = [];
  const fronts: Front[] = [];
  let left = 0;
  blocks.forEach((block, index) => {
    const step = steps[index];
    const drawn = drawBlock(
      block,
      spatial(block.width),
      spatial(block.height),
      deep(block.channels),
      step?.kernel,
    );
    const box = unionOf([drawn.solid.box, drawn.labels.box]);
    const dx = left - box.left;
    solids.push(move(drawn.solid, dx, 0));
    labels.push(move(drawn.labels, dx, 0));
    fronts.push({ ...drawn.front, x: dx });
    left += box.right - box.left;
    if (step === undefined) return;
    const above = stepLines(step);
    const below = step.notes ?? [];
    const gap = Math.max(44, ...[...above, ...below].map((line) => textWidth(line, smallSize))) + 16;
    labels.push(drawStep(left, gap, above, below));
    left += gap;
  });
  const rays = steps.flatMap((_, index) => {
    const [from, to] = fronts.slice(index, index + 2);
    return from && to ? drawRays(from, to) : [];
  });
  const parts = [...solids, ...rays, ...labels];
  check(
    'featureBlocks',
    left + 4 <= maxWidth,
    () =>
      `${blocks.length} blocks with these labels are ${Math.ceil(left)} px wide; at most ${maxWidth} px fit, so show fewer blocks`,
  );
  return figureOf('featureBlocks', parts, featureBlocksAlt(spec), spec);
}

/** Lengths in pixels of sizes by their logarithm, `longest` for the greatest or for `atLeast`; an unknown size has a length of its own. */
function logScale(
  sizes: readonly (number | null)[],
  longest: number,
  atLeast: number,
): (size: number | null) => number {
  const greatest = Math.max(atLeast, ...sizes.map((size) => size ?? 0));
  return (size) => {
    if (size === null) return longest * 0.62;
    return Math.max(longest * 0.12, (longest * Math.log2(1 + size)) / Math.log2(1 + greatest));
  };
}

function drawStep(left: number, gap: number, above: readonly string[], below: readonly string[]): SvgElement {
  const x = left + gap / 2;
  return group([
    arrow([
      [left + 6, 0],
      [left + gap - 6, 0],
    ]),
    ...above.map((line, index) =>
      text(x, -12 - (above.length - 1 - index) * 15, line, { size: smallSize, ground: true }),
    ),
    ...below.map((line, index) => text(x, 13 + index * 15, line, { size: smallSize, ground: true })),
  ]);
}

const size = (value: number | null): string => (value === null ? asked : numberText(value));

function stepLines({ label, kernel }: FeatureStep): string[] {
  const lines = label === undefined ? [] : [label];
  if (kernel === undefined) return lines;
  const shape = [...(kernel.channels === undefined ? [] : [kernel.channels]), kernel.height, kernel.width];
  const amount = kernel.count;
  const noun = amount === 1 ? 'kernel' : 'kernels';
  const head = amount === undefined ? 'kernel' : `${size(amount)} ${noun}`;
  return [...lines, head, shape.map(size).join(' × ')];
}

function validate({ blocks, steps }: FeatureBlocksSpec): void {
  const name = 'featureBlocks';
  check(name, blocks.length >= 2, () => `${count(blocks.length, 'block')} given; expected two or more`);
  check(
    name,
    steps.length === blocks.length - 1,
    () =>
      `${count(steps.length, 'step')} given between ${count(blocks.length, 'block')}; expected ${blocks.length - 1}`,
  );
  const sizes = [
    ...blocks.flatMap((block, at) =>
      (['channels', 'height', 'width'] as const).map((key) => [`blocks[${at}].${key}`, block[key]] as const),
    ),
    ...steps.flatMap(({ kernel }, at) =>
      (['count', 'channels', 'height', 'width'] as const).map(
        (key) => [`steps[${at}].kernel.${key}`, kernel?.[key] ?? null] as const,
      ),
    ),
  ];
  for (const [where, value] of sizes) if (value !== null) checkWhole(name, where, value, 1);
}
