import type { Block, FieldOption, FieldView, Root } from '@variorum/document';
import type { AnswerJson, Variant, VariantField } from '@variorum/generator';
import type { FieldCase } from '../support/support.ts';

/** Text that means something to one format or another. */
export const nastyTexts = [
  '< > & \' " { } ~ # = \\ %',
  '=2+3',
  '&lt;b&gt; &amp;amp; &#126; &',
  'ends with a backslash \\',
  'ends with an ampersand &',
  ']]> <![CDATA[ <!-- -- -->',
  '{1:NUMERICAL:=3} {#1} }{ \\} \\#',
  '~%100%right #feedback',
  '\\(x\\) \\[y\\] $$z$$ \\n \\:',
  '// comment :: name :: -> $CATEGORY: x',
  '@@PLUGINFILE@@ {T} {} ####',
  '🐟 ünïcode שלום עולם × − …',
  '  two  spaces * wild*card',
  '<script>alert(1)</script>',
] as const;

export const figureSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10"><rect width="9" height="9"/></svg>';

export const paragraphOf = (value: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

export const figureOf = (alt: string): Block => ({
  type: 'figure',
  svg: figureSvg,
  alt,
  caption: [],
  width: 10,
  height: 10,
});

const option = (id: string, ...content: Block[]): FieldOption => ({ id, content });
const exact = { precision: { exact: true }, tolerance: { type: 'exact' } } as const;
const twoDigits = { precision: { significant: 2 }, tolerance: { type: 'rounding' } } as const;

function field(
  view: FieldView,
  key: AnswerJson,
  wrong: AnswerJson | undefined,
  more: Partial<VariantField> = {},
): VariantField {
  return {
    view,
    weight: 1,
    ...exact,
    key,
    keyContent: [{ type: 'text', value: JSON.stringify(key) }],
    mistakes: wrong === undefined ? [] : [{ answer: wrong, content: [], misconceptions: ['slip'] }],
    ...more,
  };
}

/** A field of each kind, with one known mistake where there can be one. `text` stands in all that an author writes. */
export function sampleField(one: FieldCase, text = 'plain words'): VariantField {
  const base = { name: one, label: text };
  const options = [
    option('a', paragraphOf(text)),
    option('b', paragraphOf('other')),
    option('c', paragraphOf('third')),
  ];
  switch (one) {
    case 'integer':
      return field({ ...base, kind: one, unit: text }, -12, 7);
    case 'number':
      return field({ ...base, kind: one, note: text }, '0.12345', '0.5', twoDigits);
    case 'rational':
      return field({ ...base, kind: one }, '2/3', '3/2');
    case 'shape':
      return field({ ...base, kind: one, axes: [text, 'width'] }, [3, 32], [3, 30]);
    case 'vector':
      return field({ ...base, kind: one, length: 2 }, [1, '0.5'], [2, '0.5']);
    case 'open-vector':
      return field({ ...base, kind: 'vector', length: null }, [1, 2, 3], [1, 2]);
    case 'matrix':
      return field({ ...base, kind: one, size: { rows: 1, columns: 2 } }, [[1, 2]], [[2, 1]]);
    case 'open-matrix':
      return field({ ...base, kind: 'matrix', size: null }, [[1, 2]], [[2, 1]]);
    case 'table':
      return field(
        {
          ...base,
          kind: one,
          header: [[{ type: 'text', value: text }], [{ type: 'text', value: 'size' }]],
          align: ['left', 'right'],
          rows: [[{ given: [{ type: 'text', value: text }] }, { blank: 'conv1', label: text }]],
        },
        { conv1: 1824 },
        { conv1: 1800 },
      );
    case 'choice':
      return field({ ...base, kind: one, options }, 'b', 'c', { reasons: { c: rootOf(paragraphOf(text)) } });
    case 'choices':
      return field({ ...base, kind: one, options }, ['a', 'c'], undefined, {
        reasons: Object.fromEntries(options.map(({ id }) => [id, rootOf(paragraphOf(text))])),
      });
    case 'match':
      return field(
        {
          ...base,
          kind: one,
          left: [option('1', paragraphOf(text)), option('2', paragraphOf('two'))],
          right: options,
        },
        { 1: 'c', 2: 'a' },
        undefined,
      );
    case 'order':
      return field(
        { ...base, kind: one, items: options, scoring: 'adjacent-pairs' },
        ['c', 'a', 'b'],
        undefined,
      );
    case 'expression':
      return field(
        { ...base, kind: one, variables: [{ name: 'D', meaning: text, min: 2, max: 99 }] },
        'D^2',
        '2*D',
      );
    case 'text':
      return field({ ...base, kind: one }, [text, 'BN'], 'dropout');
    case 'essay':
      return field({ ...base, kind: one, lines: 7 }, null, undefined, {
        modelAnswer: rootOf(paragraphOf(text)),
        rubric: [
          { share: 0.5, criterion: text },
          { share: 0.5, criterion: 'says why' },
        ],
      });
  }
}

/** A variant of these fields; `text` is its title, its statement, its feedback and its solution. */
export function sampleVariant(fields: readonly VariantField[], text = 'plain words'): Variant {
  return {
    question: 'sample-question',
    version: 1,
    title: text,
    topics: [text],
    form: fields.some(({ view }) => view.kind === 'essay') ? 'essay' : 'open',
    level: 'medium',
    params: {},
    effort: 1,
    fields,
    misconceptions: [{ id: 'slip', title: text, feedback: rootOf(paragraphOf(text)) }],
    stem: rootOf(
      paragraphOf(text),
      figureOf(text),
      ...fields.map(({ view }) => ({ type: 'field' as const, field: view })),
    ),
    solution: rootOf(paragraphOf(text), figureOf('solved')),
  };
}

export function rootOf(...children: Block[]): Root {
  return { type: 'root', children };
}
