import { drawVariant, levels, mark } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/pytorch-module-reading.gen.ts';
import { fittingKernels, leftOver, type Params, traced } from './network.ts';
import oracle from './oracle.ts';
import definition from './question.ts';
import { sourceOf } from './source.ts';

const draw = (params: Partial<Params>, level: (typeof levels)[number] = 'medium', index = 0) =>
  drawVariant(question, { seed: 'test', index, level, form: 'open', params });

/** 28 → 24 → 12 → 8 → 4, and 20 · 4 · 4 = 320. */
const digits: Params = {
  batch: 64,
  channels: 1,
  size: 28,
  stages: [
    { filters: 10, kernel: 5, padding: 0, pool: 2 },
    { filters: 20, kernel: 5, padding: 0, pool: 2 },
  ],
  linear: [50, 10],
  dropoutAfter: 2,
  probability: '0.5',
  blank: 'in_features',
  shapeAfter: 2,
  parameters: 'all',
};

const keyOf = (variant: ReturnType<typeof draw>, name: string) =>
  variant.fields.find(({ view }) => view.name === name)!.key;
const mistakeOf = (variant: ReturnType<typeof draw>, name: string, id: string) =>
  variant.fields
    .find(({ view }) => view.name === name)!
    .mistakes.find(({ misconceptions }) => misconceptions.includes(id))?.answer;

const counts = { conv1: 260, conv2: 5020, drop: 0, fc1: 16_050, fc2: 510, total: 21_840 };

describe('the module for 1 × 28 × 28 with 10 and 20 filters of 5 × 5', () => {
  const variant = draw(digits);

  it('flattens 320 values and has 260 + 5,020 + 16,050 + 510 parameters', () => {
    expect(keyOf(variant, 'blank')).toBe(320);
    expect(keyOf(variant, 'shape')).toEqual([64, 20, 8, 8]);
    expect(keyOf(variant, 'table')).toEqual(counts);
  });

  it.each([
    ['ignored-pooling', 20 * 20 * 20],
    ['forgot-first-position', 20 * 3 * 3],
    ['convolution-keeps-size', 20 * 7 * 7],
    ['flattened-batch', 64 * 320],
    ['flattened-one-axis', 80],
    ['flattened-one-channel', 16],
    ['dropout-removes-values', 160],
  ])('gives the flattened values worked out by hand for %s', (id, values) => {
    expect(mistakeOf(variant, 'blank', id)).toBe(values);
  });

  it.each([
    ['forgot-biases', { conv1: 250, conv2: 5000, fc1: 16_000, fc2: 500, total: 21_750 }],
    ['bias-per-input', { fc1: 16_320, fc2: 550, total: 22_150 }],
    ['forgot-input-channels', { conv2: 520, total: 17_340 }],
    ['dropout-has-a-parameter', { drop: 1, total: 21_841 }],
  ])('gives the parameters worked out by hand for %s', (id, changed) => {
    expect(mistakeOf(variant, 'table', id)).toEqual({ ...counts, ...changed });
  });

  it('is written with the blank as the inputs of the first linear layer', () => {
    expect(
      sourceOf(digits, 320)
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      'class Net(nn.Module):',
      'def __init__(self):',
      'super().__init__()',
      'self.conv1 = nn.Conv2d(1, 10, kernel_size=5)',
      'self.conv2 = nn.Conv2d(10, 20, kernel_size=5)',
      'self.pool1 = nn.MaxPool2d(kernel_size=2)',
      'self.pool2 = nn.MaxPool2d(kernel_size=2)',
      'self.drop = nn.Dropout2d(p=0.5)',
      'self.fc1 = nn.Linear(____, 50)',
      'self.fc2 = nn.Linear(50, 10)',
      '',
      'def forward(self, x):',
      'x = self.pool1(F.relu(self.conv1(x)))',
      'x = self.pool2(self.drop(F.relu(self.conv2(x))))',
      'x = torch.flatten(x, start_dim=1)',
      'x = F.relu(self.fc1(x))',
      'return self.fc2(x)',
    ]);
  });
});

