import { writeHtml } from '../../html/index.ts';
import type { Notation } from '../notation.ts';
import { pageTemplate } from '../template.ts';
import type { HeadView, KeyView, PaperView, SolutionsView } from '../view.ts';
import key from './key.gen.ts';
import paper from './paper.gen.ts';
import { htmlShell } from './shell.ts';
import solutions from './solutions.gen.ts';

const paperPage = pageTemplate(paper);
const keyPage = pageTemplate(key);
const solutionsPage = pageTemplate(solutions);

const head = (view: HeadView) => ({
  ...view,
  shell: htmlShell,
  // Within a string of the stylesheet, where only letters, digits and hyphens need no escape.
  codeCss: view.plainCode.replace(
    /[^A-Za-z0-9-]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16)} `,
  ),
});

const paperSource = (view: PaperView) =>
  paperPage({
    ...head(view),
    studentName: view.student?.name ?? '',
    studentId: view.student?.id ?? '',
    sections: view.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({ ...question, level: section.title === '' ? 2 : 3 })),
    })),
  });

/** One self-contained page: stylesheet and figures inside, no scripts. */
export const htmlNotation: Notation = {
  ending: 'html',
  figureEnding: null,
  leaves: (_, words) => {
    const options = { words, headingOffset: 3 };
    return {
      text: (value) => writeHtml({ type: 'text', value }),
      inlines: (nodes) => nodes.map((node) => writeHtml(node, options)).join(''),
      blocks: (root) => writeHtml(root, options).trimEnd(),
      part: (children) => writeHtml({ type: 'root', children }, options).trim(),
    };
  },
  paper: paperSource,
  key: (view: KeyView) => keyPage(head(view)),
  solutions: (view: SolutionsView) => solutionsPage(head(view)),
  finish: (name, page) => new Map([[`${name}.html`, page]]),
};
