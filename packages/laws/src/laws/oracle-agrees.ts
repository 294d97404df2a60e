import { rulesFor, type SolvedField } from '@variorum/generator';
import type { Law } from '../law.ts';

/** Whether the oracle's answer is the key: exactly where the field is exact, otherwise to 1e-6 of its size. */
function sameAnswer({ target, key }: SolvedField, found: unknown): boolean {
  const rules = rulesFor(target.field.kind);
  const { precision } = rules.rule(target.field);
  const [right, other] = [rules.cells(key), rules.cells(found as typeof key)];
  if (right.size !== other.size) return false;
  return [...right].every(([name, value]) => {
    const second = other.get(name);
    if (typeof value === 'string' || typeof value === 'boolean') return value === second;
    const [a, b] = [Number(value), Number(second)];
    return 'exact' in precision ? a === b : Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
  });
}

export const oracleAgrees: Law = {
  id: 'oracle-agrees',
  statement: 'A second way to the answer, which shares no formula with the solver, gives the same.',
  async check({ solved, variant }) {
    if (variant.form !== 'open') return [];
    const found = await solved.instance.oracleAnswers();
    if (found === null) return [];
    return solved.fields.flatMap((field) => {
      const { name } = field.target;
      const answer = found[name];
      return answer === undefined || sameAnswer(field, answer)
        ? []
        : [`the oracle finds another answer for "${name}"`];
    });
  },
};
