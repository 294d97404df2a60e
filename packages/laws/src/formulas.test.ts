import { questions } from '@variorum/catalogue';
import { checkTex, walk } from '@variorum/document';
import { drawVariant, levels } from '@variorum/generator';
import { mathml, typstMath, typstPreamble } from '@variorum/renderer';
import { renderPdf } from '@variorum/renderer/pdf';
import { describe, expect, test } from 'vitest';

/** Every formula of three variants of each form and level, with the place of its first occurrence. */
function formulasOf(question: (typeof questions)[number]): Map<string, string> {
  const formulas = new Map<string, string>();
  for (const form of question.forms) {
    for (const level of levels) {
      for (let index = 0; index < 3; index++) {
        const variant = drawVariant(question, { seed: 'formulas', index, level, form });
        for (const tree of [
          variant.stem,
          variant.solution,
          ...variant.misconceptions.map(({ feedback }) => feedback),
        ]) {
          walk(tree, (node) => {
            if (node.type === 'math' || node.type === 'inlineMath')
              formulas.set(node.value, `${form}/${level}/${index}`);
          });
        }
      }
    }
  }
  return formulas;
}

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
