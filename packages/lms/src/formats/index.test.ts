import { describe, expect, it } from 'vitest';
import { lmsFormatIds } from '../names.ts';
import { fieldCases } from '../support/support.ts';
import { findFormat, lmsFormats } from './index.ts';

describe('findFormat', () => {
  it.each(lmsFormatIds)('finds %s under its own name', (id) => {
    expect(findFormat(id).id).toBe(id);
  });

  it('suggests the nearest name', () => {
    expect(() => findFormat('moodel')).toThrow('there is no format "moodel", did you mean "moodle"?');
  });
});

describe.each(lmsFormats)('$id', (format) => {
  it('says something about every kind of field, and why it refuses one', () => {
    for (const one of fieldCases) {
      const { alone, together } = format.support[one];
      for (const cell of [alone, together]) {
        expect(cell.level === 'refused' ? cell.why : cell.how).not.toBe('');
      }
    }
  });
});
