import { writeLatex } from '../../latex/index.ts';
import type { Notation } from '../notation.ts';
import { pageTemplate } from '../template.ts';
import type { HeadView, KeyView, PaperView, SolutionsView } from '../view.ts';
import key from './key.gen.ts';
import paper from './paper.gen.ts';
import { latexShell } from './shell.ts';
import solutions from './solutions.gen.ts';

const paperPage = pageTemplate(paper);
const keyPage = pageTemplate(key);
const solutionsPage = pageTemplate(solutions);

/** Columns of the points table, and rows of a key's table, that stand in one `tabular`. */
const MOST_COLUMNS = 12;
const MOST_ROWS = 40;

const head = (view: HeadView) => ({
  ...view,
  shell: latexShell,
  // The standard classes know 10, 11 and 12 points.
  fontSize: Math.min(12, Math.max(10, Math.round(view.fontSize))),
  documentClass: 'article',
});

function parted<T>(items: readonly T[], size: number): { items: T[]; count: number; last: boolean }[] {
  const parts = [];
  for (let start = 0; start === 0 || start < items.length; start += size) {
    const part = items.slice(start, start + size);
    parts.push({ items: part, count: Math.max(1, part.length), last: start + size >= items.length });
  }
  return parts;
}

const paperSource = (view: PaperView) =>
  paperPage({
    ...head(view),
    studentName: view.student?.name ?? '',
    studentId: view.student?.id ?? '',
    chunks: parted(view.columns, MOST_COLUMNS).map(({ items, ...part }) => ({ ...part, columns: items })),
  });

const keySource = (view: KeyView) =>
  keyPage({
    ...head(view),
    chunks: parted(view.rows, MOST_ROWS).map(({ items, ...part }) => ({ ...part, rows: items })),
  });

const solutionsSource = (view: SolutionsView) => solutionsPage(head(view));

/** LaTeX source with its figures as PDF files beside it. */
export const latexNotation: Notation = {
  ending: 'tex',
  figureEnding: 'pdf',
  leaves: (figure, words) => {
    const options = { figure, words };
    return {
      text: (value) => writeLatex({ type: 'text', value }),
      inlines: (nodes) => nodes.map((node) => writeLatex(node, options)).join(''),
      blocks: (root) => writeLatex(root, options).trimEnd(),
      part: (children) => writeLatex({ type: 'root', children }, options).trim(),
    };
  },
  paper: paperSource,
  key: keySource,
  solutions: solutionsSource,
  finish: (name, page, figures) => new Map([[`${name}.tex`, page], ...figures]),
};
