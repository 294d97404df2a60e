import type { Draw, Level } from '@variorum/generator';
import type { Params } from './params.ts';

type Task = Params['task'];

const tasks: Readonly<Record<Level, Task>> = { easy: 'count', medium: 'gates', hard: 'network' };

/** Distances from the mean that add up to 0. */
const distances: readonly (readonly number[])[] = [
  [-2, -1, 1, 2],
  [-3, 0, 1, 2],
  [-2, -1, 0, 3],
  [-3, -1, 2, 2],
  [-4, 1, 1, 2],
  [-3, -2, 1, 4],
];

export function sample(draw: Draw, level: Level, given: Readonly<Partial<Params>>): Params | null {
  const task = given.task ?? tasks[level];
  if (task === 'count') return counted(draw, level);
  const channels = task === 'gates' ? 3 : 4;
  const means = Array.from({ length: channels }, () => draw.integer('mean', 1, 7));
  const image = means.map((mean) => {
    const values = draw.shuffle('places', draw.pick('distances', distances)).map((one) => mean + one);
    return [values.slice(0, 2), values.slice(2)];
  });
  const common = {
    channels,
    height: 2,
    width: 2,
    bias: false,
    image,
    channel: draw.integer('channel', 1, channels),
  };
  if (task === 'gates') {
    const logits = draw.shuffle('logits', [-1, 0, 1]);
    return { task, ...common, reduction: 1, logits, first: null, second: null };
  }
  return withNetwork(draw, { task, ...common, reduction: 2, logits: null, first: null, second: null }, means);
}

function counted(draw: Draw, level: Level): Params {
  const reduction = draw.pick('reduction', [2, 4, 8, 16]);
  const size = draw.pick('size', [7, 8, 10, 14, 16, 20, 28]);
  return {
    task: 'count',
    channels: reduction * draw.pick('hidden', [2, 3, 4, 5, 6, 8]),
    height: size,
    width: level === 'easy' ? size : draw.pick('width', [6, 9, 12, 15, 18]),
    reduction,
    bias: draw.chance('bias', 0.6),
    image: null,
    logits: null,
    first: null,
    second: null,
    channel: 1,
  };
}

/** Weights with which one hidden unit is active, the other is not, and every logit is −ln 3, 0 or ln 3. */
function withNetwork(draw: Draw, p: Params, means: readonly number[]): Params | null {
  const [on, off] = [rowsWith(means, [1, 2]), rowsWith(means, [-1, -2])];
  if (on.length === 0 || off.length === 0) return null;
  const [activeRow, otherRow] = [draw.pick('on', on), draw.pick('off', off)];
  const active = draw.integer('active', 0, 1);
  const gates = draw.shuffle('gates', [-1, 0, 1, draw.pick('fourth', [-1, 1])]);
  const second = gates.map((gate) => {
    const own = gate / dot(activeRow, means);
    const other = draw.pick('other', [-1, 1]);
    return active === 0 ? [own, other] : [other, own];
  });
  return { ...p, first: active === 0 ? [activeRow, otherRow] : [otherRow, activeRow], second };
}

const dot = (weights: readonly number[], values: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * values[index]!, 0);

/** Rows of −1, 0 and 1, at least three of them not 0, whose weighted sum of the means is one of `sums`. */
function rowsWith(means: readonly number[], sums: readonly number[]): number[][] {
  let rows: number[][] = [[]];
  for (const _ of means) rows = rows.flatMap((row) => [-1, 0, 1].map((weight) => [...row, weight]));
  return rows.filter((row) => row.filter((one) => one !== 0).length >= 3 && sums.includes(dot(row, means)));
}

export function unfair(p: Params): string | null {
  if (p.reduction >= p.channels) return 'the hidden layer has a single unit';
  if (p.task === 'count') {
    if (p.reduction < 2) return 'there is no reduction';
    const hidden = p.channels / p.reduction;
    if (hidden === p.reduction) return 'the hidden layer is as wide as the reduction ratio';
    return p.height * p.width === p.channels ? 'there are as many positions as channels' : null;
  }
  const image = (p.image ?? []).map((rows) => rows.flat());
  if (new Set(image.map((values) => values.reduce((sum, one) => sum + one, 0))).size < image.length)
    return 'two channels have the same mean';
  if (image.some((values) => new Set(values).size < 3)) return 'a channel is nearly constant';
  if (p.logits?.[p.channel - 1] === 0) return 'the gate asked for is one half';
  return p.task === 'network' && p.second?.[p.channel - 1]?.includes(0)
    ? 'the gate asked for is one half'
    : null;
}
