import { describe, expect, it } from 'vitest';
import { adapt } from '../adapt/adapt.ts';
import { caseName, fieldCases } from '../support/support.ts';
import { sampleField, sampleVariant } from '../test/sample.ts';
import { writeText } from '../test/write.ts';
import { lmsFormats } from './index.ts';

describe.each(lmsFormats)('the support matrix of $id', (format) => {
  it.each(fieldCases)('%s alone is written as it says, or refused with its reason', (one) => {
    const variant = sampleVariant([sampleField(one)]);
    const { alone } = format.support[one];
    if (alone.level === 'refused') {
      expect(() => adapt(variant, 1, format, 'fail')).toThrow(`(${caseName(one)}): ${alone.why}`);
      return;
    }
    expect(adapt(variant, 1, format, 'fail').parts).toEqual([{ variant, points: 1 }]);
    expect(writeText(format, [variant]).length).toBeGreaterThan(0);
  });

  it.each(fieldCases)('%s beside another field is written as it says, or refused with its reason', (one) => {
    const other = { ...sampleField('integer'), view: { ...sampleField('integer').view, name: 'other' } };
    const variant = sampleVariant([sampleField(one), other]);
    const { alone, together } = format.support[one];
    const splits = together.level === 'split' || format.support.integer.together.level === 'split';
    const refusal = splits ? alone : together;
    if (refusal.level === 'refused') {
      expect(() => adapt(variant, 1, format, 'fail')).toThrow(`(${caseName(one)}): ${refusal.why}`);
      return;
    }
    const { parts } = adapt(variant, 1, format, 'fail');
    expect(parts.map(({ variant: { fields } }) => fields.length)).toEqual(splits ? [1, 1] : [2]);
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(1);
    expect(writeText(format, [variant]).length).toBeGreaterThan(0);
  });
});
