import { toRational } from '@variorum/core';
import { isRational, rounded } from '@variorum/document';
import {
  agrees,
  rulesFor,
  type Scalar,
  toleranceWidth,
  type Variant,
  type VariantField,
} from '@variorum/generator';
import { expect } from 'vitest';
import { expectedHtml, plain } from './expected.ts';
import type { ReadAnswer } from './read-cloze.ts';

const kinds = ['integer', 'number', 'rational', 'shape', 'vector', 'matrix', 'table'];

export const isNumeric = ({ view }: VariantField) => kinds.includes(view.kind);

/** Cells of a numeric answer in reading order. */
export function cellsOf(field: VariantField, json = field.key): [string, Scalar][] {
  const rules = rulesFor(field.view.kind);
  return [...rules.cells(rules.fromJson(json))] as [string, Scalar][];
}

/** The first answer that takes a number, as an importer's program would find it. */
export function firstTaking(answers: readonly ReadAnswer[], given: number): ReadAnswer | undefined {
  return answers.find(
    ({ text, tolerance }) =>
      text === '*' || Math.abs(given - Number(text)) <= tolerance + 1e-14 * Math.max(1, Math.abs(given)),
  );
}

/**
 * Checks that imported answers mark numbers as the variant does: the key, numbers about it and each known mistake,
 * which gets its own feedback.
 */
export function checkNumbers(
  variant: Variant,
  field: VariantField,
  cell: readonly [string, Scalar],
  answers: readonly ReadAnswer[],
  withFeedback = true,
): void {
  const [name, key] = cell;
  const rule = { precision: field.precision, tolerance: field.tolerance };
  const where = `${variant.question} ${field.view.name} ${name}`;
  const exactFraction =
    'exact' in field.precision && isRational(key) && !/^-?\d+$/.test(key.toFraction()) && endless(key);
  const shown = exactFraction
    ? { precision: { significant: 4 }, tolerance: { type: 'rounding' } as const }
    : rule;
  const value = toRational(key).valueOf();
  expect(firstTaking(answers, value)?.fraction, `${where}: the key`).toBe(1);
  const asShown = 'exact' in shown.precision ? value : Number(rounded(toRational(key), shown.precision).text);
  expect(firstTaking(answers, asShown)?.fraction, `${where}: the rounded key`).toBe(1);
  const width = toleranceWidth(key, shown) || 1;
  for (const factor of [-2.2, -1.01, -0.99, -0.5, 0.5, 0.99, 1.01, 2.2]) {
    const probe = Number((value + factor * width).toPrecision(13));
    const right = agrees(probe, key, shown);
    expect(firstTaking(answers, probe)?.fraction === 1, `${where}: ${probe} for ${value}`).toBe(right);
  }
  const catchAll = answers.at(-1);
  expect(catchAll?.fraction).toBe(0);
  const earlier: Scalar[] = [];
  for (const mistake of field.mistakes) {
    const cells = cellsOf(field, mistake.answer);
    const wrong = new Map(cells).get(name);
    if (cells.length !== cellsOf(field).length || wrong === undefined || agrees(wrong, key, rule)) continue;
    if (earlier.some((one) => agrees(wrong, one, rule))) continue;
    earlier.push(wrong);
    const taken = firstTaking(answers, toRational(wrong).valueOf());
    expect(taken?.fraction, `${where}: mistake ${String(wrong)}`).toBe(0);
    if (!withFeedback) continue;
    for (const id of mistake.misconceptions) {
      const feedback = variant.misconceptions.find((one) => one.id === id)!.feedback;
      expect(plain(taken?.feedback ?? ''), `${where}: feedback of ${id}`).toContain(
        expectedHtml(feedback.children),
      );
    }
  }
}

function endless(value: Scalar): boolean {
  const { d } = toRational(value);
  return String(d).replace(/^1$/, '') !== '' && 10n ** 40n % d !== 0n;
}
