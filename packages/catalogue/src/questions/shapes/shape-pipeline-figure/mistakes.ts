import { type Answers, type Rules, type Window, walk } from './model.ts';
import { nodesOf, type Params } from './params.ts';

const { floor, ceil } = Math;

const mistake = (id: string, title: string, rules: (p: Params) => Rules | null) => ({
  id,
  title,
  answers: (p: Params): Partial<Answers> | null => {
    const changed = rules(p);
    return changed === null ? null : walk(p, changed);
  },
});

const isPadded = (p: Params): boolean => p.stages.some(({ padding }) => padding > 0);
const isStrided = (p: Params): boolean => p.stages.some(({ stride }) => stride > 1);
const hasPool = (p: Params): boolean => p.stages.some(({ pool }) => pool !== null);

export const mistakes = [
  mistake('forgot-first-position', 'left out the “+ 1” for the first position', () => ({
    convolution: (size, { kernel, stride, padding }: Window) => floor((size + 2 * padding - kernel) / stride),
    kernel: (from, to, padding) => from + 2 * padding - to,
  })),
  mistake('padded-one-side', 'added the padding on one side only', (p) =>
    isPadded(p)
      ? {
          convolution: (size, { kernel, stride, padding }: Window) =>
            floor((size + padding - kernel) / stride) + 1,
          kernel: (from, to, padding) => from + padding - to + 1,
        }
      : null,
  ),
  mistake('ignored-padding', 'ignored the padding', (p) =>
    isPadded(p)
      ? {
          convolution: (size, { kernel, stride }: Window) => floor((size - kernel) / stride) + 1,
          kernel: (from, to) => from - to + 1,
        }
      : null,
  ),
  mistake('padded-to-same', 'took every convolution to keep the size', () => ({
    convolution: (size, { stride }: Window) => ceil(size / stride),
  })),
  mistake('rounded-up', 'rounded the number of steps up', () => ({
    convolution: (size, { kernel, stride, padding }: Window) =>
      ceil((size + 2 * padding - kernel) / stride) + 1,
    pool: (size, { kernel, stride }: Window) => ceil((size - kernel) / stride) + 1,
  })),
  mistake('ignored-stride', 'ignored the stride of a convolution', (p) =>
    isStrided(p)
      ? { convolution: (size, { kernel, padding }: Window) => size + 2 * padding - kernel + 1 }
      : null,
  ),
  mistake('pool-by-one', 'moved the pool by one position at a time', (p) =>
    hasPool(p) ? { pool: (size, { kernel }: Window) => size - kernel + 1 } : null,
  ),
  mistake('pool-ignored', 'left the size unchanged in a pool', (p) =>
    hasPool(p) ? { pool: (size) => size } : null,
  ),
  mistake('kept-input-channels', 'kept the number of channels in a convolution', () => ({
    channels: (_, [channels]) => channels,
  })),
  mistake('flattened-one-channel', 'left the channels out of the flattening', () => ({
    flat: ([, height, width]) => height * width,
  })),
  mistake('flattened-square', 'squared the height', (p) =>
    nodesOf(p).at(-1)!.after[1] === nodesOf(p).at(-1)!.after[2]
      ? null
      : { flat: ([channels, height]) => channels * height * height },
  ),
  mistake('flattened-too-early', 'flattened the feature map before the last layer', () => ({
    flat: (_, [channels, height, width]) => channels * height * width,
  })),
  mistake('flattened-to-channels', 'took one value per channel', () => ({ flat: ([channels]) => channels })),
];
