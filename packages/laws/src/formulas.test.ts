import { questions } from '@variorum/catalogue';
import { checkTex } from '@variorum/document';
import { mathml, typstMath, typstPreamble } from '@variorum/renderer';
import { renderPdf } from '@variorum/renderer/pdf';
import { describe, expect, test } from 'vitest';
import { formulasOf } from './formulas-of.ts';

describe.each(questions.map((question) => [question.id, question] as const))('%s', (_, question) => {
  const formulas = formulasOf(question);

  test('writes formulas of the closed set only', () => {
    for (const formula of formulas.keys()) expect(checkTex(formula).value).toBe(formula);
  });

  test('has formulas that compile to MathML and to Typst', () => {
    const all = [...formulas.keys()];
    for (const formula of all) expect(mathml(formula, true)).toMatch(/^<math/);
    if (all.length === 0) return;
    const source = `${typstPreamble}\n${all.map((formula) => typstMath(formula, true)).join('\n\n')}\n`;
    expect(Buffer.from(renderPdf(source).subarray(0, 4)).toString()).toBe('%PDF');
  });
});
