import { randomBytes } from 'node:crypto';
import type { Terminal } from '../ui/terminal.ts';

/** Digits and letters that are not mistaken for one another when a seed is copied by hand (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A secret of 100 random bits, `7K2Q-M9XC-…`: five groups of four characters. */
export function newSeed(): string {
  const characters = [...randomBytes(20)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return (characters.match(/.{4}/g) ?? []).join('-');
}

/** Tells the teacher, once and on the terminal only, which seed was made for an export that was given none. */
export function announceSeed(seed: string, terminal: Terminal): void {
  terminal.err(
    `No seed was given, so one was made:\n\n  ${seed}\n\n` +
      'Keep it secret and keep it: with --seed it brings back these very exams, and it is stored nowhere.\n\n',
  );
}
