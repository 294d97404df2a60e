import type { Root } from '@variorum/document';
import { writeHtml, writeLatex, writeMarkdown, writeTypst } from '@variorum/renderer';
import type { Law } from '../law.ts';

const writers = { Markdown: writeMarkdown, HTML: writeHtml, LaTeX: writeLatex, Typst: writeTypst };

export const writersAccept: Law = {
  id: 'writers-accept',
  statement: 'Stem, solution and feedback can be written in every notation.',
  check({ variant }) {
    const trees: readonly (readonly [string, Root])[] = [
      ['stem', variant.stem],
      ['solution', variant.solution],
      ...variant.misconceptions.map(({ id, feedback }) => [`feedback ${id}`, feedback] as const),
    ];
    return trees.flatMap(([part, tree]) =>
      Object.entries(writers).flatMap(([notation, write]) => {
        try {
          write(tree);
          return [];
        } catch (error) {
          return [
            `${notation} refuses the ${part}: ${error instanceof Error ? error.message : String(error)}`,
          ];
        }
      }),
    );
  },
};
