import { fractionText } from '../../text/fraction.ts';
import type { Xml } from '../../xml/xml.ts';
import { element } from '../../xml/xml.ts';
import { type MoodleText, textElement } from './html.ts';

/** `<answer>` of a number or a plain text. `share` is 1 for a right one. */
export function plainAnswer(text: string, share: number, feedback: MoodleText, tolerance?: string): Xml {
  return element(
    'answer',
    { fraction: fractionText(share), format: 'moodle_auto_format' },
    element('text', {}, text),
    textElement('feedback', feedback),
    tolerance !== undefined && element('tolerance', {}, tolerance),
  );
}

/** `<answer>` that is HTML. */
export function htmlAnswer(text: MoodleText, share: number, feedback: MoodleText): Xml {
  return textElement('answer', text, { fraction: fractionText(share) }, textElement('feedback', feedback));
}
