import type { FieldView } from '@variorum/document';
import type { NumberRule } from '../fields/agree.ts';
import type { Answer } from '../fields/field.ts';
import { rulesFor } from '../fields/kinds.ts';
import type { Cells, Parsed } from '../fields/rules.ts';
import { blanksOf } from '../fields/table/table.ts';
import { allAgree } from '../marking/compare.ts';
import { type KnownMistake, recogniseCell } from '../marking/recognise.ts';
import type { SolvedField } from '../variant/solve.ts';
import { comparePart, type Explained, explainEntries, partText, placeWords } from './entries.ts';
import {
  type AuditVerdict,
  type CellAudit,
  type FieldAudit,
  type RoundingFlaw,
  type Slip,
  worst,
} from './verdict.ts';

/** What is found of one field before the texts of the question are filled in. */
export type Finding = Pick<
  FieldAudit,
  'verdict' | 'rounding' | 'slips' | 'followsFromStated' | 'cells' | 'message'
> & { readonly misconceptions: readonly string[] };

export interface StatedField {
  readonly view: FieldView;
  readonly rule: NumberRule;
  readonly key: Answer;
  readonly mistakes: readonly (KnownMistake & { readonly answer: Answer })[];
}

const nothing = {
  misconceptions: [],
  rounding: null,
  slips: [],
  followsFromStated: false,
  cells: [],
  message: null,
} as const;

/** The field as its author names its parts, with the values that stand for it outside the solver. */
export function statedField({ target: { name, field }, key, mistakes }: SolvedField): StatedField {
  const rules = rulesFor(field.kind);
  const rule = rules.rule(field);
  const settled = (answer: Answer) => rules.fromJson(rules.toJson(answer, rule.precision));
  return {
    view: rules.view(name, field),
    rule,
    key: settled(key),
    mistakes: mistakes.map(({ answer, misconceptions }) => {
      const value = settled(answer);
      return { answer: value, cells: rules.cells(value), misconceptions };
    }),
  };
}

/**
 * Finds what a stated value is.
 * @param follows what follows from the other stated values, where the question says so
 */
export function auditField(field: StatedField, parsed: Parsed<Answer>, follows: Answer | undefined): Finding {
  if (parsed.status === 'missing') return unreadable('nothing is stated');
  if (parsed.status === 'invalid') return unreadable(parsed.message);
  const { view } = field;
  const rules = rulesFor(view.kind);
  const key = rules.cells(field.key);
  if (view.kind === 'table') {
    const followed = follows === undefined ? new Map() : rules.cells(follows);
    return auditCells(field, view, parsed.cells, parsed.problems, key, followed);
  }
  const { answer } = parsed;
  if (answer === null) return auditIncomplete(field, parsed.cells, parsed.problems, key);
  if (rules.unit === 'statements') {
    const slips = misjudged(view, parsed.cells, key);
    return { ...nothing, verdict: slips.length === 0 ? 'right' : 'wrong', slips };
  }
  const is = (other: Answer) =>
    rules.equivalent?.(answer, other, view) ?? allAgree(parsed.cells, rules.cells(other), field.rule);
  if (is(field.key)) return { ...nothing, verdict: 'right' };
  const flaw = flawOf(parsed.cells, key, field.rule);
  const exactly = field.mistakes.find((mistake) => is(mistake.answer));
  // A misconception may be about rounding itself; other flaws are only suspected where no formula gives the value.
  const sure = flaw === 'right' || flaw === 'truncated' || flaw === 'off-by-one';
  if (flaw !== null && (sure || exactly === undefined)) {
    return {
      ...nothing,
      verdict: flaw === 'right' ? 'right' : 'badly-rounded',
      rounding: flaw === 'right' ? null : flaw,
      misconceptions: flaw === 'right' ? [] : (exactly?.misconceptions ?? []),
    };
  }
  const { misconceptions, slips, rounding } = explain(field, parsed.cells, key, exactly);
  const followsFromStated = misconceptions.length === 0 && follows !== undefined && is(follows);
  return { ...nothing, verdict: 'wrong', misconceptions, rounding, slips, followsFromStated };
}

