import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Block, Inline, Root } from '@variorum/document';
import { requireTool } from '@variorum/system-tools';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../test/sample.ts';
import {
  type KeyDocument,
  NOTATIONS,
  type NotationName,
  type PaperDocument,
  type Rendered,
  renderKey,
  renderPaper,
  renderSolutions,
  type SolutionsDocument,
} from './index.ts';

const TITLE = 'Midterm #1 {$5} & \\input{x} <b> @a x|y_z *~^%';
const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const short = (value: string): Root => ({ type: 'root', children: [paragraph(text(value))] });

const head = {
  title: TITLE,
  course: 'Deep Learning',
  date: '12 March 2027',
  duration: '90 minutes',
  instructions: 'One sheet of notes.',
  points: 30,
  language: 'en',
};
const layout = {
  paper: 'a4',
  answerSpace: 'lines',
  pointsTable: true,
  nameField: true,
  fontSize: 11,
} as const;

const PAPER: PaperDocument = {
  head,
  code: 'AB-12',
  student: { name: 'Ada #read("x") O’Neil', id: '=1+1' },
  sections: [
    {
      title: 'Shapes',
      questions: [
        { number: '1', title: 'Everything', points: 12, body: EVERYTHING, space: 0 },
        ...Array.from({ length: 6 }, (_, index) => ({
          number: String(index + 2),
          points: index === 0 ? 1 : 3.5,
          body: short(`START${index + 2} question text`),
          space: 9,
        })),
      ],
    },
  ],
  layout,
};
const KEY: KeyDocument = {
  head,
  code: 'AB-12',
  rows: Array.from({ length: 20 }, (_, index) => ({
    question: String(index + 1),
    field: 'number of parameters & more',
    answer: [{ type: 'inlineMath', value: '1{,}824' }],
    tolerance: index % 2 === 0 ? '' : '± 0.001',
    points: 2,
  })),
  layout,
};
const SOLUTIONS: SolutionsDocument = {
  head,
  code: 'AB-12',
  questions: [
    {
      number: '1',
      title: 'Parameters',
      points: 3,
      body: short('How many?'),
      solution: EVERYTHING,
      mistakes: [{ value: [text('1,800')], explanation: [paragraph(text('You forgot the biases.'))] }],
    },
  ],
  layout,
};

const names = Object.keys(NOTATIONS) as NotationName[];
const documents: readonly [string, (notation: NotationName) => Rendered][] = [
  ['paper', (notation) => renderPaper(PAPER, notation)],
  ['key', (notation) => renderKey(KEY, notation)],
  ['solutions', (notation) => renderSolutions(SOLUTIONS, notation)],
];
const mainText = ({ main, files }: Rendered) => String(files.get(main));

describe.each(names)('a page in %s', (notation) => {
  it.each(documents)('%s is the same twice', (_, render) => {
    const [first, second] = [render(notation), render(notation)];
    expect([...first.files.keys()]).toEqual([...second.files.keys()]);
    for (const [path, content] of first.files) expect(second.files.get(path)).toEqual(content);
  });

  it('of a private document says so in its name', () => {
    expect(renderPaper(PAPER, notation).main).toMatch(/^paper-AB-12\./);
    expect(renderKey(KEY, notation).main).toMatch(/^PRIVATE-key-AB-12\./);
    expect(renderSolutions(SOLUTIONS, notation).main).toMatch(/^PRIVATE-solutions-AB-12\./);
  });

  it.each(['none', 'blank', 'lines', 'grid'] as const)('leaves %s as room to answer', (answerSpace) => {
    const page = renderPaper({ ...PAPER, layout: { ...layout, answerSpace, paper: 'letter' } }, notation);
    expect(page.files.get(page.main)?.length).toBeGreaterThan(500);
  });

  it('stays in its folder whatever the code of the variant is', () => {
    const { main, files } = renderPaper({ ...PAPER, code: '../../x' }, notation);
    for (const path of [main, ...files.keys()]) expect(path).not.toContain('..');
  });
});

describe('a private page', () => {
  it.each(['latex', 'markdown', 'html', 'typst'] as const)('in %s says so in its first line', (notation) => {
    for (const page of [renderKey(KEY, notation), renderSolutions(SOLUTIONS, notation)]) {
      expect(mainText(page).split('\n')[0]).toContain('PRIVATE');
    }
  });
});

describe('renderPaper', () => {
  it('lists the notations when it does not know one', () => {
    expect(() => renderPaper(PAPER, 'docx' as NotationName)).toThrow(
      'notation "docx": expected one of pdf, latex, markdown, html, typst',
    );
  });

  it('writes a complete HTML page without parse errors, scripts or styles in elements', () => {
    const html = mainText(renderPaper(PAPER, 'html'));
    const errors: string[] = [];
    parse(html, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    expect(html).toContain('<html lang="en">');
    expect(html).not.toMatch(/<script|<[^>]* style=/);
  });
});

const poppler = requireTool('pdftotext');
const latex = requireTool('pdflatex');

describe.skipIf(!poppler.available)(poppler.title('the PDF of a paper'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-layout-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let pages: string[] = [];

  beforeAll(() => {
    const { files, main } = renderPaper(PAPER, 'pdf');
    const path = join(folder, main);
    writeFileSync(path, files.get(main) as Uint8Array);
    pages = spawnSync(poppler.path, ['-layout', path, '-'], { encoding: 'utf8' })
      .stdout.split('\f')
      .slice(0, -1);
  });

  it('numbers every page and names the variant on it', () => {
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, page] of pages.entries()) {
      expect(page).toMatch(new RegExp(`Variant AB-12\\s+Page ${index + 1} of ${pages.length}`));
    }
  });

  it('shows title, course, date, duration, points, student and instructions as they were given', () => {
    const [first = ''] = pages;
    for (const shown of [
      'Deep Learning',
      TITLE,
      '12 March 2027',
      '90 minutes',
      '30 points',
      '=1+1',
      'One sheet',
    ]) {
      expect(first.replace(/\s+/g, ' ')).toContain(shown);
    }
    expect(first.replace(/[“”]/g, '"')).toContain('Ada #read("x") O’Neil');
  });

  it('keeps a question and its points on one page', () => {
    for (const number of [2, 3, 4, 5, 6, 7]) {
      const page = pages.find((candidate) => candidate.includes(`START${number}`)) ?? '';
      expect(page, `question ${number}`).toMatch(
        new RegExp(`^ *${number} +/ *${number === 2 ? '1' : '3\\.5'}$`, 'm'),
      );
    }
  });
});

describe.skipIf(!latex.available)(latex.title('the LaTeX pages'), () => {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-layout-latex-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(documents)('of the %s compile without an overfull line', { timeout: 60_000 }, (_, render) => {
    const { files, main } = render('latex');
    for (const [path, content] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    spawnSync(latex.path, ['-interaction=nonstopmode', '-halt-on-error', '-no-shell-escape', main], {
      cwd: folder,
    });
    const log = readFileSync(join(folder, main.replace(/tex$/, 'log')), 'latin1');
    expect(log.match(/^!.*/gm) ?? []).toEqual([]);
    expect(log.match(/^Overfull.*/gm) ?? []).toEqual([]);
    expect(log).toContain('Output written on');
  });
});
