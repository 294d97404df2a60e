import type { NumberRule } from '../fields/agree.ts';
import type { Answer } from '../fields/field.ts';
import { rulesFor } from '../fields/kinds.ts';
import type { MisconceptionAnswers } from '../question/question.ts';
import type { Target } from './asked.ts';
import { closeness, shownCells } from './closeness.ts';

/** A wrong answer with the misconceptions that lead to it. */
export interface FoundMistake {
  readonly answer: Answer;
  readonly misconceptions: readonly string[];
}

export interface FoundMistakes {
  readonly mistakes: readonly FoundMistake[];
  /** The first misconception whose answer is neither the key nor clearly another one. */
  readonly tooClose: string | null;
}

/**
 * Wrong answers of a target. A misconception that leads to the key here is left out; misconceptions that show
 * the same value are merged and all named.
 */
export function findMistakes(
  target: Target,
  key: Answer,
  rule: NumberRule,
  misconceptions: readonly MisconceptionAnswers[],
): FoundMistakes {
  const rules = rulesFor(target.field.kind);
  if (rules.equivalent !== undefined) return findDifferent(target, key, misconceptions);
  const keyCells = rules.cells(key);
  const byText = new Map<string, { answer: Answer; misconceptions: string[] }>();
  let tooClose: string | null = null;
  for (const { id, answers } of misconceptions) {
    const answer = target.pick(answers);
    if (answer === undefined) continue;
    const cells = rules.cells(answer);
    const relation = closeness(keyCells, cells, rule);
    if (relation === 'close') tooClose ??= id;
    if (relation !== 'distinct') continue;
    const text = shownCells(cells, rule);
    const known = byText.get(text);
    if (known === undefined) byText.set(text, { answer, misconceptions: [id] });
    else known.misconceptions.push(id);
  }
  return { mistakes: [...byText.values()], tooClose };
}

/** The same for a kind that decides by itself which answers are the same: formulas, spellings. */
function findDifferent(
  { name, field, pick }: Target,
  key: Answer,
  misconceptions: readonly MisconceptionAnswers[],
): FoundMistakes {
  const rules = rulesFor(field.kind);
  const view = rules.view(name, field);
  const same = (a: Answer, b: Answer) => rules.equivalent?.(a, b, view) ?? false;
  const found: { answer: Answer; misconceptions: string[] }[] = [];
  for (const { id, answers } of misconceptions) {
    const answer = pick(answers);
    if (answer === undefined || same(answer, key)) continue;
    const known = found.find((mistake) => same(answer, mistake.answer));
    if (known === undefined) found.push({ answer, misconceptions: [id] });
    else known.misconceptions.push(id);
  }
  return { mistakes: found, tooClose: null };
}
