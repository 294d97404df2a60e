import { questions } from '@variorum/catalogue';
import { auditAnswer, levels, type Question, rulesFor, solveVariant } from '@variorum/generator';
import { describe, expect, test } from 'vitest';

const seeds = [0, 1, 2];

/** Variants with what a student could state: the key, and each wrong answer that a misconception leads to. */
function variantsOf(question: Question) {
  return levels.flatMap((level) =>
    seeds.map((index) => {
      const solved = solveVariant(question, { seed: 'audit', index, level, form: 'open' });
      const fields = solved.fields.map(({ target: { name, field }, key, mistakes }) => {
        const rules = rulesFor(field.kind);
        const { precision } = rules.rule(field);
        const view = rules.view(name, field);
        return {
          name,
          key: rules.toJson(key, precision),
          mistakes: mistakes
            .map(({ answer, misconceptions }) => ({
              stated: rules.toJson(answer, precision),
              misconceptions,
            }))
            .filter(({ stated }) => rules.parse(stated, view).status === 'given'),
        };
      });
      return { params: solved.instance.params as Record<string, unknown>, fields };
    }),
  );
}

const computations = questions.filter(({ forms }) => forms.includes('open'));

describe.each(computations.map((question) => [question.id, question] as const))('%s', (_, question) => {
  const variants = variantsOf(question);

  test('an audit finds nothing wrong with the key', () => {
    for (const { params, fields } of variants) {
      const key = Object.fromEntries(fields.map((field) => [field.name, field.key]));
      const audit = auditAnswer(question, params, key);
      expect(audit.fields.map(({ name, verdict }) => [name, verdict])).toEqual(
        fields.map(({ name }) => [name, 'right']),
      );
    }
  });

  test('an audit names each misconception by its answer', () => {
    for (const { params, fields } of variants) {
      for (const { name, mistakes } of fields) {
        for (const { stated, misconceptions } of mistakes) {
          const [field] = auditAnswer(question, params, { [name]: stated }).fields;
          const found = field!.misconceptions.map(({ id }) => id);
          expect(field!.verdict, `${name} ${JSON.stringify(stated)}`).toMatch(/^(wrong|badly-rounded)$/);
          expect(found, `${name} ${JSON.stringify(stated)}`).toEqual(
            expect.arrayContaining([...misconceptions]),
          );
        }
      }
    }
  });
});
