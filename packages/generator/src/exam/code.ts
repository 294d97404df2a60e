import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { VariorumError } from '@variorum/core';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 8;

/**
 * The code printed on a paper: 8 characters of Crockford's base 32 (40 bits) of HMAC-SHA-256 under the exam's
 * secret. It names the variant to the teacher and tells a student nothing.
 */
export function variantCode(secret: string, exam: string, variant: string): string {
  const digest = hmac(sha256, utf8ToBytes(secret), utf8ToBytes(JSON.stringify([exam, variant])));
  let code = '';
  for (let position = 0; position < length; position++) {
    const bit = position * 5;
    const word = (digest[bit >> 3]! << 8) | digest[(bit >> 3) + 1]!;
    code += alphabet[(word >> (11 - (bit & 7))) & 31];
  }
  return code;
}

/**
 * Codes of all variants of an exam, in order.
 * @throws VariorumError `code-collision` where two would be equal (about 1 in 150,000,000 for 120 variants).
 */
export function variantCodes(secret: string, exam: string, variants: readonly string[]): string[] {
  const owners = new Map<string, string>();
  for (const variant of variants) {
    const code = variantCode(secret, exam, variant);
    const owner = owners.get(code);
    if (owner !== undefined) {
      throw new VariorumError({
        code: 'code-collision',
        message: `variantCodes: the variants "${owner}" and "${variant}" have the same code ${code}, expected different ones: choose another seed`,
        value: code,
        expected: 'different identifiers and codes',
      });
    }
    owners.set(code, variant);
  }
  return [...owners.keys()];
}
