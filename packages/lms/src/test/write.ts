import type { Variant } from '@variorum/generator';
import type { BankHead, BankSource, LmsFormat } from '../format.ts';
import type { UnsupportedPolicy } from '../names.ts';
import { writeBank } from '../write-bank.ts';

/** The only file of a bank of these questions. */
export function writeText(
  format: LmsFormat,
  variants: readonly Variant[],
  {
    head = { title: 'Bank' },
    onUnsupported = 'fail',
  }: { head?: BankHead; onUnsupported?: UnsupportedPolicy } = {},
): string {
  const items = variants.map(
    (variant, index): BankSource => ({
      code: `CODE-${index + 1}`,
      category: [head.title, variant.title],
      points: 2,
      variant,
    }),
  );
  let text = '';
  for (const { content } of writeBank(format, { head, items }, { onUnsupported })) {
    text += typeof content === 'string' ? content : new TextDecoder().decode(content);
  }
  return text;
}
