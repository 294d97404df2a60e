import type { Draw, Level } from '@variorum/generator';
import { fittingKernels, leftOver, type Params, type Stage, type Task, traced } from './network.ts';

const filterCounts: readonly (readonly number[])[] = [
  [4, 5, 6, 8, 10],
  [8, 10, 12, 15, 16, 20],
  [20, 24, 25, 30, 32, 40],
];
const stageCounts: Readonly<Record<Level, number>> = { easy: 2, medium: 3, hard: 3 };

/** A module of which some pool leaves a row out; it grows around what the user gave. */
export function sample(
  draw: Draw,
  level: Level,
  _form: string,
  given: Readonly<Partial<Params>>,
): Params | null {
  const blank =
    given.blank ??
    (level === 'hard' ? draw.pick('blank', ['kernel_size', 'out_channels'] as const) : 'in_features');
  const stages = given.stages ?? drawStages(draw, level, blank);
  const p: Params = {
    batch: draw.pick('batch', [8, 16, 32, 64]),
    channels: given.channels ?? draw.pick('channels', [1, 3]),
    size: given.size ?? draw.integer('size', level === 'easy' ? 18 : 28, level === 'easy' ? 36 : 56),
    stages,
    linear: given.linear ?? drawUnits(draw, level),
    dropoutAfter: draw.chance('dropConvolution', 0.6) ? stages.length : 0,
    probability: draw.pick('probability', ['0.25', '0.5']),
    blank,
    shapeAfter: level === 'easy' ? 0 : 2,
    parameters: ({ easy: 'none', medium: 'some', hard: 'all' } as const)[level],
  };
  // Of stages that the user gave, core says which does not fit.
  return given.stages !== undefined || isReasonable(p, given.size === undefined ? 1500 : Infinity) ? p : null;
}

function drawStages(draw: Draw, level: Level, blank: Params['blank']): Stage[] {
  const length = stageCounts[level];
  // One convolution of three has no pool; the values determine the last kernel only where none follows it.
  const bare =
    blank === 'kernel_size'
      ? length - 1
      : length < 3
        ? -1
        : draw.integer('bare', level === 'hard' ? 0 : 1, 2);
  return Array.from({ length }, (_, index): Stage => {
    const kernel = draw.pick('kernel', index === 0 ? [3, 5, 7] : [3, 4, 5]);
    return {
      filters: draw.pick(`filters${index}`, filterCounts[index]!),
      kernel,
      padding: level === 'easy' || !draw.chance('padded', 0.5) ? 0 : draw.integer('padding', 1, 2),
      pool:
        index === bare
          ? 0
          : draw.weighted('pool', [
              [2, 3],
              [3, level === 'easy' ? 0.5 : 1],
            ]),
    };
  });
}

const drawUnits = (draw: Draw, level: Level): number[] => [
  ...(level === 'hard' ? [draw.pick('wide', [60, 80, 100, 120])] : []),
  draw.pick('hidden', [20, 30, 40, 50]),
  draw.pick('classes', [4, 5, 8, 10]),
];

/** Height and width after the last stage; 0 where a window does not fit. */
const lastSize = ({ size, stages }: Task): number =>
  stages.reduce((before, { kernel, padding, pool }) => {
    const convolved = before + 2 * padding - kernel + 1;
    if (before === 0 || convolved < Math.max(1, pool)) return 0;
    return pool > 0 ? Math.floor(convolved / pool) : convolved;
  }, size);

function isReasonable(p: Params, mostValues: number): boolean {
  if (lastSize(p) < 2) return false;
  const { stages, values } = traced(p);
  if (values > mostValues || !stages.some((stage) => leftOver(stage) > 0)) return false;
  return p.blank !== 'kernel_size' || fittingKernels(p).length === 1;
}
