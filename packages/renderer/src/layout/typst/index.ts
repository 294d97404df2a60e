import { typstString } from '../../typst/escape.ts';
import { writeTypst } from '../../typst/index.ts';
import type { Notation } from '../notation.ts';
import { pageTemplate } from '../template.ts';
import type { HeadView, KeyView, PaperView, SolutionsView } from '../view.ts';
import key from './key.gen.ts';
import paper from './paper.gen.ts';
import { typstShell } from './shell.ts';
import solutions from './solutions.gen.ts';

const paperPage = pageTemplate(paper);
const keyPage = pageTemplate(key);
const solutionsPage = pageTemplate(solutions);

const head = (view: HeadView) => ({
  ...view,
  shell: typstShell,
  codeString: typstString(view.plainCode),
  paperName: view.paper === 'letter' ? 'us-letter' : 'a4',
});

function paperSource(view: PaperView): string {
  return paperPage({
    ...head(view),
    studentName: view.student?.name ?? '',
    studentId: view.student?.id ?? '',
    sections: view.sections.map((section) => ({
      ...section,
      // Headings must not skip a level (PDF/UA).
      questions: section.questions.map((question, index) => ({
        ...question,
        section: index === 0 ? section.title : '',
        level: section.title === '' ? 2 : 3,
      })),
    })),
  });
}

function keySource(view: KeyView): string {
  const columns = view.twoColumns ? 2 : 1;
  return keyPage({
    ...head(view),
    keyColumns: columns,
    keySize: Math.min(view.fontSize, columns === 2 ? 8 : 9.5),
  });
}

const solutionsSource = (view: SolutionsView) => solutionsPage(head(view));

/** Typst source with its figures beside it. */
export const typstNotation: Notation = {
  ending: 'typ',
  figureEnding: 'svg',
  leaves: (figure, words) => {
    const options = { figure, words };
    return {
      text: (value) => writeTypst({ type: 'text', value }),
      inlines: (nodes) => nodes.map((node) => writeTypst(node, options)).join(''),
      blocks: (root) => writeTypst(root, options),
      part: (children) => writeTypst({ type: 'root', children }, options).trim(),
    };
  },
  paper: paperSource,
  key: keySource,
  solutions: solutionsSource,
  finish: (name, page, figures) => new Map([[`${name}.typ`, page], ...figures]),
};
