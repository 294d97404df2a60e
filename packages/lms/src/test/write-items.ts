import type { Form, Question } from '@variorum/generator';
import { questionBank } from '../bank.ts';
import type { BankItem, LmsFormat } from '../format.ts';
import { writeBank } from '../write-bank.ts';

/** Writes variants of a question, those that the format refuses in the choice form; gives what it was given to write. */
export function writeItems(
  format: LmsFormat,
  question: Question,
  form: Form,
  count: number,
): { readonly items: readonly BankItem[]; readonly text: string } {
  const items: BankItem[] = [];
  const spy: LmsFormat = {
    ...format,
    open(head) {
      const writer = format.open(head);
      return {
        add(item) {
          items.push(item);
          return writer.add(item);
        },
        finish: () => writer.finish(),
      };
    },
  };
  const head = { title: 'Bank' };
  const bank = questionBank([question], { head, seed: 'bank', count, level: 'medium', form });
  let text = '';
  for (const { content } of writeBank(spy, bank, { onUnsupported: 'choice' })) {
    text += typeof content === 'string' ? content : new TextDecoder().decode(content);
  }
  return { items, text };
}
