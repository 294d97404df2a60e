import type { BankItem } from '../../format.ts';
import { element, lines, type Xml } from '../../xml/xml.ts';
import { type MoodleText, moodleText, textElement } from './html.ts';

/** What a question type adds to what all questions share. */
export interface QuestionBody {
  readonly type: string;
  readonly text: MoodleText;
  readonly elements: readonly Xml[];
}

const longestName = 255;
const penalty = '0.3333333';

/** `<question>`: name, text, worked solution as general feedback, the type's own part, tags. */
export function questionXml(
  { code, points, variant }: BankItem,
  { type, text, elements }: QuestionBody,
): Xml {
  const own = type === 'multianswer' ? [] : [element('defaultgrade', {}, points)];
  return element(
    'question',
    { type },
    lines(
      '',
      element('name', {}, element('text', {}, nameText(variant.title, code))),
      textElement('questiontext', text),
      textElement('generalfeedback', moodleText(variant.solution)),
      ...own,
      element('penalty', {}, penalty),
      element('hidden', {}, 0),
      element('idnumber', {}, code),
      ...elements,
      tags([...variant.topics, variant.question]),
    ),
    '\n',
  );
}

function tags(names: readonly string[]): Xml {
  return element(
    'tags',
    {},
    [...new Set(names)].map((name) => element('tag', {}, element('text', {}, name))),
  );
}

/** The title and the code; the code is what must not be cut off. */
function nameText(title: string, code: string): string {
  const room = longestName - code.length - 3;
  return `${[...title].slice(0, room).join('')} (${code})`;
}

/** `<question type="category">`: what follows lies in this category below the course's own. */
export function categoryXml(path: readonly string[], info = ''): Xml {
  const place = ['$course$', 'top', ...path.map(categoryName)].join('/');
  return element(
    'question',
    { type: 'category' },
    element('category', {}, element('text', {}, place)),
    info !== '' && element('info', { format: 'plain_text' }, element('text', {}, info)),
  );
}

/** Two slashes stand for one in a name; a name of spaces only is none. */
function categoryName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').replaceAll('/', '//') || '–';
}
