import { type BankHead, type BankWriter, type LmsFormat, privateWarning } from '../../format.ts';
import { sentence } from '../../text/feedback.ts';
import { categoryName, giftText } from './escape.ts';
import { giftHtml } from './html.ts';
import { giftQuestion } from './question.ts';
import { giftRemarks, giftSupport } from './support.ts';

const path = 'gift.txt';

/** GIFT, Moodle's text format: one file that grows question by question. */
export const gift: LmsFormat = {
  id: 'gift',
  title: 'GIFT',
  extension: 'txt',
  consumers: 'Moodle (Question bank, Import, GIFT format) and programs that read GIFT',
  support: giftSupport,
  remarks: giftRemarks,
  open,
};

function open({ title, instructions }: BankHead): BankWriter {
  const chunk = (content: string) => ({ path, content });
  let category = '';
  let started = false;
  function* start() {
    if (started) return;
    started = true;
    yield chunk(`// ${privateWarning}\n\n`);
    if (instructions === undefined) return;
    const text = giftHtml([sentence(instructions)]);
    yield chunk(`${categoryLine([title])}::${giftText(title)}::[html]${text}\n\n`);
  }
  return {
    *add(item) {
      yield* start();
      const place = categoryLine(item.category);
      if (place !== category) yield chunk(place);
      category = place;
      yield chunk(giftQuestion(item));
    },
    *finish() {
      yield* start();
    },
  };
}

function categoryLine(names: readonly string[]): string {
  return `$CATEGORY: ${['$course$', 'top', ...names.map(categoryName)].join('/')}\n\n`;
}
