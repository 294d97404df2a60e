import { exactRule } from '../agree.ts';
import { renameOptions } from '../arrange.ts';
import type { MatchField } from '../field.ts';
import { optionId } from '../options.ts';
import type { FieldKindRules, Parsed } from '../rules.ts';
import { textInline } from '../text.ts';

const longestResponse = 2_000;

export interface MatchFieldInit {
  readonly label: string;
  readonly weight?: number;
  /** In the order in which they stand; ids are the author's, variants show 1, 2, 3, … */
  readonly left: MatchField['left'];
  /** Shuffled; variants show a, b, c, … There may be more than on the left. */
  readonly right: MatchField['right'];
  /** True where one on the right may belong to several on the left. */
  readonly reuse?: boolean;
}

/** Items on the left, each to be given one on the right: the answer is a record from left to right ids. */
export function matchField(init: MatchFieldInit): MatchField {
  return { kind: 'match', weight: 1, ...init };
}

function noteOf({ left, right, reuse = false }: MatchField): string {
  const uses = reuse
    ? 'a letter may be used more than once'
    : right.length > left.length
      ? 'no letter is used twice, and some are left over'
      : 'each letter is used once';
  return `write one letter for each number; ${uses}`;
}

export const matchRules: FieldKindRules<'match'> = {
  unit: 'cells',
  offered: false,
  rule: () => exactRule,
  view: (name, field) => ({
    kind: 'match',
    name,
    label: field.label,
    left: field.left,
    right: field.right,
    note: noteOf(field),
  }),
  arrange(name, field, draw) {
    const left = renameOptions(name, field.left, (position) => String(position + 1));
    const right = renameOptions(name, draw.shuffle(`${name}/order`, field.right), optionId);
    return {
      field: { ...field, left: left.options, right: right.options },
      // In the order of the items, so that a key reads 1, 2, 3, …
      rename: (answer) =>
        Object.fromEntries(
          field.left.flatMap(({ id }) =>
            answer[id] === undefined ? [] : [[left.idOf(id), right.idOf(answer[id])]],
          ),
        ),
    };
  },
  cells: (answer) => new Map(Object.entries(answer)),
  toJson: (answer) => ({ ...answer }),
  fromJson: (json) =>
    typeof json === 'object' && json !== null && !Array.isArray(json)
      ? Object.fromEntries(Object.entries(json).map(([left, right]) => [left, String(right)]))
      : {},
  parse: (response, view) => {
    const left = view.left.map(({ id }) => id);
    const right = view.right.map(({ id }) => id);
    const pairs = pairsOf(response, left);
    if (pairs === null) return { status: 'missing' };
    if ('problem' in pairs) return { status: 'invalid', message: pairs.problem };
    return checked(pairs, left, right);
  },
  print: (answer) =>
    textInline(
      Object.entries(answer)
        .map(([left, right]) => `${left} (${right})`)
        .join(', '),
    ),
};

type Pairs = ReadonlyMap<string, unknown>;

/** Reads `{ "1": "b", "2": "a" }`, `["b", "a"]`, `1b 2a`, `1: b, 2: a` or `b, a`. */
function pairsOf(response: unknown, left: readonly string[]): Pairs | { readonly problem: string } | null {
  const example = left.map((id, position) => `${id}${optionId(position)}`).join(', ');
  const wanted = { problem: `a letter for each number is expected, such as ${example}` };
  if (response === null || response === undefined) return null;
  if (Array.isArray(response)) return inOrder(response, left) ?? wanted;
  if (typeof response === 'object') return new Map(Object.entries(response));
  if (typeof response !== 'string' || response.length > longestResponse) return wanted;
  const text = response.trim();
  if (text === '') return null;
  if (/^\p{L}+(?:[\s,;]+\p{L}+)*$/u.test(text)) return inOrder(text.split(/[\s,;]+/), left) ?? wanted;
  const pair = /\s*(\d+)\s*(?:[-–:=.)→]|->)?\s*\(?(\p{L}+)\)?\s*[,;]?/uy;
  const pairs = new Map<string, string>();
  while (pair.lastIndex < text.length) {
    const match = pair.exec(text);
    if (match === null) return wanted;
    if (pairs.has(match[1]!)) return { problem: `${match[1]} is given two letters` };
    pairs.set(match[1]!, match[2]!);
  }
  return pairs;
}

function inOrder(letters: readonly unknown[], left: readonly string[]): Pairs | null {
  if (letters.length !== left.length) return null;
  return new Map(left.map((id, position) => [id, letters[position]]));
}

function checked(
  pairs: Pairs,
  left: readonly string[],
  right: readonly string[],
): Parsed<Readonly<Record<string, string>>> {
  const unknown = [...pairs.keys()].find((id) => !left.includes(id));
  if (unknown !== undefined)
    return { status: 'invalid', message: `there is no item ${unknown}; the items are ${left.join(', ')}` };
  const cells = new Map<string, string>();
  const problems = new Map<string, string>();
  for (const id of left) {
    const given = pairs.get(id);
    if (given === undefined || given === null || given === '') continue;
    const known =
      typeof given === 'string' ? right.find((one) => one === given.trim().toLowerCase()) : undefined;
    if (known === undefined) problems.set(id, `one of the letters ${right.join(', ')} is expected`);
    else cells.set(id, known);
  }
  if (cells.size === 0 && problems.size === 0) return { status: 'missing' };
  const answer = cells.size === left.length ? Object.fromEntries(cells) : null;
  return { status: 'given', answer, cells, problems };
}