/** A list with entries that are missing or cannot be read: the others are looked at one by one. */
function auditIncomplete(
  { view, rule, mistakes }: StatedField,
  given: Cells,
  problems: ReadonlyMap<string, string>,
  key: Cells,
): Finding {
  const { slips, misconceptions } = explainEntries(view, given, key, mistakes, rule, false);
  const gaps = [...key.keys()].filter((name) => !given.has(name));
  const message = gaps
    .map((name) => `${placeWords(view, name)}: ${problems.get(name) ?? 'nothing is stated'}`)
    .join('; ');
  const right = [...given].every(([name, value]) => {
    const counterpart = key.get(name);
    return counterpart !== undefined && comparePart(value, counterpart, rule) !== null;
  });
  return { ...nothing, verdict: right ? 'unreadable' : 'wrong', misconceptions, slips, message };
}

function unreadable(message: string): Finding {
  return { ...nothing, verdict: 'unreadable', message };
}

function explain(
  { view, mistakes, rule }: StatedField,
  given: Cells,
  key: Cells,
  exactly: KnownMistake | undefined,
): Explained & { readonly rounding: RoundingFlaw | null } {
  if (exactly !== undefined) return { misconceptions: exactly.misconceptions, slips: [], rounding: null };
  for (const mistake of mistakes) {
    const flaw = flawOf(given, mistake.cells, rule);
    if (flaw === null) continue;
    return {
      misconceptions: mistake.misconceptions,
      slips: [],
      rounding: flaw === 'right' ? null : flaw,
    };
  }
  const listed = view.kind === 'vector' || view.kind === 'matrix' || view.kind === 'shape';
  const explained = listed
    ? explainEntries(view, given, key, mistakes, rule)
    : { misconceptions: [], slips: [] };
  return { ...explained, rounding: null };
}

/** The first flaw of values that are the others but for their rounding; null where some part is another value. */
function flawOf(given: Cells, other: Cells, rule: NumberRule): 'right' | RoundingFlaw | null {
  if (given.size !== other.size) return null;
  let found: 'right' | RoundingFlaw = 'right';
  for (const [name, value] of given) {
    const counterpart = other.get(name);
    const compared = counterpart === undefined ? null : comparePart(value, counterpart, rule);
    if (compared === null) return null;
    if (found === 'right') found = compared;
  }
  return found;
}

function misjudged(view: FieldView, given: Cells, key: Cells): Slip[] {
  const words = (marked: unknown) => (marked === true ? 'marked' : 'not marked');
  return ('options' in view ? view.options : [])
    .filter(({ id }) => (given.get(id) ?? false) !== (key.get(id) ?? false))
    .map(({ id }) => ({
      cell: id,
      where: `statement ${id}`,
      stated: words(given.get(id)),
      expected: words(key.get(id)),
    }));
}

function auditCells(
  { mistakes, rule }: StatedField,
  view: Extract<FieldView, { kind: 'table' }>,
  given: Cells,
  problems: ReadonlyMap<string, string>,
  key: Cells,
  followed: Cells,
): Finding {
  const stated = blanksOf(view.rows).filter(({ blank }) => given.has(blank) || problems.has(blank));
  const cells = stated.map(({ blank, label }): CellAudit => {
    const value = given.get(blank);
    const right = key.get(blank);
    const compared = value === undefined || right === undefined ? null : comparePart(value, right, rule);
    const leading = compared === 'right' ? [] : recogniseCell(blank, given, mistakes, rule);
    const sure = compared === 'truncated' || compared === 'off-by-one';
    const badly = compared !== null && compared !== 'right' && (sure || leading.length === 0);
    const follow = followed.get(blank);
    const verdict: AuditVerdict =
      value === undefined ? 'unreadable' : compared === 'right' ? 'right' : badly ? 'badly-rounded' : 'wrong';
    return {
      name: blank,
      label,
      verdict,
      stated: value === undefined ? problems.get(blank)! : partText(value, exactly),
      expected: partText(right, rule),
      misconceptions: leading,
      rounding: badly ? compared : null,
      followsFromStated:
        verdict === 'wrong' &&
        leading.length === 0 &&
        follow !== undefined &&
        comparePart(value!, follow, rule) === 'right',
    };
  });
  const [message] = problems.values();
  return {
    ...nothing,
    verdict: worst(cells.map((cell) => cell.verdict)),
    misconceptions: [...new Set(cells.flatMap((cell) => cell.misconceptions))],
    followsFromStated: cells.some((cell) => cell.followsFromStated),
    cells,
    message: message ?? null,
  };
}

const exactly: NumberRule = { precision: { exact: true }, tolerance: { type: 'exact' } };
