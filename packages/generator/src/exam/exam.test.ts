import { isVariorumError } from '@variorum/core';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../json.ts';
import { bankQuestion } from '../testing/bank-question.ts';
import { chainQuestion } from '../testing/chain-question.ts';
import { parametersQuestion } from '../testing/parameters-question.ts';
import { assembleExam } from './assemble.ts';
import { parseExamPlan } from './parse-plan.ts';

const catalogue = new Map(
  [parametersQuestion, chainQuestion, bankQuestion].map((question) => [question.id, question]),
);
const parse = (source: string, env = {}) => parseExamPlan(source, { file: 'exam.yaml', catalogue, env });

const midterm = `title: Midterm 1
course: Deep Learning
date: 2027-03-12
duration: 90 min
seed: \${SECRET}
variants: 4
sections:
  - title: Shapes
    questions:
      - layer-parameters: { points: 4, level: easy }
      - two-products: { points: 2.5, params: { a: 4 } }
      - pick: 1
        points: 5
        from: [two-products, layer-parameters, some-concepts]
  - title: Ideas
    questions:
      - some-concepts: { points: 6, statements: 5 }
      - some-concepts: { form: essay, points: 3 }
      - layer-parameters: { form: choice, options: 4, count: 2 }
layout: { paper: letter, answer-space: grid, points-table: false }
`;

