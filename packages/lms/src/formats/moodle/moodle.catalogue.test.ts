import { questions } from '@variorum/catalogue';
import { type FieldViewOf, walk } from '@variorum/document';
import type { Variant, VariantField } from '@variorum/generator';
import { describe, expect, it } from 'vitest';
import type { BankItem } from '../../format.ts';
import { cellsOf, checkNumbers, isNumeric } from '../../test/check-numbers.ts';
import { expectedHtml, plain } from '../../test/expected.ts';
import { readGaps } from '../../test/read-cloze.ts';
import { type ReadQuestion, readMoodle } from '../../test/read-moodle.ts';
import { writeItems } from '../../test/write-items.ts';
import { moodle } from './index.ts';

const count = Number(process.env['VARIORUM_VARIANTS'] ?? 20);

const cases = questions.flatMap((question) =>
  question.forms.map((form) => [question.id, form, question] as const),
);

describe('Moodle reads the same question back', () => {
  it.each(cases)(`%s, %s: ${count} variants`, (_id, form, question) => {
    const { items, text } = writeItems(moodle, question, form, count);
    const read = readMoodle(text);
    expect(read.length).toBe(items.length);
    expect(items.length).toBeGreaterThan(0);
    for (const [index, item] of items.entries()) check(item, read[index]!);
  });
});

function check({ variant, code, points }: BankItem, read: ReadQuestion): void {
  expect(read.code).toBe(code);
  expect(read.name).toContain(code);
  expect(read.tags).toEqual([...new Set([...variant.topics, variant.question])]);
  expect(read.category).toMatch(/^\$course\$\/top\/Bank\//);
  expect(plain(read.solution)).toBe(expectedHtml(variant.solution));
  if (read.type === 'multianswer') return checkGaps(variant, read);
  expect(Number(read.setting('defaultgrade'))).toBe(points);
  expect(variant.fields).toHaveLength(1);
  const [field] = variant.fields;
  if (field === undefined) return;
  if (isNumeric(field)) {
    expect(read.type).toBe('numerical');
    return checkNumbers(variant, field, cellsOf(field)[0]!, read.answers);
  }
  const { view, key } = field;
  if (view.kind === 'choice' || view.kind === 'choices') {
    const right = Array.isArray(key) ? key : [key];
    expect(read.answers.map(({ text }) => plain(text))).toEqual(
      view.options.map(({ content }) => shown(content)),
    );
    const marked = view.options
      .filter((_, position) => read.answers[position]!.fraction > 0)
      .map(({ id }) => id);
    expect(marked).toEqual(right);
    const sum = read.answers
      .filter(({ fraction }) => fraction > 0)
      .reduce((total, { fraction }) => total + fraction, 0);
    expect(sum).toBeCloseTo(1, 4);
    if (view.kind === 'choice') expect(Math.min(...read.answers.map(({ fraction }) => fraction))).toBe(0);
    else
      expect(read.answers.every(({ fraction }) => Math.abs(fraction) * right.length - 1 < 1e-4)).toBe(true);
    for (const [position, { id }] of view.options.entries()) {
      const reasons = field.reasons?.[id]?.children ?? [];
      expect(plain(read.answers[position]!.feedback)).toContain(expectedHtml(reasons));
    }
    expect(read.setting('single')).toBe(String(view.kind === 'choice'));
  } else if (view.kind === 'match') {
    const match = view as FieldViewOf<'match'>;
    const letters = Object.fromEntries(
      match.left.map(({ id }, position) => [id, /^\((\w+)\)/.exec(read.pairs[position]![1])?.[1]]),
    );
    expect(letters).toEqual(key);
    expect(new Set(read.pairs.map(([, answer]) => answer)).size).toBe(match.right.length);
  } else if (view.kind === 'essay') {
    expect(plain(read.graderInfo)).toContain(expectedHtml(field.modelAnswer!.children));
    for (const { criterion } of field.rubric!)
      expect(plain(read.graderInfo)).toContain(expectedHtml({ type: 'text', value: criterion }));
  } else expect.unreachable(`no check for ${view.kind}`);
}

function checkGaps(variant: Variant, read: ReadQuestion): void {
  const gaps = readGaps(read.text);
  const rest = [...gaps];
  const sums: number[] = [];
  for (const field of inReadingOrder(variant)) {
    const cells = isNumeric(field) ? cellsOf(field) : [];
    const own = rest.splice(0, Math.max(1, cells.length));
    sums.push(own.reduce((sum, { weight }) => sum + weight, 0) / field.weight);
    for (const [position, cell] of cells.entries()) {
      expect(own[position]?.type).toBe('NUMERICAL');
      checkNumbers(variant, field, cell, own[position]!.answers);
    }
    if (field.view.kind !== 'choice') continue;
    const [gap] = own;
    expect(gap?.answers.map(({ text }) => plain(text))).toEqual(
      field.view.options.map(({ content }) => shown(content)),
    );
    const right = field.view.options.filter((_, position) => gap?.answers[position]?.fraction === 1);
    expect(right.map(({ id }) => id)).toEqual([field.key]);
    if (gap?.answers.some(({ text }) => text.includes('\\('))) expect(gap.type).toBe('MULTICHOICE_V');
  }
  expect(rest).toEqual([]);
  // Fields count by their weights.
  for (const sum of sums) expect(sum).toBeCloseTo(sums[0]!, 9);
}

/** Fields stand in the text in an order of their own. */
function inReadingOrder({ stem, fields }: Variant): VariantField[] {
  const names: string[] = [];
  walk(stem, (node) => {
    if (node.type === 'field') names.push(node.field.name);
  });
  expect(names.toSorted()).toEqual(fields.map(({ view }) => view.name).sort());
  return names.map((name) => fields.find(({ view }) => view.name === name)!);
}

/** An option of one paragraph is shown without it. */
function shown(content: FieldViewOf<'choice'>['options'][number]['content']): string {
  const [only] = content;
  return content.length === 1 && only?.type === 'paragraph'
    ? expectedHtml(only.children)
    : expectedHtml(content);
}
