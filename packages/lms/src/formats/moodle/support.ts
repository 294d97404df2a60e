import type { Support, SupportMatrix } from '../../support/support.ts';

const native = (how: string): Extract<Support, { level: 'native' }> => ({ level: 'native', how });
const mapped = (how: string): Extract<Support, { level: 'mapped' }> => ({ level: 'mapped', how });
const split: Support = { level: 'split', how: 'a question of its own, beside those of the other fields' };
const refused = (why: string): Extract<Support, { level: 'refused' }> => ({ level: 'refused', why });

const perGap = 'a gap for each number, each counted by itself; known mistakes are recognised gap by gap';
const decimals = 'as a decimal number to 4 significant digits, which the text asks for';
const openSize = 'a gap for each number would tell how many there are';

/** What Moodle makes of each kind of field: its question types, and gaps of its type cloze. */
export const moodleSupport: SupportMatrix = {
  integer: { alone: native('numerical'), together: native('cloze: NUMERICAL') },
  number: { alone: native('numerical'), together: native('cloze: NUMERICAL') },
  rational: { alone: mapped(`numerical: ${decimals}`), together: mapped(`cloze: NUMERICAL, ${decimals}`) },
  shape: { alone: mapped(`cloze: ${perGap}`), together: mapped(`cloze: ${perGap}`) },
  vector: { alone: mapped(`cloze: ${perGap}`), together: mapped(`cloze: ${perGap}`) },
  'open-vector': { alone: refused(openSize), together: refused(openSize) },
  matrix: { alone: mapped(`cloze: ${perGap}`), together: mapped(`cloze: ${perGap}`) },
  'open-matrix': { alone: refused(openSize), together: refused(openSize) },
  table: {
    alone: native('cloze: a gap in each empty cell'),
    together: native('cloze: a gap in each empty cell'),
  },
  choice: {
    alone: native('multichoice, one answer'),
    together: native('cloze: MULTICHOICE or MULTICHOICE_V'),
  },
  choices: {
    alone: mapped(
      'multichoice, several answers: a marked false statement takes away what a true one adds; statements left unmarked count nothing',
    ),
    together: split,
  },
  match: {
    alone: native('matching; formulas and figures are listed in the text, the drop-downs hold their letters'),
    together: mapped('cloze: a drop-down of letters for each item'),
  },
  order: { alone: native('ordering (part of Moodle from 4.4, a plugin before)'), together: split },
  expression: {
    alone: refused('a short answer is compared as text, so that equal formulas would be wrong'),
    together: refused('a short answer is compared as text, so that equal formulas would be wrong'),
  },
  text: {
    alone: mapped('shortanswer: every accepted spelling, whatever the case; spaces within it count'),
    together: mapped('cloze: SHORTANSWER with every accepted spelling; spaces within it count'),
  },
  essay: {
    alone: native('essay; model answer and rubric are information for graders'),
    together: split,
  },
};

export const moodleRemarks: readonly string[] = [
  'Figures are SVG files inside the XML; within the feedback of a gap they are told in words.',
  'The maximum mark of a cloze question is the sum of its gaps’ whole weights: set the points in the quiz.',
  'Credit for carrying on correctly with an own wrong value (follow-through) is not given.',
];
