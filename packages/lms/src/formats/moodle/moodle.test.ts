import { describe, expect, it } from 'vitest';
import { caseOf, type FieldCase, fieldCases } from '../../support/support.ts';
import { domElements, domText, squeeze } from '../../test/dom-text.ts';
import { readGaps, withoutGaps } from '../../test/read-cloze.ts';
import { type ReadQuestion, readMoodle } from '../../test/read-moodle.ts';
import { figureOf, nastyTexts, sampleField, sampleVariant } from '../../test/sample.ts';
import { writeText } from '../../test/write.ts';
import { fractionText } from '../../text/fraction.ts';
import { moodle } from './index.ts';

const types: Partial<Record<FieldCase, string>> = {
  integer: 'numerical',
  number: 'numerical',
  rational: 'numerical',
  shape: 'multianswer',
  vector: 'multianswer',
  matrix: 'multianswer',
  table: 'multianswer',
  choice: 'multichoice',
  choices: 'multichoice',
  match: 'matching',
  order: 'ordering',
  text: 'shortanswer',
  essay: 'essay',
};

const written = fieldCases.filter((one) => moodle.support[one].alone.level !== 'refused');

function readOne(xml: string): ReadQuestion {
  const [question, ...more] = readMoodle(xml);
  expect(more).toEqual([]);
  return question!;
}

const soleQuestion = (one: FieldCase, text?: string) =>
  readOne(writeText(moodle, [sampleVariant([sampleField(one, text)], text)]));

describe('moodle', () => {
  it.each(written)('writes a question of one field of kind %s in the type that the matrix names', (one) => {
    expect(soleQuestion(one).type).toBe(types[one]);
  });

  it('tries the right number first, then known mistakes with their feedback, then anything else', () => {
    const { answers } = soleQuestion('integer');
    expect(answers.map(({ text, fraction, tolerance }) => [text, fraction, tolerance])).toEqual([
      ['-12', 1, 0],
      ['7', 0, 0],
      ['*', 0, 0],
    ]);
    expect(domText(answers[1]!.feedback)).toBe('plain words');
  });

  it('accepts a rounded number and the number itself, each with half a unit about it', () => {
    const { answers } = soleQuestion('number');
    // 0.12345 to two significant digits is 0.12; half a unit is 0.005.
    expect(answers.slice(0, 2).map(({ text, tolerance }) => [text, tolerance])).toEqual([
      ['0.12', 0.005],
      ['0.12345', 0.005],
    ]);
  });

  it('asks for a fraction as a decimal number and says so', () => {
    const { answers, text } = soleQuestion('rational');
    expect(domText(text)).toContain('a fraction as a decimal number to 4 significant digits');
    expect(answers[0]).toMatchObject({ text: '0.6667', tolerance: 0.00005, fraction: 1 });
  });

  it('takes away for a false statement what a true one adds', () => {
    expect(soleQuestion('choices').answers.map(({ fraction }) => fraction)).toEqual([0.5, -0.5, 0.5]);
  });

  it('writes items in their right order and how they are graded', () => {
    const { answers, setting } = soleQuestion('order');
    expect(answers.map(({ text }) => domText(text))).toEqual(['third', 'plain words', 'other']);
    expect(setting('gradingtype')).toBe('RELATIVE_NEXT_EXCLUDE_LAST');
    expect(setting('selectcount')).toBe('3');
  });

  it('offers what belongs to no item as well', () => {
    expect(soleQuestion('match').pairs.map(([item, answer]) => [domText(item), answer])).toEqual([
      ['plain words', '(c) third'],
      ['two', '(a) plain words'],
      ['', '(b) other'],
    ]);
  });

  it('lists options with figures in the text, where drop-downs cannot show them', () => {
    const field = sampleField('match');
    if (field.view.kind !== 'match') throw new Error('a matching field is expected');
    const right = field.view.right.map((option) => ({
      ...option,
      content: [figureOf(`figure ${option.id}`)],
    }));
    const read = readOne(writeText(moodle, [sampleVariant([{ ...field, view: { ...field.view, right } }])]));
    expect(read.pairs.map(([, answer]) => answer)).toEqual(['(c)', '(a)', '(b)']);
    expect(domText(read.text)).toContain('(b) figure b');
  });

  it('gives gaps whole weights in the proportions of the fields and their cells', () => {
    const fields = [sampleField('integer'), { ...sampleField('vector'), weight: 1.5 }];
    const gaps = readGaps(readOne(writeText(moodle, [sampleVariant(fields)])).text);
    // 1 to 0.75 to 0.75.
    expect(gaps.map(({ weight }) => weight)).toEqual([4, 3, 3]);
  });

  it('puts each question into its category once, and escapes the slash in a name', () => {
    const head = { title: 'A/B test', course: 'Deep Learning', instructions: 'No calculators.' };
    const xml = writeText(
      moodle,
      [sampleVariant([sampleField('integer')]), sampleVariant([sampleField('text')])],
      {
        head,
      },
    );
    expect(xml.match(/<question type="category">/g)).toHaveLength(2);
    const [description, first, second] = readMoodle(xml);
    expect(description).toMatchObject({ type: 'description', category: '$course$/top/A//B test' });
    expect(first?.category).toBe('$course$/top/A//B test/plain words');
    expect(second?.category).toBe(first?.category);
  });

  it('says in its first lines that it holds the answers', () => {
    expect(writeText(moodle, []).split('\n')[1]).toMatch(/^<!-- PRIVATE: holds the answers/);
  });

  it('refuses a share that Moodle has no grade for', () => {
    expect([1 / 3, -1 / 7, 0.25].map(fractionText)).toEqual(['33.33333', '-14.28571', '25']);
    expect(() => fractionText(1 / 11)).toThrow('Moodle has no grade of 9.09');
  });
});

