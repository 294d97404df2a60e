import { questions } from '@variorum/catalogue';
import { describe, expect, it } from 'vitest';
import type { BankItem } from '../../format.ts';
import { cellsOf, checkNumbers, isNumeric } from '../../test/check-numbers.ts';
import { expectedHtml, plain } from '../../test/expected.ts';
import { type ReadGift, readGift } from '../../test/read-gift.ts';
import { writeItems } from '../../test/write-items.ts';
import { gift } from './index.ts';

const count = Number(process.env['VARIORUM_VARIANTS'] ?? 20);
const cases = questions.flatMap((question) =>
  question.forms.map((form) => [question.id, form, question] as const),
);

describe('GIFT reads the same question back', () => {
  it.each(cases)(`%s, %s: ${count} variants`, (_id, form, question) => {
    const { items, text } = writeItems(gift, question, form, count);
    const read = readGift(text);
    expect(read.length).toBe(items.length);
    expect(items.length).toBeGreaterThan(0);
    for (const [index, item] of items.entries()) check(item, read[index]!);
  });
});

function check({ variant, code }: BankItem, read: ReadGift): void {
  expect(read.code).toBe(code);
  expect(read.tags).toEqual([...new Set([...variant.topics, variant.question])]);
  expect(inText(read.solution)).toContain(inText(expectedHtml(variant.solution)));
  expect(variant.fields).toHaveLength(1);
  const field = variant.fields[0]!;
  const { view, key } = field;
  if (isNumeric(field)) {
    expect(read.type).toBe('numerical');
    checkNumbers(variant, field, cellsOf(field)[0]!, read.answers);
  } else if (view.kind === 'choice' || view.kind === 'choices') {
    const right = Array.isArray(key) ? key : [key];
    expect(read.single).toBe(view.kind === 'choice');
    expect(read.answers).toHaveLength(view.options.length);
    const marked = view.options.filter((_, position) => read.answers[position]!.fraction > 0);
    expect(marked.map(({ id }) => id)).toEqual(right);
    for (const [position, { id, content }] of view.options.entries()) {
      const only = content.length === 1 && content[0]?.type === 'paragraph' ? content[0].children : content;
      expect(inText(read.answers[position]!.text)).toBe(inText(expectedHtml(only)));
      const reasons = field.reasons?.[id]?.children ?? [];
      expect(inText(read.answers[position]!.feedback)).toContain(inText(expectedHtml(reasons)));
    }
  } else if (view.kind === 'match') {
    const letters = view.left.map(({ id }, position) => [
      id,
      /^\((\w+)\)/.exec(read.pairs[position]![1])?.[1],
    ]);
    expect(Object.fromEntries(letters)).toEqual(key);
  } else if (view.kind === 'essay') {
    expect(inText(read.solution)).toContain(inText(expectedHtml(field.modelAnswer!.children)));
  } else expect.unreachable(`no check for ${view.kind}`);
}

/** HTML without the classes of tables, and with figures by their place alone. */
function inText(html: string): string {
  return plain(html)
    .replace(/ src="[^"]*"/g, '')
    .replaceAll('generaltable ', '');
}
