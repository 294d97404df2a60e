import { questions } from '@variorum/catalogue';
import { type Audit, auditAnswer, type Question } from '@variorum/generator';
import { describe, expect, test } from 'vitest';
import { type ReferenceCase, referenceCases, unmappedCases } from './index.ts';

const byId = new Map<string, Question>(questions.map((question) => [question.id, question]));

function audit({ question, params }: ReferenceCase, stated: ReferenceCase['stated']): Audit {
  const found = byId.get(question);
  if (found === undefined) throw new Error(`the catalogue has no question "${question}"`);
  return auditAnswer(found, params, stated);
}

const named = referenceCases.map((one) => [`${one.id}: ${one.about}`, one] as const);

/** What an audit names, by field or blank; places where it names nothing are left out. */
function misconceptionsOf({ fields }: Audit): Record<string, string[]> {
  const places = fields.flatMap((field): [string, string[]][] =>
    field.cells.length > 0
      ? field.cells.map((cell) => [`${field.name}.${cell.name}`, [...cell.misconceptions]])
      : [[field.name, field.misconceptions.map(({ id }) => id)]],
  );
  return Object.fromEntries(places.filter(([, ids]) => ids.length > 0));
}

/** Fields and blanks that an audit finds fault with. */
function flawed({ fields }: Audit): string[] {
  return fields.flatMap((field) =>
    field.cells.length > 0
      ? field.cells.filter(({ verdict }) => verdict !== 'right').map(({ name }) => `${field.name}.${name}`)
      : field.verdict === 'right'
        ? []
        : [field.name],
  );
}

/** Fields and blanks whose stated value is not the right one. */
function differing({ stated, correct = stated }: ReferenceCase): string[] {
  const isTable = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return Object.entries(stated).flatMap(([name, value]) => {
    const right = correct[name];
    if (JSON.stringify(value) === JSON.stringify(right)) return [];
    if (!isTable(value) || !isTable(right)) return [name];
    return Object.keys(value)
      .filter((cell) => value[cell] !== right[cell])
      .map((cell) => `${name}.${cell}`);
  });
}

describe('the right values are what the question solves to', () => {
  test.each(named)('%s', (_, one) => {
    const found = audit(one, one.correct ?? one.stated);
    expect(flawed(found)).toEqual([]);
    expect(found.fields).toHaveLength(Object.keys(one.stated).length);
  });
});

describe('an audit finds what is wrong, and nothing else', () => {
  test.each(named)('%s', (_, one) => {
    const found = audit(one, one.stated);
    expect(found.verdict).toBe(one.verdict);
    expect(flawed(found)).toEqual(differing(one));
    expect(misconceptionsOf(found)).toEqual(one.misconceptions ?? {});
    const slips = found.fields.filter((field) => field.slips.length > 0);
    expect(
      Object.fromEntries(slips.map((field) => [field.name, field.slips.map(({ cell }) => cell)])),
    ).toEqual(one.slips ?? {});
  });
});

test('a case is mapped or has a reason why not', () => {
  const mapped = new Set(referenceCases.map(({ id }) => id));
  expect(unmappedCases.filter(({ id }) => mapped.has(id))).toEqual([]);
  expect(mapped.size + unmappedCases.length).toBe(50);
});
