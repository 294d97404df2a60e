import { walk } from '@variorum/document';
import { drawVariant, levels, type Question } from '@variorum/generator';

/** Every formula of three variants of each form and level, with the place of its first occurrence. */
export function formulasOf(question: Question): Map<string, string> {
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
