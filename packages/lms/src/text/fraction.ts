import { VariorumError } from '@variorum/core';

/** Grades that Moodle knows, in percent with five decimals; another one makes the importer drop the question. */
const listed = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5,
  11.11111, 10, 5,
] as const;

const nearEnough = 1e-4;

/**
 * A share as a fraction of Moodle's list: 1/3 is `33.33333`, −1/2 is `-50`.
 * @throws VariorumError `unsupported-fraction` for a share that the list lacks
 */
export function fractionText(share: number): string {
  if (share === 0) return '0';
  const percent = Math.abs(share) * 100;
  const known = listed.find((one) => Math.abs(one - percent) < nearEnough);
  if (known !== undefined) return `${share < 0 ? '-' : ''}${known}`;
  throw new VariorumError({
    code: 'unsupported-fraction',
    message: `fractionText: Moodle has no grade of ${percent} percent, expected one of its list`,
    value: share,
    expected: listed.join(', '),
  });
}