describe('parseExamPlan', () => {
  it('fills in defaults and checks every question', () => {
    const plan = parse(midterm, { SECRET: 's3cret' });
    expect(plan).toMatchObject({
      title: 'Midterm 1',
      minutes: 90,
      instructions: null,
      seed: 's3cret',
      seedVariable: 'SECRET',
      variants: 4,
      layout: { paper: 'letter', answerSpace: 'grid', pointsTable: false, language: 'en' },
    });
    const items = plan.sections.map(({ entries }) =>
      entries.map((entry) => (entry.type === 'question' ? entry.item : entry)),
    );
    expect(items[0]![0]).toEqual({
      question: 'layer-parameters',
      points: 4,
      level: 'easy',
      form: 'open',
      params: {},
      options: 5,
    });
    expect(items[0]![2]).toMatchObject({
      pick: 1,
      from: [{ points: 5 }, { points: 5 }, { points: 5, form: 'select' }],
    });
    expect(items[1]).toHaveLength(4);
    expect(items[1]![0]).toMatchObject({ params: { statements: 5 } });
    // The choice form asks the one field "count", whose weight is 2.
    expect(items[1]![3]).toMatchObject({ form: 'choice', options: 4, points: 2 });
  });

  const withQuestions = (questions: string) =>
    `title: T\nsections:\n  - title: S\n    questions:\n${questions}`;
  it.each([
    [
      'title: [',
      'exam.yaml:1:9: Flow sequence in block collection must be sufficiently indented and end with a ]',
      'invalid-yaml',
    ],
    ['title: a\ntitle: b', 'exam.yaml:2:1: Map keys must be unique', 'invalid-yaml'],
    [
      'just text',
      'exam.yaml:1:1: the exam is "just text", expected keys such as title, course, date',
      'invalid-exam',
    ],
    ['sections: []', 'exam.yaml:1:1: the exam has no "title", expected a string', 'invalid-exam'],
    [
      'title: T\nsections: []',
      'exam.yaml:2:11: "sections" is [], expected a list of length at least 1',
      'invalid-exam',
    ],
    [
      'title: T\ndate: soon\nsections: [1]',
      'exam.yaml:2:7: "date" is "soon", expected a date such as 2027-03-12',
      'invalid-exam',
    ],
    [
      'title: T\nduration: long\nsections: [1]',
      'exam.yaml:2:11: "duration" is "long", expected a duration such as "90 min" or "2 h"',
      'invalid-exam',
    ],
    [
      'title: T\nvariant: 4\nsections: [1]',
      'exam.yaml:2:1: the exam has no key "variant"; did you mean "variants"?',
      'unknown-key',
    ],
    [
      'title: T\nlayout: { answerspace: grid }\nsections: [1]',
      'exam.yaml:2:11: the exam has no key "answerspace"; did you mean "answer-space"?',
      'unknown-key',
    ],
    [
      'title: T\nlayout: { paper: a5 }\nsections: [1]',
      'exam.yaml:2:18: "layout.paper" is "a5", expected one of "a4", "letter"',
      'invalid-exam',
    ],
    [
      withQuestions('      - layer-parameter'),
      'exam.yaml:5:9: there is no question "layer-parameter"; did you mean "layer-parameters"?',
      'unknown-question',
    ],
    [
      withQuestions('      - layer-parameter: {}'),
      'exam.yaml:5:9: there is no question "layer-parameter"; did you mean "layer-parameters"?',
      'unknown-question',
    ],
    [
      withQuestions('      - zebra'),
      'exam.yaml:5:9: there is no question "zebra"; the catalogue has 3 questions, listed by "variorum list"',
      'unknown-question',
    ],
    [
      withQuestions('      - layer-parameters: { point: 3 }'),
      'exam.yaml:5:29: "layer-parameters" has no key "point"; did you mean "points"?',
      'unknown-key',
    ],
    [
      withQuestions('      - layer-parameters: { points: -3 }'),
      'exam.yaml:5:37: "points" is -3, expected more than 0',
      'invalid-exam',
    ],
    [
      withQuestions('      - layer-parameters: { form: essay }'),
      'exam.yaml:5:35: "layer-parameters" has no form "essay", expected open or choice',
      'unknown-form',
    ],
    [
      withQuestions('      - layer-parameters:\n        points: 3'),
      'exam.yaml:5:9: the question is {"layer-parameters":null,"points":3}, expected a question such as "conv-parameters" or "conv-parameters: { points: 4 }" (indent points below "layer-parameters")',
      'invalid-exam',
    ],
    [
      withQuestions('      - layer-parameters: { params: { kernal: 3 } }'),
      'exam.yaml:5:39: layer-parameters: there is no parameter "kernal"; did you mean "kernel"?',
      'unknown-param',
    ],
    [
      withQuestions('      - layer-parameters: { params: { kernel: 99 } }'),
      'exam.yaml:5:47: layer-parameters: parameter "kernel" is 99, expected at most 15',
      'invalid-param',
    ],
    [
      withQuestions('      - layer-parameters: { statements: 5 }'),
      'exam.yaml:5:29: layer-parameters: there is no parameter "statements"; it has channels, filters, kernel, size',
      'unknown-param',
    ],
    [
      withQuestions('      - { pick: 2, from: [two-products, some-concepts] }'),
      'exam.yaml:5:17: "pick" is 2, expected fewer than the 2 questions under "from"',
      'invalid-exam',
    ],
    [
      withQuestions('      - { pick: 1, from: [two-products: { points: 1 }, some-concepts] }'),
      'exam.yaml:5:51: a question of a pick has "points", expected the points beside "pick", equal for all',
      'invalid-exam',
    ],
  ])('%j is refused with its place', (source, message, code) => {
    let caught: unknown;
    try {
      parse(source);
    } catch (error) {
      caught = error;
    }
    expect(isVariorumError(caught) && { message: caught.message, code: caught.code }).toEqual({
      message,
      code,
    });
    expect(isVariorumError(caught) && caught.location).toMatchObject({ file: 'exam.yaml' });
  });

  it('stays small on hostile files', () => {
    const laughs = `a: &a [x]\n${Array.from({ length: 25 }, (_, n) => `b${n}: *a`).join('\n')}`;
    expect(() => parse(laughs)).toThrow('exam.yaml:22:6: at most 20 aliases are read');
    expect(() => parse('['.repeat(40) + ']'.repeat(40))).toThrow(
      'exam.yaml:1:17: the file is nested more than 16 levels deep',
    );
    expect(() => parse('['.repeat(100_000))).toThrow('the file is nested more than 16 levels deep');
    expect(() => parse(' '.repeat(300_000))).toThrow(
      'exam.yaml:1:1: the file has 300000 characters, at most 262144 are read',
    );
  });
});

