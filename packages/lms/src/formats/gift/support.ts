import type { FieldSupport, Support, SupportMatrix } from '../../support/support.ts';

const split: Support = { level: 'split', how: 'a question of its own, beside those of the other fields' };
const splitting = (alone: FieldSupport['alone']): FieldSupport => ({ alone, together: split });
const refusing = (why: string): FieldSupport => ({
  alone: { level: 'refused', why },
  together: { level: 'refused', why },
});
const severalNumbers = refusing('a question has one answer, so that several numbers cannot be asked for');

/** What GIFT makes of each kind of field. A question of GIFT has one answer: other fields are questions of their own. */
export const giftSupport: SupportMatrix = {
  integer: splitting({ level: 'native', how: 'numerical' }),
  number: splitting({ level: 'native', how: 'numerical' }),
  rational: splitting({
    level: 'mapped',
    how: 'numerical: as a decimal number to 4 significant digits, which the text asks for',
  }),
  shape: severalNumbers,
  vector: severalNumbers,
  'open-vector': severalNumbers,
  matrix: severalNumbers,
  'open-matrix': severalNumbers,
  table: severalNumbers,
  choice: splitting({ level: 'native', how: 'multiple choice, one answer' }),
  choices: splitting({
    level: 'mapped',
    how: 'multiple choice, several answers: a marked false statement takes away what a true one adds; statements left unmarked count nothing',
  }),
  match: splitting({
    level: 'native',
    how: 'matching; formulas and figures are listed in the text, the drop-downs hold their letters',
  }),
  order: refusing('GIFT has no ordering'),
  expression: refusing('a short answer is compared as text, so that equal formulas would be wrong'),
  text: splitting({
    level: 'mapped',
    how: 'short answer: every accepted spelling, whatever the case; spaces within it count',
  }),
  essay: splitting({ level: 'mapped', how: 'essay; model answer and rubric stand in the general feedback' }),
};

export const giftRemarks: readonly string[] = [
  'Figures become part of the text (data: addresses).',
  'Points are not part of the format: set them in the quiz.',
  'Credit for carrying on correctly with an own wrong value (follow-through) is not given.',
];
