import { questions } from '@variorum/catalogue';
import { textOf, walk } from '@variorum/document';
import { drawVariant, type Form, type Variant } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import { redrawOf } from '../bank.ts';
import { findFormat } from '../formats/index.ts';
import { sampleField, sampleVariant } from '../test/sample.ts';
import { adapt } from './adapt.ts';

const moodle = findFormat('moodle');
const gift = findFormat('gift');
const formula = sampleVariant([sampleField('expression'), { ...sampleField('integer'), weight: 3 }]);

const fieldsOf = (variant: Variant) => {
  const names: string[] = [];
  walk(variant.stem, (node) => {
    if (node.type === 'field') names.push(node.field.name);
  });
  return names;
};

describe('adapt', () => {
  it('leaves a question alone that the format can take', () => {
    const variant = sampleVariant([sampleField('integer')]);
    expect(adapt(variant, 4, moodle, 'fail')).toEqual({ parts: [{ variant, points: 4 }], refused: [] });
  });

  it('fails with the field, its kind, the reason and what else could be done', () => {
    expect(() => adapt(formula, 4, moodle, 'fail')).toThrow(
      expect.objectContaining({
        code: 'unsupported-field',
        path: ['sample-question', 'expression'],
        message:
          'Moodle XML cannot hold the open form of sample-question: "expression" (formula): ' +
          'a short answer is compared as text, so that equal formulas would be wrong',
        expected: 'another form of the question, or --on-unsupported choice, essay or skip',
      }),
    );
  });

  it('leaves out a question that is to be skipped, and says which', () => {
    const { parts, refused } = adapt(formula, 4, moodle, 'skip');
    expect(parts).toEqual([]);
    expect(refused.map(({ field }) => field)).toEqual(['expression']);
  });

  it('asks the choice form of the same parameters', () => {
    const question = questions.find(({ id }) => id === 'dilated-output-size')!;
    const open = drawVariant(question, { seed: 's', index: 0, level: 'medium', form: 'open' });
    const { parts } = adapt(open, 4, moodle, 'choice', redrawOf(question, open, 's'));
    expect(parts.map(({ variant }) => [variant.form, variant.params])).toEqual([['choice', open.params]]);
  });

  it('fails where there is no choice form', () => {
    expect(() => adapt(formula, 4, moodle, 'choice', () => null)).toThrow(
      expect.objectContaining({
        expected: 'a question with a choice form, or --on-unsupported essay or skip',
      }),
    );
  });

  it('fails where the choice form cannot be held either', () => {
    const redraw = (form: Form) => (form === 'choice' ? formula : null);
    expect(() => adapt(formula, 4, moodle, 'choice', redraw)).toThrow('cannot hold');
  });

  it('makes one essay with the keys as its model answer and the weights as its rubric', () => {
    const { parts } = adapt(formula, 4, moodle, 'essay');
    const [{ variant, points }] = parts as [(typeof parts)[number]];
    expect(points).toBe(4);
    expect(fieldsOf(variant)).toEqual(['answer']);
    const [field] = variant.fields;
    expect(textOf(field!.modelAnswer!)).toContain('plain words: "D^2"');
    expect(field?.rubric?.map(({ share }) => share)).toEqual([0.25, 0.75]);
  });

  it('keeps a table and options readable where their field became part of an essay', () => {
    const fields = [sampleField('expression'), sampleField('table', 'conv 1'), sampleField('choice')];
    const { parts } = adapt(sampleVariant(fields), 1, moodle, 'essay');
    const stem = textOf(parts[0]!.variant.stem);
    expect(stem).toContain('conv 1\t____');
    expect(stem).toContain('(b) other');
  });

  it('parts a question by its fields, with points by weight that add up', () => {
    const fields = ['integer', 'number', 'text'].map((one) => sampleField(one as 'integer'));
    const { parts } = adapt(sampleVariant(fields), 1, gift, 'fail');
    expect(parts.map(({ points }) => points)).toEqual([0.33, 0.34, 0.33]);
    expect(parts.map(({ variant }) => fieldsOf(variant))).toEqual([['integer'], ['number'], ['text']]);
    expect(textOf(parts[0]!.variant.stem)).toContain('[plain words: another question]');
  });
});
