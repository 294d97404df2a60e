import {
  type Catalogue,
  drawDistinctVariants,
  drawVariant,
  type Exam,
  type Form,
  type Level,
  type Question,
  type Variant,
} from '@variorum/generator';
import type { Bank, BankHead, BankSource } from './format.ts';

/** `count` variants of each question that differ in their parameters, a category for each question. */
export function questionBank(
  questions: Iterable<Question>,
  request: {
    readonly head: BankHead;
    readonly seed: string;
    readonly count: number;
    readonly level: Level;
    readonly form: Form;
    readonly points?: number;
  },
): Bank {
  const { head, seed, count, level, form, points = 1 } = request;
  return {
    head,
    items: iterable(function* () {
      for (const question of questions) {
        if (!question.forms.includes(form)) continue;
        let number = 0;
        for (const variant of drawDistinctVariants(question, count, { seed, index: 0, level, form })) {
          number += 1;
          const code = `${question.id}-${number}`;
          yield {
            code,
            category: [head.title, question.title],
            points,
            variant,
            redraw: redrawOf(question, variant, `${seed}/${code}`),
          };
        }
      }
    }),
  };
}

/** All papers of an exam, a category for each question so that a quiz can draw one variant of it. */
export function examBank(exam: Exam, catalogue: Catalogue, seed: string): Bank {
  const { title, course, instructions } = exam.head;
  const head: BankHead = {
    title,
    ...(course !== null && { course }),
    ...(instructions !== null && { instructions }),
  };
  return {
    head,
    items: iterable(function* () {
      for (const paper of exam.variants()) {
        for (const { number, points, variant } of paper.sections.flatMap(({ questions }) => questions)) {
          const code = `${paper.code}-${number}`;
          const question = catalogue.get(variant.question);
          yield {
            code,
            category: examCategory(title, number, variant),
            points,
            variant,
            ...(question !== undefined && { redraw: redrawOf(question, variant, `${seed}/${code}`) }),
          };
        }
      }
    }),
  };
}

/** Where a question of an exam lies: below the exam, by its number. */
export function examCategory(exam: string, number: number | string, { title }: Variant): string[] {
  return [exam, `${String(number).padStart(2, '0')} ${title}`];
}

/** The same parameters in another form; null where the question has no such form. */
export function redrawOf(
  question: Question,
  { level, params }: Variant,
  seed: string,
): NonNullable<BankSource['redraw']> {
  return (form) => {
    if (!question.forms.includes(form)) return null;
    const given = params as Readonly<Record<string, unknown>>;
    return drawVariant(question, { seed, index: 0, level: level ?? 'medium', form, params: given });
  };
}

function iterable(start: () => Iterator<BankSource>): Iterable<BankSource> {
  return { [Symbol.iterator]: start };
}
