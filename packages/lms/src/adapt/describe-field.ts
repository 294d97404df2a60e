import {
  type Block,
  type FieldHandlers,
  type FieldOption,
  type FieldView,
  handleField,
  type Inline,
  type TableRow,
} from '@variorum/document';

const blank = '____';

const none = (): Block[] => [];
const text = (value: string): Inline => ({ type: 'text', value });
const cells = (row: readonly (readonly Inline[])[]): TableRow => ({
  type: 'tableRow',
  children: row.map((children) => ({ type: 'tableCell', children })),
});

function lettered(options: readonly FieldOption[]): Block[] {
  const children = options.map(({ id, content }) => {
    const [first, ...rest] = content;
    const label = text(`(${id}) `);
    return {
      type: 'listItem' as const,
      children:
        first?.type === 'paragraph'
          ? [{ ...first, children: [label, ...first.children] }, ...rest]
          : [{ type: 'paragraph' as const, children: [label] }, ...content],
    };
  });
  return [{ type: 'list', ordered: false, start: 1, children }];
}

const contents: FieldHandlers<Block[]> = {
  integer: none,
  number: none,
  rational: none,
  shape: none,
  vector: none,
  matrix: none,
  table: ({ header, align, rows }) => [
    {
      type: 'table',
      align,
      children: [
        cells(header),
        ...rows.map((row) => cells(row.map((cell) => ('given' in cell ? cell.given : [text(blank)])))),
      ],
    },
  ],
  choice: ({ options }) => lettered(options),
  choices: ({ options }) => lettered(options),
  match: ({ left, right }) => [...lettered(left), ...lettered(right)],
  order: ({ items }) => lettered(items),
  expression: none,
  text: none,
  essay: none,
};

/** What a field shows besides its blank: a table with empty cells, lettered options. */
export function fieldContents(view: FieldView): Block[] {
  return handleField(contents, view);
}