describe('assembleExam', () => {
  const plan = parse(midterm, { SECRET: 's3cret' });
  const exam = assembleExam(plan, catalogue);
  const papers = [...exam.variants()];

  it('builds every paper with consecutive numbers and the same points', () => {
    expect(exam.head.points).toBe(4 + 2.5 + 5 + 6 + 3 + 2 + 2);
    for (const [index, paper] of papers.entries()) {
      const questions = paper.sections.flatMap((section) => section.questions);
      expect(paper).toMatchObject({ index, code: exam.codes[index], head: exam.head });
      expect(questions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(questions.reduce((sum, { points }) => sum + points, 0)).toBe(exam.head.points);
    }
  });

  it('gives the same bytes again, and others under another seed', () => {
    expect(JSON.stringify(assembleExam(plan, catalogue).variant(2))).toBe(JSON.stringify(papers[2]));
    expect(JSON.stringify(assembleExam(plan, catalogue, { seed: 'other' }).variant(2))).not.toBe(
      JSON.stringify(papers[2]),
    );
  });

  it('never repeats the parameters of a question, but for the essay', () => {
    const seen = new Set<string>();
    for (const { variant } of papers
      .flatMap((paper) => paper.sections)
      .flatMap((section) => section.questions)) {
      const key = `${variant.question} ${canonicalJson(variant.params)}`;
      expect(variant.form === 'essay' || !seen.has(key)).toBe(true);
      seen.add(key);
    }
  });

  it('keeps a parameter that the file fixes', () => {
    expect(papers.map((paper) => paper.sections[0]!.questions[1]!.variant.params)).toEqual(
      papers.map(() => expect.objectContaining({ a: 4 })),
    );
  });

  it('spreads a pick evenly', () => {
    const six = [...assembleExam(plan, catalogue, { variants: 6 }).variants()];
    const picked = six.map((paper) => paper.sections[0]!.questions[2]!.variant.question).sort();
    expect(picked).toEqual([
      'layer-parameters',
      'layer-parameters',
      'some-concepts',
      'some-concepts',
      'two-products',
      'two-products',
    ]);
  });

  it('fails before the first paper when too few variants exist', () => {
    const small = parse(
      'title: T\nseed: s\nvariants: 9\nsections:\n  - title: S\n    questions:\n      - two-products: { params: { a: 4 } }',
    );
    // b runs from 2 to 9: eight variants.
    expect(() => assembleExam(small, catalogue)).toThrow(
      'only 8 distinct variants of two-products at level medium were found in 5,000 further draws',
    );
    expect(assembleExam(small, catalogue, { variants: 8 }).codes).toHaveLength(8);
  });

  it('keeps the hand work of variants within a quarter of the median where it can', () => {
    const wide = parse(
      'title: T\nseed: s\nvariants: 20\nsections:\n  - title: S\n    questions: [two-products]',
    );
    const efforts = [...assembleExam(wide, catalogue).variants()].map(
      (paper) => paper.sections[0]!.questions[0]!.variant.effort,
    );
    expect(Math.max(...efforts) / Math.min(...efforts)).toBeLessThanOrEqual(1.25 / 0.75);
  });

  it('takes a paper per name of a roster, with codes that depend on the names', () => {
    const roster = assembleExam(plan, catalogue, { roster: ['ada', 'ben'] });
    expect(roster.codes).toHaveLength(2);
    expect(roster.codes[0]).toBe(assembleExam(plan, catalogue, { roster: ['ada'] }).codes[0]);
    expect(roster.codes[0]).not.toBe(exam.codes[0]);
  });

  it('asks for a seed that is missing', () => {
    expect(() => assembleExam(parse(midterm), catalogue)).toThrow(
      'assembleExam: the environment variable SECRET is not set, expected a secret seed there or with --seed',
    );
  });

  it('refuses a roster that names someone twice', () => {
    expect(() => assembleExam(plan, catalogue, { roster: ['ada', 'ada'] })).toThrow(
      /^variantCodes: the variants "ada" and "ada" have the same code [0-9A-HJKMNP-TV-Z]{8}, expected different ones: choose another seed$/,
    );
  });
});
