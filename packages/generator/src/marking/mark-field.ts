import type { NumberRule } from '../fields/agree.ts';
import { statementScoring } from '../fields/choices/choices.ts';
import type { Answer } from '../fields/field.ts';
import { rulesFor } from '../fields/kinds.ts';
import type { AnswerPart, Cells, Parsed } from '../fields/rules.ts';
import type { VariantField } from '../variant/variant.ts';
import { allAgree, cellAgrees } from './compare.ts';
import type { CellMarking, FieldMarking, Verdict } from './marking.ts';
import { allocate, type Hundredths, toPoints } from './points.ts';
import { type KnownMistake, recogniseCell, recogniseEntries } from './recognise.ts';

/** A field's marking before its feedback is written; points in hundredths. */
export interface Marked extends Omit<FieldMarking, 'points' | 'max' | 'feedback' | 'name'> {
  readonly points: Hundredths;
  readonly message: string | null;
}

const nothing = { points: 0, misconceptions: [], followThrough: false, cells: [], message: null } as const;

/**
 * Marks one field.
 * @param follows what follows from the student's own earlier answers, where the question says so
 */
export function markField(
  field: VariantField,
  parsed: Parsed<Answer>,
  follows: Answer | undefined,
  max: Hundredths,
): Marked {
  const rules = rulesFor(field.view.kind);
  if (rules.unit === 'person')
    return { ...nothing, verdict: parsed.status === 'given' ? 'unmarked' : parsed.status };
  if (parsed.status === 'missing') return { ...nothing, verdict: 'missing' };
  if (parsed.status === 'invalid') return { ...nothing, verdict: 'invalid', message: parsed.message };
  const rule: NumberRule = { precision: field.precision, tolerance: field.tolerance };
  const key = rules.cells(rules.fromJson(field.key));
  const mistakes = field.mistakes.map(
    ({ answer, misconceptions }): KnownMistake => ({
      cells: rules.cells(rules.fromJson(answer)),
      misconceptions,
    }),
  );
  const followed = follows === undefined ? null : rules.cells(follows);
  if (rules.unit === 'statements') return markStatements(field, parsed.cells, key, max);
  if (rules.unit === 'whole') {
    const { answer } = parsed;
    const isGiven = (other: Answer) =>
      rules.equivalent === undefined || answer === null
        ? allAgree(parsed.cells, rules.cells(other), rule)
        : rules.equivalent(answer, other, field.view);
    const whole = markWhole(field, isGiven, follows, max);
    const parts = answer === null ? [] : (rules.parts?.(answer, rules.fromJson(field.key), field.view) ?? []);
    return whole.verdict === 'right' ? whole : { ...whole, ...markParts(parts, max) };
  }

  const cells = markCells(parsed.cells, parsed.problems, key, followed, rule, max, field.cellWeights);
  const points = cells.reduce((sum, cell) => sum + cell.points, 0);
  const wrong = cells.filter((cell) => cell.verdict === 'wrong');
  const byCell =
    rules.unit === 'cells' ? (name: string) => recogniseCell(name, parsed.cells, mistakes, rule) : () => [];
  // An answer of another size is one answer too, even where each of its entries stands in the key.
  const differs = wrong.length > 0 || parsed.cells.size !== key.size;
  const whole =
    rules.unit === 'entries' && differs ? recogniseEntries(parsed.cells, key, mistakes, rule) : [];
  const named = cells.map(
    (cell): CellMarking => ({
      ...cell,
      points: toPoints(cell.points),
      max: toPoints(cell.max),
      misconceptions: cell.verdict === 'wrong' ? byCell(cell.name) : [],
    }),
  );
  return {
    points,
    verdict: overall(cells, points, max),
    misconceptions: [...new Set([...whole, ...named.flatMap((cell) => cell.misconceptions)])],
    followThrough: cells.some((cell) => cell.followThrough),
    cells: named,
    message: parsed.problems.values().next().value ?? null,
  };
}

