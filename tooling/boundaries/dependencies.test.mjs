import { describe, expect, it } from 'vitest';
import { checkLockfile, isPermitted } from './dependencies.mjs';

describe('checkLockfile', () => {
  it('accepts integrity hashes', () => {
    expect(checkLockfile('  zod@4.6.7:\n    resolution: {integrity: sha512-abc==}\n')).toEqual([]);
  });

  it('accepts an address in a note of deprecation', () => {
    expect(checkLockfile('    deprecated: moved, see https://example.org')).toEqual([]);
  });

  it.each([
    'resolution: {tarball: file.tgz}',
    'resolution: {integrity: x, tarball: https://example.org/a.tgz}',
  ])('refuses %s and says where it stands', (text) => {
    expect(checkLockfile(`packages:\n  ${text}`)).toEqual([`pnpm-lock.yaml:2: names an address: ${text}`]);
  });
});

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['MIT AND ISC', true],
  ['MIT AND GPL-3.0', false],
  ['GPL-3.0', false],
  ['MPL-2.0', false],
  [undefined, false],
])('licence %s is permitted: %s', (licence, expected) => {
  expect(isPermitted('some-package', licence)).toBe(expected);
});

it.each(['lightningcss', 'lightningcss-linux-x64-gnu'])('%s is excepted by name', (name) => {
  expect(isPermitted(name, 'MPL-2.0')).toBe(true);
});
