import { exactRule } from '../agree.ts';
import { renameOptions } from '../arrange.ts';
import type { OrderField } from '../field.ts';
import { optionId } from '../options.ts';
import type { FieldKindRules } from '../rules.ts';
import { textInline } from '../text.ts';

const longestResponse = 2_000;

export interface OrderFieldInit {
  readonly label: string;
  readonly weight?: number;
  /** In any order, they are shuffled; ids are the author's, variants show a, b, c, … */
  readonly items: OrderField['items'];
  /** `adjacent-pairs`: each item that directly follows the right one counts; `whole` where left out. */
  readonly scoring?: OrderField['scoring'];
}

/** Items to be put into an order: the answer is the list of their ids, the first one first. */
export function orderField(init: OrderFieldInit): OrderField {
  return { kind: 'order', weight: 1, scoring: 'whole', ...init };
}

export const orderRules: FieldKindRules<'order'> = {
  unit: 'whole',
  offered: false,
  rule: () => exactRule,
  view: (name, { label, items, scoring }) => ({
    kind: 'order',
    name,
    label,
    items,
    scoring,
    note:
      `number the items from 1 to ${items.length}` +
      (scoring === 'whole' ? '' : '; each item that directly follows the right one counts'),
  }),
  arrange(name, field, draw) {
    const { options, idOf } = renameOptions(name, draw.shuffle(`${name}/order`, field.items), optionId);
    return { field: { ...field, items: options }, rename: (answer) => answer.map(idOf) };
  },
  cells: (answer) => new Map(answer.map((id, position) => [String(position + 1), id])),
  parts: (given, key, { scoring }) =>
    scoring === 'whole'
      ? []
      : key.slice(1).map((second, position) => {
          const first = key[position]!;
          return { name: `${first}, ${second}`, right: given[given.indexOf(first) + 1] === second };
        }),
  toJson: (answer) => [...answer],
  fromJson: (json) => (Array.isArray(json) ? json.map(String) : []),
  parse: (response, view) => {
    const ids = view.items.map(({ id }) => id);
    const given = listOf(response, ids);
    if (given === null) return { status: 'missing' };
    const order = given.map((id) =>
      typeof id === 'string' ? ids.find((known) => known === id.trim().toLowerCase()) : undefined,
    );
    const complete = order.length === ids.length && ids.every((id) => order.includes(id));
    if (!complete)
      return {
        status: 'invalid',
        message: `each of the letters ${ids.join(', ')} is expected once, in order`,
      };
    const answer = order as readonly string[];
    return { status: 'given', answer, cells: orderRules.cells(answer), problems: new Map() };
  },
  print: (answer) => textInline(answer.map((id) => `(${id})`).join(', ')),
};

/** Reads `["c", "a", "b"]`, `c, a, b`, `c > a > b`, `c → a → b` or `cab`. */
function listOf(response: unknown, ids: readonly string[]): readonly unknown[] | null {
  if (response === null || response === undefined) return null;
  if (Array.isArray(response)) return response.length === 0 ? null : response.slice(0, ids.length + 1);
  if (typeof response !== 'string' || response.length > longestResponse) return [response];
  const parts = response.split(/[\s,;<>→()]+/).filter((part) => part !== '');
  if (parts.length === 0) return null;
  return parts.length === 1 ? [...parts[0]!] : parts.slice(0, ids.length + 1);
}
