import { expect, test } from 'vitest';
import { documentName } from './file-names.ts';
import { dateText, durationText } from './head-text.ts';
import { newSeed } from './seed.ts';

test.each([
  ['2027-03-12', '12 March 2027'],
  ['2028-02-29', '29 February 2028'],
  ['2027-12-01', '1 December 2027'],
])('%s is printed as %s', (date, printed) => {
  expect(dateText(date, 'en')).toBe(printed);
});

test.each([
  [90, '90 min'],
  [120, '2 h'],
  [45, '45 min'],
])('%i minutes are printed as %s', (minutes, printed) => {
  expect(durationText(minutes)).toBe(printed);
});

test('documents are numbered so that they sort, and private ones say so', () => {
  expect(documentName('paper', 7, 9, 'K7Q2M9XC')).toBe('paper-07-K7Q2M9XC');
  expect(documentName('key', 7, 1_000, 'K7Q2M9XC')).toBe('PRIVATE-key-0007-K7Q2M9XC');
});

test('a new seed has 100 bits and differs each time', () => {
  const seeds = Array.from({ length: 100 }, newSeed);
  expect(new Set(seeds).size).toBe(100);
  for (const seed of seeds) expect(seed).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
});
