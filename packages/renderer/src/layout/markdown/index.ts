import type { Inline } from '@variorum/document';
import { hang } from '../../common/text.ts';
import { writeMarkdown } from '../../markdown/index.ts';
import type { Notation } from '../notation.ts';
import { pageTemplate } from '../template.ts';
import type { KeyView, PaperView, SolutionsView } from '../view.ts';
import key from './key.gen.ts';
import paper from './paper.gen.ts';
import solutions from './solutions.gen.ts';

/** Markdown that reads well on GitHub, with its figures beside it. */
export const markdownNotation: Notation = {
  ending: 'md',
  figureEnding: 'svg',
  leaves: (figure, words) => {
    const options = { figure, words, headingOffset: 3 };
    // Leaves stand in headings, list items and table cells: on one line, with `|` masked, as in a cell.
    const inlines = (children: readonly Inline[]) => writeMarkdown({ type: 'tableCell', children }, options);
    return {
      text: (value) => inlines([{ type: 'text', value }]),
      inlines,
      blocks: (root) => writeMarkdown(root, options).trimEnd(),
      part: (children) => hang(writeMarkdown({ type: 'root', children }, options).trim(), '  '),
    };
  },
  paper: pageTemplate<PaperView>(paper),
  key: pageTemplate<KeyView>(key),
  solutions: pageTemplate<SolutionsView>(solutions),
  finish: (name, page, figures) => new Map([[`${name}.md`, `${page.trimEnd()}\n`], ...figures]),
};
