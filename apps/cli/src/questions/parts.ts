import type { Block, Inline, Root } from '@variorum/document';
import type { Variant } from '@variorum/generator';
import { keyLines } from './key-rows.ts';

/** What of a variant is printed. */
export const parts = ['stem', 'key', 'solution', 'all'] as const;
export type Part = (typeof parts)[number];

/** A part of a variant as a document; everything but the stem is for the teacher. */
export function partDocument(variant: Variant, part: Part): Root {
  switch (part) {
    case 'stem':
      return variant.stem;
    case 'key':
      return root([keyTable(variant)]);
    case 'solution':
      return variant.solution;
    case 'all':
      return root([
        ...variant.stem.children,
        heading('Key'),
        keyTable(variant),
        heading('Worked solution'),
        ...variant.solution.children,
        ...commonMistakes(variant),
      ]);
  }
}

function keyTable(variant: Variant): Block {
  const rows = keyLines(variant).map(({ label, content }) => [[text(label)], content]);
  return table([[text('Asked')], [text('Key')]], rows);
}

function commonMistakes(variant: Variant): Block[] {
  const items = variant.misconceptions.flatMap((misconception) => {
    const values = variant.fields.flatMap(({ mistakes }) =>
      mistakes
        .filter((mistake) => mistake.misconceptions.includes(misconception.id))
        .map(({ content }) => content),
    );
    if (values.length === 0) return [];
    const shown = values.flatMap((content, index) => (index === 0 ? content : [text(', '), ...content]));
    const title: Block = { type: 'paragraph', children: [...shown, text(`: ${misconception.title}.`)] };
    return [{ type: 'listItem' as const, children: [title, ...misconception.feedback.children] }];
  });
  return items.length === 0
    ? []
    : [heading('Common mistakes'), { type: 'list', ordered: false, start: 1, children: items }];
}

function table(
  header: readonly (readonly Inline[])[],
  rows: readonly (readonly (readonly Inline[])[])[],
): Block {
  return {
    type: 'table',
    align: header.map(() => 'left' as const),
    children: [header, ...rows].map((row) => ({
      type: 'tableRow' as const,
      children: row.map((children) => ({ type: 'tableCell' as const, children })),
    })),
  };
}

function root(children: readonly Block[]): Root {
  return { type: 'root', children };
}

function heading(value: string): Block {
  return { type: 'heading', depth: 1, children: [text(value)] };
}

function text(value: string): Inline {
  return { type: 'text', value };
}
