import { describe, expect, it } from 'vitest';
import { fieldCases } from '../../support/support.ts';
import { domElements, domText, squeeze } from '../../test/dom-text.ts';
import { type ReadGift, readGift } from '../../test/read-gift.ts';
import { nastyTexts, sampleField, sampleVariant } from '../../test/sample.ts';
import { writeText } from '../../test/write.ts';
import { gift } from './index.ts';

const types = {
  integer: 'numerical',
  number: 'numerical',
  rational: 'numerical',
  choice: 'multichoice',
  choices: 'multichoice',
  match: 'match',
  text: 'shortanswer',
  essay: 'essay',
} as const;
type Written = keyof typeof types;

const written = fieldCases.filter((one): one is Written => gift.support[one].alone.level !== 'refused');

function soleQuestion(one: Written, text?: string): ReadGift {
  const [question, ...more] = readGift(writeText(gift, [sampleVariant([sampleField(one, text)], text)]));
  expect(more).toEqual([]);
  return question!;
}

describe('gift', () => {
  it.each(written)('writes a question of one field of kind %s in the type that the matrix names', (one) => {
    expect(soleQuestion(one).type).toBe(types[one]);
  });

  it('tries right numbers first, then known mistakes with their feedback, then anything else', () => {
    const { answers } = soleQuestion('number');
    expect(answers.map(({ text, fraction, tolerance }) => [text, fraction, tolerance])).toEqual([
      ['0.12', 1, 0.005],
      ['0.12345', 1, 0.005],
      ['0.5', 0, 0.05 / 10],
      ['*', 0, 0],
    ]);
    expect(domText(answers[2]!.feedback)).toBe('plain words');
  });

  it('takes away for a false statement what a true one adds', () => {
    const { answers, single } = soleQuestion('choices');
    expect(answers.map(({ fraction }) => fraction)).toEqual([0.5, -0.5, 0.5]);
    expect(single).toBe(false);
    expect(soleQuestion('choice').single).toBe(true);
  });

  it('offers what belongs to no item as well', () => {
    expect(soleQuestion('match').pairs.map(([item, answer]) => [domText(item), answer])).toEqual([
      ['plain words', '(c) third'],
      ['two', '(a) plain words'],
      ['', '(b) other'],
    ]);
  });

  it('makes a question of each field where there are several, and says what the others ask', () => {
    const fields = [sampleField('integer', 'how many'), { ...sampleField('text', 'which'), weight: 3 }];
    const read = readGift(writeText(gift, [sampleVariant(fields)]));
    expect(read.map(({ type, code }) => [type, code])).toEqual([
      ['numerical', 'CODE-1-1'],
      ['shortanswer', 'CODE-1-2'],
    ]);
    expect(domText(read[0]!.text)).toContain('[which: another question]');
    expect(read[0]!.category).not.toBe(read[1]!.category);
  });

  it('shows the model answer and the rubric of an essay before the solution', () => {
    expect(domText(soleQuestion('essay').solution)).toMatch(/Model answer.*Rubric.*50%: plain words.*solved/);
  });

  it('says in its first line that it holds the answers', () => {
    expect(writeText(gift, [])).toMatch(/^\/\/ PRIVATE: holds the answers/);
  });

  it('writes instructions as a description in the category of the bank', () => {
    const [description] = readGift(
      writeText(gift, [], { head: { title: 'A/B', instructions: 'No {calculators}: = # ~' } }),
    );
    expect(description).toMatchObject({ type: 'description', name: 'A/B', category: '$course$/top/A//B' });
    expect(domText(description!.text)).toBe('No {calculators}: = # ~');
  });
});

describe.each(nastyTexts)('gift brings %j through', (nasty) => {
  const shown = squeeze(nasty);

  it.each(written)('in a question of kind %s', (one) => {
    if (one === 'text' && nasty.includes('->')) {
      expect(() => soleQuestion(one, nasty)).toThrow('holds "->", which GIFT reads as a pair');
      return;
    }
    const read = soleQuestion(one, nasty);
    expect(read.type).toBe(types[one]);
    expect(squeeze(read.name)).toBe(`${shown} (CODE-1)`);
    expect(read.tags).toContain(shown);
    expect(domText(read.text).startsWith(shown)).toBe(true);
    expect(domText(read.solution)).toContain(shown);
    expect([...domElements(read.text), ...domElements(read.solution)]).not.toContain('script');
    if (one === 'text') {
      expect(squeeze(read.answers[0]!.text.replaceAll('\\*', '*'))).toBe(shown);
      expect(read.answers.map(({ fraction }) => fraction)).toEqual([1, 1, 0, 0]);
    }
    if (one === 'choice') {
      expect(domText(read.answers[0]!.text)).toBe(shown);
      expect(read.answers.map(({ fraction }) => fraction)).toEqual([0, 1, 0]);
      expect(domText(read.answers[2]!.feedback)).toContain(shown);
    }
    if (one === 'integer') expect(domText(read.answers[1]!.feedback)).toBe(shown);
    if (one === 'match') {
      expect(domText(read.pairs[0]![0])).toBe(shown);
      expect(squeeze(read.pairs[1]![1])).toBe(`(a) ${shown}`);
    }
  });
});
