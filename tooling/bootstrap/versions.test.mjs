import { describe, expect, it } from 'vitest';
import { nodeIsRecentEnough, parseVersion, pnpmFits } from './versions.mjs';

describe('parseVersion', () => {
  it.each([
    ['v20.20.2', [20, 20]],
    ['12.21.0\n', [12, 21]],
    ['24.0.0-rc.1', [24, 0]],
  ])('reads %j', (text, numbers) => {
    expect(parseVersion(text)).toEqual(numbers);
  });

  it('names the text that is no version', () => {
    expect(() => parseVersion('latest')).toThrow('parseVersion: "latest" is not a version like 24.1.0');
  });
});

it.each([
  ['18.20.0', false],
  ['20.20.2', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['23.0.0', true],
  ['24.21.0', true],
])('Node %s is recent enough: %s', (version, expected) => {
  expect(nodeIsRecentEnough(version)).toBe(expected);
});

it.each([
  ['11.9.9', false],
  ['12.0.0', true],
  ['13.0.0', false],
])('pnpm %s fits: %s', (version, expected) => {
  expect(pnpmFits(version)).toBe(expected);
});