describe.each(nastyTexts)('moodle brings %j through', (nasty) => {
  const shown = squeeze(nasty);

  it.each(written)('in a question of kind %s', (one) => {
    const read = soleQuestion(one, nasty);
    expect(read.name).toBe(`${nasty} (CODE-1)`);
    expect(read.tags).toContain(nasty);
    const visible = read.type === 'multianswer' ? withoutGaps(read.text) : read.text;
    expect(domText(visible).startsWith(shown)).toBe(true);
    expect(domText(read.solution).startsWith(shown)).toBe(true);
    expect([...domElements(read.text), ...domElements(read.solution)]).not.toContain('script');
    if (one === 'text') expect(read.answers[0]?.text.replaceAll('\\*', '*')).toBe(nasty);
    if (one === 'choice') expect(domText(read.answers[0]?.text ?? '')).toBe(shown);
    if (one === 'essay') expect(domText(read.graderInfo)).toContain(shown);
    if (one === 'integer') expect(domText(read.answers[1]?.feedback ?? '')).toBe(shown);
  });

  it('in gaps: spellings, options and feedback', () => {
    const fields = [sampleField('text', nasty), sampleField('choice', nasty), sampleField('table', nasty)];
    const [text, choice, cell] = readGaps(readOne(writeText(moodle, [sampleVariant(fields, nasty)])).text);
    expect(text?.answers.map((answer) => answer.text.replaceAll('\\*', '*').trim())).toEqual([
      nasty.trim(),
      'BN',
      'dropout',
      '*',
    ]);
    expect(domText(choice?.answers[0]?.text ?? '')).toBe(shown);
    expect(choice?.answers.map(({ fraction }) => fraction)).toEqual([0, 1, 0]);
    expect(domText(choice?.answers[2]?.feedback ?? '')).toBe(`${shown} ${shown}`);
    expect(cell?.answers.map((answer) => answer.text)).toEqual(['1824', '1800', '*']);
    expect(domText(cell?.answers[1]?.feedback ?? '')).toBe(shown);
  });

  it('without leaving anything that MathJax would take for a formula', () => {
    const read = soleQuestion('integer', nasty);
    const source = read.text.replace(/<span>[\\$]<\/span>/g, '□').replace(/ alt="[^"]*"/g, '');
    expect(source).not.toMatch(/\\[()[\]]|\$\$/);
  });
});

describe('the sample fields', () => {
  it.each(fieldCases)('%s is the case that it is named after', (one) => {
    expect(caseOf(sampleField(one).view)).toBe(one);
  });
});
