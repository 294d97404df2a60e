import type { Node } from '@variorum/document';
import type { VariantField } from '@variorum/generator';
import type { BankItem } from '../../format.ts';
import { isNumberField, numberCells } from '../../numbers/cells.ts';
import { essayGuide } from '../../text/essay-guide.ts';
import { tickScoring } from '../../text/feedback.ts';
import { matchHtml, noteHtml, numberNote, unitHtml } from '../../text/field-text.ts';
import { arePlain } from '../../text/options.ts';
import { giftAnswers } from './answers.ts';
import { bracketText, giftText } from './escape.ts';
import { giftHtml } from './html.ts';

/** One question: a comment with the code and the tags, the name, the text, the answers, the worked solution. */
export function giftQuestion({ code, variant }: BankItem): string {
  const [field] = variant.fields;
  const answers = field === undefined ? [] : (giftAnswers[field.view.kind]?.(variant, field) ?? []);
  const tags = [...new Set([...variant.topics, variant.question])].map((tag) => `[tag:${bracketText(tag)}]`);
  const lines = [
    `// [id:${bracketText(code)}] ${tags.join(' ')}`,
    `::${giftText(`${variant.title} (${code})`)}::[html]${giftHtml([variant.stem], fieldHtml(field))} {`,
    ...answers,
    `####${giftHtml(solutionOf(field, variant.solution))}`,
    '}',
  ];
  return `${lines.join('\n')}\n\n`;
}

/** What stands in the text for the field: a blank with unit and note, or the note of the options. */
function fieldHtml(field: VariantField | undefined): Parameters<typeof giftHtml>[1] {
  return (view, write) => {
    switch (view.kind) {
      case 'choices':
        return `<p>${noteHtml(tickScoring).trim()}</p>`;
      case 'match':
        return matchHtml(view, write, !arePlain(view.right));
      case 'choice':
      case 'essay':
        return '';
      default: {
        const endless =
          field !== undefined && isNumberField(field) && numberCells(field).some((cell) => cell.endless);
        return `_____${unitHtml(view)}${noteHtml(numberNote(view, endless))}`;
      }
    }
  };
}

/** An essay has no place for graders: its model answer and rubric stand before the solution. */
function solutionOf(field: VariantField | undefined, solution: Node): readonly Node[] {
  return field?.view.kind === 'essay' ? [...essayGuide(field), solution] : [solution];
}
