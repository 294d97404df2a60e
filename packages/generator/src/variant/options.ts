import { VariorumError } from '@variorum/core';
import type { FieldOption, Inline } from '@variorum/document';
import type { ChoiceField, ChoicesField } from '../fields/field.ts';
import { rulesFor } from '../fields/kinds.ts';
import { optionId } from '../fields/options.ts';
import type { Draw } from '../random/draw.ts';
import type { SolvedField } from './solve.ts';
import type { VariantField } from './variant.ts';

/**
 * A field of the open form as a choice: the key and up to `distractors` wrong values in a seeded order. Where
 * there are more, a seeded sample of them is offered, so that variants differ in their options as well.
 */
export function offerOptions(
  { target, key, mistakes }: SolvedField,
  distractors: number,
  draw: Draw,
): VariantField {
  const { name, field } = target;
  const rules = rulesFor(field.kind);
  const { precision, tolerance } = rules.rule(field);
  const openView = rules.view(name, field);
  if (mistakes.length === 0) refuseLoneKey(name);
  const print = (answer: typeof key) => rules.print(answer, openView, precision);
  const offered = draw.sample(`${name}/distractors`, mistakes, Math.min(distractors, mistakes.length));
  const shuffled = draw.shuffle(`${name}/order`, [null, ...offered]);
  const options = shuffled.map((mistake, position) => ({
    mistake,
    id: optionId(position),
    content: print(mistake === null ? key : mistake.answer),
  }));
  const right = options.find(({ mistake }) => mistake === null)!;
  return {
    view: {
      kind: 'choice',
      name,
      label: field.label,
      options: options.map(({ id, content }) => option(id, content)),
    },
    weight: field.weight,
    precision,
    tolerance,
    key: right.id,
    keyContent: labelled(right.id, right.content),
    mistakes: options.flatMap(({ mistake, id, content }) =>
      mistake === null
        ? []
        : [{ answer: id, content: labelled(id, content), misconceptions: mistake.misconceptions }],
    ),
  };
}

function refuseLoneKey(name: string): never {
  throw new VariorumError({
    code: 'no-distractors',
    message: `offerOptions: with these parameters no mistake leads to another value of "${name}", expected at least one: ask it in the open form`,
    path: [name],
    expected: 'a misconception that leads to another value, or the open form',
  });
}

function option(id: string, content: readonly Inline[]): FieldOption {
  return { id, content: [{ type: 'paragraph', children: content }] };
}

function labelled(id: string, content: readonly Inline[]): Inline[] {
  return [{ type: 'text', value: `(${id}) ` }, ...content];
}

/** The author's options under the ids a, b, c, … and the map from the author's ids to them. */
export function shuffleOptions(
  name: string,
  field: ChoiceField | ChoicesField,
  draw: Draw,
): { readonly options: readonly FieldOption[]; idOf(id: string): string } {
  const order = field.shuffle === false ? [...field.options] : draw.shuffle(`${name}/order`, field.options);
  const ids = new Map(order.map((one, position) => [one.id, optionId(position)]));
  return {
    options: order.map(({ content }, position) => ({ id: optionId(position), content })),
    idOf(id) {
      const renamed = ids.get(id);
      if (renamed !== undefined) return renamed;
      throw new VariorumError({
        code: 'invalid-answer',
        message: `shuffleOptions: the field "${name}" has no option "${id}"; it has ${[...ids.keys()].join(', ')}`,
        path: [name],
        value: id,
        expected: [...ids.keys()].join(', '),
      });
    },
  };
}
