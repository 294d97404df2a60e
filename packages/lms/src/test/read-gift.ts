import type { ReadAnswer } from './read-cloze.ts';

/**
 * Reads GIFT in the steps of Moodle's importer: escapes become placeholders, the text is taken apart at the bare
 * characters, placeholders become characters. Shares no code with the writer.
 */
export interface ReadGift {
  readonly type: 'description' | 'essay' | 'numerical' | 'multichoice' | 'match' | 'shortanswer';
  readonly category: string;
  readonly code: string;
  readonly tags: readonly string[];
  readonly name: string;
  readonly text: string;
  readonly solution: string;
  /** Whether one option only can be chosen. */
  readonly single: boolean;
  readonly answers: readonly ReadAnswer[];
  readonly pairs: readonly (readonly [item: string, answer: string])[];
}

const escapes: readonly (readonly [written: string, placeholder: string, meant: string])[] = [
  ['\\:', '&&058;', ':'],
  ['\\#', '&&035;', '#'],
  ['\\=', '&&061;', '='],
  ['\\{', '&&123;', '{'],
  ['\\}', '&&125;', '}'],
  ['\\~', '&&126;', '~'],
  ['\\n', '&&010;', '\n'],
];

const hide = (text: string) =>
  escapes
    .reduce(
      (hidden, [written, placeholder]) => hidden.replaceAll(written, placeholder),
      text.replaceAll('\\\\', '&&092;'),
    )
    .replaceAll('&&092;', '\\');
const show = (text: string) =>
  escapes.reduce((shown, [, placeholder, meant]) => shown.replaceAll(placeholder, meant), text).trim();

export function readGift(file: string): ReadGift[] {
  let category = '';
  const questions: ReadGift[] = [];
  for (const block of file.split(/\n[ \t]*\n/)) {
    const comments = block.split('\n').filter((line) => line.trim().startsWith('//'));
    const text = hide(
      block
        .split('\n')
        .map((line) => (line.trim().startsWith('//') ? ' ' : line))
        .join('\n')
        .trim(),
    );
    if (text === '') continue;
    if (text.startsWith('$CATEGORY:')) category = show(text.slice(10));
    else questions.push(readQuestion(text, comments.join('\n'), category));
  }
  return questions;
}

function readQuestion(block: string, comments: string, category: string): ReadGift {
  const nameEnd = block.indexOf('::', 2);
  const name = show(block.slice(2, nameEnd));
  const rest = block.slice(nameEnd + 2).trim();
  const [open, close] = [rest.indexOf('{'), rest.indexOf('}')];
  if (open < 0 !== close < 0) throw new Error('braces do not match');
  let answerText = open < 0 ? '' : rest.slice(open + 1, close).trim();
  const separator = answerText.lastIndexOf('####');
  const solution = separator < 0 ? '' : answerText.slice(separator + 4);
  if (separator >= 0) answerText = answerText.slice(0, separator).trim();
  const text = show(open < 0 ? rest : rest.slice(0, open) + rest.slice(close + 1));
  if (!text.startsWith('[html]')) throw new Error('the text is not marked as HTML');
  return {
    category,
    name,
    code: bracketed(comments, 'id')[0] ?? '',
    tags: bracketed(comments, 'tag'),
    text: text.slice('[html]'.length),
    solution: show(solution),
    single: answerText.includes('='),
    ...readAnswers(open < 0 ? null : answerText),
  };
}

function readAnswers(text: string | null): Pick<ReadGift, 'type' | 'answers' | 'pairs'> {
  const none = { answers: [], pairs: [] };
  if (text === null) return { type: 'description', ...none };
  if (text === '') return { type: 'essay', ...none };
  if (text.startsWith('#')) {
    const wrongAt = text.indexOf('~');
    const listed = (wrongAt < 0 ? text.slice(1) : text.slice(1, wrongAt)).split('=').slice(1);
    const wrong =
      wrongAt < 0
        ? []
        : [{ text: '*', fraction: 0, tolerance: 0, feedback: commented(text.slice(wrongAt + 1))[1] }];
    return {
      type: 'numerical',
      pairs: [],
      answers: [...listed.map((one) => numerical(weighted(one, 1))), ...wrong],
    };
  }
  if (text.includes('~')) {
    const answers = text
      .replaceAll('=', '~=')
      .split('~')
      .map((one) => one.trim())
      .filter(Boolean);
    return {
      type: 'multichoice',
      pairs: [],
      answers: answers.map((one) => (one.startsWith('=') ? answer(one.slice(1), 1) : weighted(one, 0))),
    };
  }
  const parts = text.split('=').slice(1);
  if (text.includes('->')) {
    return {
      type: 'match',
      answers: [],
      pairs: parts.map((part) => [
        show(part.slice(0, part.indexOf('->'))),
        show(part.slice(part.indexOf('->') + 2)),
      ]),
    };
  }
  return { type: 'shortanswer', pairs: [], answers: parts.map((part) => weighted(part, 1)) };
}

function weighted(written: string, otherwise: number): ReadAnswer {
  const text = written.trim();
  const weight = /^%(-*)([0-9]{1,2}\.?[0-9]*)%/.exec(text);
  if (weight === null) return answer(text, otherwise);
  return answer(text.slice(weight[0].length), (Number(weight[2]) / 100) * (weight[1] === '-' ? -1 : 1));
}

function answer(text: string, fraction: number): ReadAnswer {
  const [own, feedback] = commented(text);
  return { text: own, fraction, tolerance: 0, feedback };
}

function numerical(read: ReadAnswer): ReadAnswer {
  const [value = '', tolerance = '0'] = read.text.split(':');
  if (![value, tolerance].every((one) => /^-?\d+(?:\.\d+)?$/.test(one.trim())))
    throw new Error(`no number: ${read.text}`);
  return { ...read, text: value.trim(), tolerance: Number(tolerance) };
}

function commented(text: string): [own: string, feedback: string] {
  const at = text.indexOf('#');
  return at < 0 ? [show(text), ''] : [show(text.slice(0, at)), show(text.slice(at + 1))];
}

function bracketed(comments: string, name: string): string[] {
  return [...comments.matchAll(new RegExp(`\\[${name}:((?:\\\\\\]|[^\\]\\n])+)\\]`, 'g'))].map(([, text]) =>
    text!.replaceAll('\\]', ']').trim(),
  );
}
