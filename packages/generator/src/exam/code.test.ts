import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { variantCode, variantCodes } from './code.ts';

it('is the first 40 bits of HMAC-SHA-256 in base 32', () => {
  const digest = createHmac('sha256', 'secret').update('["exam","7"]').digest();
  const bits = [...digest]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .slice(0, 40);
  const expected = bits
    .match(/.{5}/g)!
    .map((five) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[Number.parseInt(five, 2)])
    .join('');
  expect(variantCode('secret', 'exam', '7')).toBe(expected);
});

it('differs between variants, exams and secrets', () => {
  const codes = [
    ...variantCodes('a', 'x', ['0', '1', '2']),
    ...variantCodes('b', 'x', ['0']),
    ...variantCodes('a', 'y', ['0']),
  ];
  expect(new Set(codes).size).toBe(5);
});