function markWhole(
  { view, key, mistakes }: VariantField,
  isGiven: (answer: Answer) => boolean,
  follows: Answer | undefined,
  max: Hundredths,
): Marked {
  const { fromJson } = rulesFor(view.kind);
  if (isGiven(fromJson(key))) return { ...nothing, points: max, verdict: 'right' };
  if (follows !== undefined && isGiven(follows)) {
    return { ...nothing, points: max, verdict: 'right', followThrough: true };
  }
  const mistake = mistakes.find(({ answer }) => isGiven(fromJson(answer)));
  return { ...nothing, verdict: 'wrong', misconceptions: mistake?.misconceptions ?? [] };
}

/** A whole that is wrong still earns the shares of its parts that are right. */
function markParts(
  parts: readonly AnswerPart[],
  max: Hundredths,
): Pick<Marked, 'points' | 'verdict' | 'cells'> {
  const shares = allocate(
    max,
    parts.map(() => 1),
  );
  const earned = parts.map(({ right }, position) => (right ? shares[position]! : 0));
  const points = earned.reduce((sum, share) => sum + share, 0);
  const cells = parts.map(
    ({ name, right }, position): CellMarking => ({
      name,
      points: toPoints(earned[position]!),
      max: toPoints(shares[position]!),
      verdict: right ? 'right' : 'wrong',
      misconceptions: [],
      followThrough: false,
    }),
  );
  return { points, verdict: points > 0 ? 'partial' : 'wrong', cells };
}

function markCells(
  given: Cells,
  problems: ReadonlyMap<string, string>,
  key: Cells,
  followed: Cells | null,
  rule: NumberRule,
  max: Hundredths,
  weights: Readonly<Record<string, number>> = {},
): CellMarking[] {
  const names = [...key.keys()];
  const shares = allocate(
    max,
    names.map((name) => weights[name] ?? 1),
  );
  // A list of another length is another answer: none of its entries stands where the key's does.
  const sameSize = [...given.keys(), ...problems.keys()].every((name) => key.has(name));
  return names.map((name, position): CellMarking => {
    const share = shares[position]!;
    const base = { name, points: 0, max: share, misconceptions: [], followThrough: false };
    const value = given.get(name);
    const message = problems.get(name);
    if (message !== undefined) return { ...base, verdict: 'invalid', message };
    if (value === undefined) return { ...base, verdict: 'missing' };
    if (sameSize && cellAgrees(value, key.get(name)!, rule))
      return { ...base, points: share, verdict: 'right' };
    const follow = followed?.get(name);
    if (follow !== undefined && cellAgrees(value, follow, rule)) {
      return { ...base, points: share, verdict: 'right', followThrough: true };
    }
    return { ...base, verdict: 'wrong' };
  });
}

/** Each statement counts alone: ticked when true or left when false is right. */
function markStatements(field: VariantField, given: Cells, key: Cells, max: Hundredths): Marked {
  const ids = 'options' in field.view ? field.view.options.map((option) => option.id) : [];
  const right = ids.filter((id) => given.get(id) === (key.get(id) ?? false)).length;
  const { floor } = statementScoring;
  const sum = right * statementScoring.right + (ids.length - right) * statementScoring.wrong;
  const points = ids.length === 0 ? 0 : Math.round((max * Math.max(floor, sum)) / ids.length);
  const share = ids.length === 0 ? 0 : Math.round(max / ids.length);
  const cells = ids.map((id): CellMarking => {
    const isRight = given.get(id) === (key.get(id) ?? false);
    return {
      name: id,
      points: toPoints(share * (isRight ? statementScoring.right : statementScoring.wrong)),
      max: toPoints(share),
      verdict: isRight ? 'right' : 'wrong',
      misconceptions: [],
      followThrough: false,
    };
  });
  const verdict: Verdict = right === ids.length ? 'right' : points === 0 ? 'wrong' : 'partial';
  return { ...nothing, points, verdict, cells };
}

function overall(cells: readonly CellMarking[], points: Hundredths, max: Hundredths): Verdict {
  const every = (verdict: Verdict) => cells.every((cell) => cell.verdict === verdict);
  if (every('right')) return 'right';
  if (every('missing')) return 'missing';
  if (points > 0 && points < max) return 'partial';
  return cells.some((cell) => cell.verdict === 'wrong')
    ? 'wrong'
    : cells.some((cell) => cell.verdict === 'invalid')
      ? 'invalid'
      : 'wrong';
}