describe('a blanked argument of the last convolution', () => {
  // 31 → 29 → ⌊29/2⌋ = 14 → 14 + 2 − 4 + 1 = 13; 12 · 169 = 2,028 values.
  const params: Params = {
    ...digits,
    size: 31,
    stages: [
      { filters: 5, kernel: 3, padding: 0, pool: 2 },
      { filters: 12, kernel: 4, padding: 1, pool: 0 },
    ],
    dropoutAfter: 0,
    blank: 'kernel_size',
    shapeAfter: 1,
  };

  it('is the kernel that leads to the values of the linear layer', () => {
    const variant = draw(params);
    expect(keyOf(variant, 'blank')).toBe(4);
    expect(mistakeOf(variant, 'blank', 'kernel-without-plus-one')).toBe(3);
    expect(mistakeOf(variant, 'blank', 'ignored-padding')).toBe(2);
    expect(mistakeOf(variant, 'blank', 'ignored-floor')).toBe(5);
    expect(mistakeOf(variant, 'blank', 'ignored-pooling')).toBe(29 + 2 - 13 + 1);
    expect(mistakeOf(variant, 'blank', 'size-as-kernel')).toBe(13);
  });

  it('is the number of channels that share the values of the linear layer', () => {
    const variant = draw({ ...params, blank: 'out_channels' });
    expect(keyOf(variant, 'blank')).toBe(12);
    expect(mistakeOf(variant, 'blank', 'flattened-one-axis')).toBe(156);
    expect(mistakeOf(variant, 'blank', 'values-as-channels')).toBe(2028);
    expect(mistakeOf(variant, 'blank', 'kept-channels')).toBe(5);
    expect(mistakeOf(variant, 'blank', 'channels-as-units')).toBe(50);
  });

  it('is refused where a pool hides which kernel it was', () => {
    expect(() => draw({ ...digits, blank: 'kernel_size' })).toThrow(/several kernel sizes/);
  });
});

describe('parameters fixed by a user', () => {
  it.each(levels)('draws a %s module around a given size, and one with a given blank', (level) => {
    expect((draw({ size: 224 }, level).params as unknown as Params).size).toBe(224);
    for (const blank of ['in_features', 'out_channels', 'kernel_size'] as const)
      expect((draw({ blank }, level).params as unknown as Params).blank).toBe(blank);
  });

  it('keeps given stages and says which of them does not fit', () => {
    const { stages } = digits;
    expect((draw({ stages }).params as unknown as Params).stages).toEqual(stages);
    expect(() => draw({ ...digits, size: 10 })).toThrow(/exceeds/);
  });
});

describe('follow-through', () => {
  it('counts the parameters of a linear layer from the student’s own flattened values', () => {
    const variant = draw(digits);
    const table = { ...counts, fc1: 50 * 81, total: 260 + 5020 + 50 * 81 + 510 };
    const { fields } = mark(question, variant, { blank: 80, shape: [64, 20, 8, 8], table }, { points: 10 });
    const { cells } = fields.find(({ name }) => name === 'table')!;
    expect(cells.filter(({ followThrough }) => followThrough).map(({ name }) => name)).toEqual([
      'fc1',
      'total',
    ]);
  });
});

describe.each(levels)('at level %s', (level) => {
  const drawn = Array.from({ length: 200 }, (_, index) => draw({}, level, index));
  const tasks = drawn.map(({ params }) => params as unknown as Params);

  it('draws modules with a pool that rounds down, two positions or more, and batches of two or more', () => {
    for (const task of tasks) {
      const { stages, values } = traced(task);
      expect(stages.some((stage) => leftOver(stage) > 0)).toBe(true);
      expect(stages.at(-1)!.after).toBeGreaterThanOrEqual(2);
      expect(values).toBeLessThanOrEqual(1500);
      expect(task.batch).toBeGreaterThanOrEqual(2);
      if (task.blank === 'kernel_size') expect(fittingKernels(task)).toHaveLength(1);
    }
  });

  it('keeps the hand work the same', () => {
    expect(new Set(drawn.map(({ effort }) => effort)).size).toBe(1);
  });

  it('agrees with sliding windows and allocating arrays', async () => {
    for (const task of tasks.slice(0, 100))
      expect(await oracle.answers(task)).toEqual(definition.solve(task).answers);
  });
});
