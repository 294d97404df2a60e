import { drawVariant, levels } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { question } from '../../../generated/batch-norm-parameter-count.gen.ts';
import type { Params } from './layers.ts';
import oracle from './oracle.ts';
import definition from './question.ts';

const given = (params: Partial<Params>) =>
  drawVariant(question, { seed: 'test', index: 0, level: 'hard', form: 'open', params });
type Variant = ReturnType<typeof given>;

const fieldOf = (variant: Variant, name: string) => variant.fields.find(({ view }) => view.name === name)!;
const mistake = (variant: Variant, field: string, id: string) =>
  fieldOf(variant, field).mistakes.find(({ misconceptions }) => misconceptions.includes(id))!.answer;

describe('one layer', () => {
  it.each<[string, Params['layers'][number], number]>([
    ['64 channels of 56 × 56 positions', { type: 'convolution', output: [64, 56, 56] }, 128],
    ['a fully connected layer of 100 units', { type: 'dense', units: 100 }, 200],
  ])('has two learnable parameters and two running statistics for each of %s', (_, layer, count) => {
    const variant = given({ layers: [layer], batch: 32, askGrowth: false });
    expect(variant.fields.map(({ key }) => key)).toEqual([count, count]);
  });
});

describe('three layers worked out by hand', () => {
  // 6 + 16 + 120 = 142 channels and units; 6·100 + 16·25 + 120 = 1120 values of an example.
  const variant = given({
    layers: [
      { type: 'convolution', output: [6, 10, 10] },
      { type: 'convolution', output: [16, 5, 5] },
      { type: 'dense', units: 120 },
    ],
    batch: 10,
    askGrowth: true,
  });

  it('has the answers of the count by hand', () => {
    expect(variant.fields.map(({ key }) => key)).toEqual([284, 284, 142]);
  });

  it.each([
    ['per-position', 'learnable', 2240],
    ['running-are-learned', 'learnable', 568],
    ['running-are-learned', 'running', 0],
    ['one-per-channel', 'learnable', 142],
    ['one-pair-per-layer', 'running', 6],
    ['per-example', 'learnable', 2840],
    ['convolutions-only', 'learnable', 44],
    ['biases-kept', 'growth', 284],
    ['one-bias-per-layer', 'growth', 281],
    ['shift-replaces-bias-only', 'growth', 0],
    ['running-in-growth', 'growth', 426],
  ])('gives the value worked out by hand for %s', (id, field, answer) => {
    expect(mistake(variant, field, id)).toBe(answer);
  });
});

describe.each(levels)('at level %s', (level) => {
  const variants = Array.from({ length: 200 }, (_, index) =>
    drawVariant(question, { seed: 'law', index, level, form: 'open' }),
  );
  const drawn = variants.map(({ params }) => params as unknown as Params);

  it('draws layers of different widths, none as wide as the mini-batch', () => {
    for (const { layers, batch } of drawn) {
      const widths = layers.map((layer) => (layer.type === 'dense' ? layer.units : layer.output[0]));
      expect(new Set([...widths, batch]).size).toBe(layers.length + 1);
    }
  });

  it('asks for the same hand work in every variant', () => {
    expect(new Set(variants.map(({ effort }) => effort)).size).toBe(1);
  });

  it('agrees with labelling every value', async () => {
    for (const params of drawn.slice(0, 100))
      expect(await oracle.answers(params)).toEqual(definition.solve(params).answers);
  });
});
