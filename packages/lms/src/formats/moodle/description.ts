import { element, lines, type Xml } from '../../xml/xml.ts';
import { sentenceText, textElement } from './html.ts';

/** A text that is no question: the exam's instructions. */
export function descriptionXml(title: string, text: string): Xml {
  return element(
    'question',
    { type: 'description' },
    lines(
      '',
      element('name', {}, element('text', {}, title)),
      textElement('questiontext', sentenceText(text)),
      element('defaultgrade', {}, 0),
      element('penalty', {}, 0),
      element('hidden', {}, 0),
    ),
    '\n',
  );
}
