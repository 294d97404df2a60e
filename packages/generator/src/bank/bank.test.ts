import { textOf } from '@variorum/document';
import { describe, expect, it } from 'vitest';
import { mark } from '../marking/mark.ts';
import { bankQuestion, bankSource, compileText, essaySource } from '../testing/bank-question.ts';
import { drawVariant } from '../variant/build.ts';
import { drawDistinctVariants } from '../variant/distinct.ts';
import type { VariantField } from '../variant/variant.ts';
import { bindStatementBank } from './bind-bank.ts';
import { compileBank } from './compile-bank.ts';

const request = { seed: 'test', index: 0, level: 'medium', form: 'select' } as const;

const optionsOf = ({ view }: VariantField) => ('options' in view ? view.options : []);

describe('statements of a bank', () => {
  it.each([4, 5, 6, 7, 8])(
    'draws %i statements of which 30 to 70 percent are true and none clash',
    (count) => {
      for (const variant of drawDistinctVariants(bankQuestion, 50, {
        ...request,
        params: { statements: count },
      })) {
        const { chosen } = variant.params as { readonly chosen: readonly string[] };
        const share = chosen.filter((id) => id.startsWith('right')).length / count;
        expect(new Set(chosen).size).toBe(count);
        expect(share).toBeGreaterThanOrEqual(0.3);
        expect(share).toBeLessThanOrEqual(0.7);
        expect(chosen.includes('right-0') && (chosen.includes('wrong-0') || chosen.includes('wrong-1'))).toBe(
          false,
        );
      }
    },
  );

  it('names options by position, so that ids say nothing about truth', () => {
    const [field] = drawVariant(bankQuestion, request).fields;
    expect(optionsOf(field!).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(JSON.stringify(field!.view)).not.toMatch(/"(?:right|wrong)-\d"/);
  });

  it('gives every statement its reason under its option', () => {
    const [field] = drawVariant(bankQuestion, request).fields;
    for (const { id, content } of optionsOf(field!)) {
      const statement = textOf({ type: 'root', children: content });
      expect(textOf(field!.reasons![id]!)).toBe(statement.replace('Statement', 'Reason of'));
    }
  });
});

describe('marking statements', () => {
  const variant = drawVariant(bankQuestion, request);
  const key = variant.fields[0]!.key as readonly string[];
  const all = ['a', 'b', 'c', 'd', 'e', 'f'];
  const marked = (statements: unknown) => mark(bankQuestion, variant, { statements }, { points: 6 });
  const flip = (...ids: string[]) => all.filter((id) => key.includes(id) !== ids.includes(id));

  it.each([
    ['the key', flip(), 6, 'right'],
    ['one misjudged', flip('b'), 4, 'partial'],
    ['two misjudged', flip('a', 'b'), 2, 'partial'],
    ['three misjudged', flip('a', 'b', 'c'), 0, 'wrong'],
    ['all misjudged', flip(...all), 0, 'wrong'],
    ['nothing given', undefined, 0, 'missing'],
  ])('%s earns %j → %d points', (_, response, points, verdict) => {
    expect(marked(response)).toMatchObject({ points, fields: [{ verdict }] });
  });

  it('reads a list as text and refuses unknown options', () => {
    expect(marked(key.join(', ').toUpperCase()).points).toBe(6);
    const [field] = marked('a, x').fields;
    expect(textOf(field!.feedback)).toBe(
      'This could not be read: a list of the options a, b, c, d, e, f is expected.',
    );
  });
});

describe('the essay of a bank', () => {
  const variant = drawVariant(bankQuestion, { ...request, form: 'essay' });

  it('carries model answer and rubric and waits for a person', () => {
    expect(variant.fields[0]).toMatchObject({
      view: { kind: 'essay', name: 'essay', label: 'answer', lines: 12 },
      rubric: [
        { share: 0.6, criterion: 'says why' },
        { share: 0.4, criterion: 'gives an example' },
      ],
    });
    expect(textOf(variant.fields[0]!.modelAnswer!)).toBe('It is so.');
    expect(mark(bankQuestion, variant, { essay: 'Because.' }, { points: 5 })).toMatchObject({
      points: 0,
      unmarked: 5,
      fields: [{ verdict: 'unmarked' }],
    });
  });

  it('is the same in every variant, which uniqueness allows', () => {
    expect([...drawDistinctVariants(bankQuestion, 3, { ...request, form: 'essay' })]).toHaveLength(3);
  });
});

describe('files of a bank', () => {
  const compiled = (source: string, essay = essaySource) =>
    compileBank({ file: 'statements.md', source }, { file: 'essay.md', source: essay }, compileText);
  const entry = '# one (true)\nText.\n\n> Reason.\n';

  it.each([
    [
      'Hello\n# one (true)',
      'statements.md:1: text before the first heading: "Hello", expected a heading "# …" first',
    ],
    [
      '# One (yes)',
      'statements.md:1: the heading "One (yes)", expected "# statement-id (true)" or "(false)"',
    ],
    [
      '# one (true)\n> Reason.',
      'statements.md:1: "one" has no text, expected the statement under its heading',
    ],
    [
      '# one (true)\nText.',
      'statements.md:1: "one" has no reason, expected a line "> why it is true or false"',
    ],
    [`${entry}\n${entry}`, 'statements.md:6: the statement "one" stands twice, expected different ids'],
    [`${entry}Excludes: onee`, 'statements.md:1: it excludes "onee", expected an id such as "one"'],
  ])('%j is refused with file and line', (source, message) => {
    expect(() => compiled(source)).toThrow(message);
  });

  it.each([
    [
      '# Prompt\nx\n# Rubric\n- 100%: y',
      'essay.md:1: no section "Model answer", expected the sections Prompt, Model answer, Rubric',
    ],
    [essaySource.replace('40%', '30%'), 'essay.md:9: the shares of the rubric add up to 90%, expected 100%'],
    [
      essaySource.replace('- 40%:', '- much:'),
      'essay.md:11: the criterion "- much: gives an example", expected "- 40%: criterion"',
    ],
    [
      essaySource.replace('# Rubric', '# Rubrik'),
      'essay.md:9: the section "Rubrik", expected the sections Prompt, Model answer, Rubric',
    ],
  ])('%j is refused with file and line', (essay, message) => {
    expect(() => compiled(entry, essay)).toThrow(message);
  });

  it('hands every fragment on with the line on which it stands', () => {
    const places: unknown[] = [];
    compileBank(
      { file: 'statements.md', source: bankSource },
      { file: 'essay.md', source: essaySource },
      (source, { file }) => {
        places.push([file, source.length - source.trimStart().length + 1, source.trim()]);
        return compileText(source, { file });
      },
    );
    expect(places.slice(0, 2)).toEqual([
      ['statements.md', 2, 'Statement right-0.'],
      ['statements.md', 4, 'Reason of right-0.'],
    ]);
    expect(places.slice(-2)).toEqual([
      ['essay.md', 2, 'Explain it.'],
      ['essay.md', 7, 'It is so.'],
    ]);
  });

  it('refuses a bank too small for eight statements', () => {
    const bank = { id: 'small', version: 1, title: 'Small', summary: 'Small.', topics: ['x'] };
    expect(() =>
      bindStatementBank(bank, compiled(bankSource.slice(0, bankSource.indexOf('# wrong-2')))),
    ).toThrow('small: the bank has 6 true and 2 false statements, expected at least 5 of each');
  });
});
