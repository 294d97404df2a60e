import { DOMParser, type Element } from '@xmldom/xmldom';
import type { ReadAnswer } from './read-cloze.ts';

/**
 * Reads Moodle XML by the rules that Moodle's importer was found to follow. Shares no code with the writer.
 */
export interface ReadQuestion {
  readonly type: string;
  readonly name: string;
  readonly category: string;
  readonly code: string;
  readonly tags: readonly string[];
  readonly text: string;
  readonly solution: string;
  readonly answers: readonly ReadAnswer[];
  readonly pairs: readonly (readonly [item: string, answer: string])[];
  readonly graderInfo: string;
  /** Content of a child element, such as `single`. */
  setting(name: string): string;
}

/** Grades in percent that Moodle accepts within 1e-5 of a share. */
const fractions = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5,
  11.11111, 10, 5, 0,
];

/** @throws Error for whatever the importer refuses or misreads in silence */
export function readMoodle(xml: string): ReadQuestion[] {
  const errors: string[] = [];
  const document = new DOMParser({
    onError: (level, message) => errors.push(`${level}: ${message}`),
  }).parseFromString(xml, 'text/xml');
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const quiz = document.documentElement;
  if (quiz?.tagName !== 'quiz') throw new Error('the root is no quiz');
  const questions: ReadQuestion[] = [];
  let category = '';
  for (const question of children(quiz)) {
    const type = question.getAttribute('type') ?? '';
    if (type === 'category') category = text(only(question, 'category'));
    else questions.push(readQuestion(question, type, category));
  }
  return questions;
}

function readQuestion(question: Element, type: string, category: string): ReadQuestion {
  for (const withText of [question, ...descendants(question)]) checkFiles(withText);
  const setting = (name: string) => children(question, name)[0]?.textContent ?? '';
  return {
    type,
    category,
    name: text(only(question, 'name')),
    code: setting('idnumber'),
    tags: children(question, 'tags').flatMap((tags) => children(tags, 'tag').map(text)),
    text: text(only(question, 'questiontext')),
    solution: children(question, 'generalfeedback').map(text).join(''),
    answers: children(question, 'answer').map((answer) => ({
      text: text(answer),
      fraction: fractionOf(answer),
      tolerance: Number(children(answer, 'tolerance')[0]?.textContent ?? 0),
      feedback: children(answer, 'feedback').map(text).join(''),
    })),
    pairs: children(question, 'subquestion').map((pair) => [text(pair), text(only(pair, 'answer'))]),
    graderInfo: children(question, 'graderinfo').map(text).join(''),
    setting,
  };
}

function fractionOf(answer: Element): number {
  const percent = Number(answer.getAttribute('fraction'));
  if (fractions.some((one) => Math.abs(one - Math.abs(percent)) < 1e-3 * 1e-2)) return percent / 100;
  throw new Error(`the fraction ${percent} is not on the list: the question would be dropped`);
}

/** Every image that a text names lies beside it, and the other way round. */
function checkFiles(element: Element): void {
  const [own] = children(element, 'text');
  if (own === undefined) return;
  const named = [...(own.textContent ?? '').matchAll(/@@PLUGINFILE@@\/([^"]+)"/g)].map(([, name]) => name!);
  const files = children(element, 'file').map((file) => {
    const svg = Buffer.from(file.textContent ?? '', 'base64').toString('utf8');
    if (file.getAttribute('encoding') !== 'base64' || !/^<svg .*<\/svg>\s*$/s.test(svg))
      throw new Error('no image');
    return file.getAttribute('name')!;
  });
  const [a, b] = [new Set(named), new Set(files)];
  if (a.size !== files.length || [...a].some((name) => !b.has(name)))
    throw new Error(`images ${[...a].join()} are named, ${files.join()} are there`);
}

function children(element: Element, name?: string): Element[] {
  return [...element.childNodes].filter(
    (node): node is Element => node.nodeType === 1 && (name === undefined || node.nodeName === name),
  );
}

function descendants(element: Element): Element[] {
  return children(element).flatMap((child) => [child, ...descendants(child)]);
}

function only(element: Element, name: string): Element {
  const [first, ...more] = children(element, name);
  if (first === undefined || more.length > 0) throw new Error(`expected one <${name}>`);
  return first;
}

const text = (element: Element) => children(element, 'text')[0]?.textContent ?? '';
