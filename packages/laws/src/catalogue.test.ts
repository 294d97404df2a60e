import { checked } from '@variorum/catalogue/checked';
import { describe, expect, test } from 'vitest';
import { checkQuestion } from './check-question.ts';

/** More of them in a long run: VARIORUM_VARIANTS=500. */
const variants = Number(process.env['VARIORUM_VARIANTS'] ?? 20);

describe.each(Object.keys(checked))('%s', (id) => {
  test(`obeys every law in ${variants} variants of each form and level`, async () => {
    const question = await checked[id]!();
    const report = await checkQuestion(question, { variants });
    expect(report.breaches).toEqual([]);
    if (question.forms.includes('open')) expect(report.oracle, 'a computation has an oracle').not.toBeNull();
  }, 600_000);
});
