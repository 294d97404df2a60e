import { RenderError } from '../common/error.ts';
import { collectFigures } from '../common/figure.ts';
import { figurePdf } from '../pdf/figure.ts';
import type { KeyDocument, PaperDocument, SolutionsDocument } from './model.ts';
import type { Files, Leaves, Notation, PageOptions } from './notation.ts';
import { NOTATIONS, type NotationName } from './notations.ts';
import { keyView, paperView, solutionsView } from './view.ts';
import { type LayoutWords, layoutWords } from './words.ts';

export interface RenderOptions extends PageOptions {
  /** Name of the main file without ending. Default: the kind of document and the variant's code. */
  readonly name?: string;
}

export interface Rendered {
  /** The main file. */
  readonly main: string;
  /** The main file and the figures it refers to, by path. */
  readonly files: Files;
}

/**
 * A student's paper in one notation. Throws `RenderError`: `unknown-notation` with the allowed ones, or what
 * the writers and the compiler throw.
 */
export function renderPaper(
  document: PaperDocument,
  notation: NotationName,
  options: RenderOptions = {},
): Rendered {
  return render(document, notation, options, 'paper', (page, leaves, words) =>
    page.paper(paperView(document, leaves, words)),
  );
}

/** The answers of one variant in one notation, marked private in name and first line. Throws like `renderPaper`. */
export function renderKey(
  document: KeyDocument,
  notation: NotationName,
  options: RenderOptions = {},
): Rendered {
  return render(document, notation, options, 'PRIVATE-key', (page, leaves, words) =>
    page.key(keyView(document, leaves, words)),
  );
}

/** The worked solutions of one variant in one notation, marked private in name and first line. Throws like `renderPaper`. */
export function renderSolutions(
  document: SolutionsDocument,
  notation: NotationName,
  options: RenderOptions = {},
): Rendered {
  return render(document, notation, options, 'PRIVATE-solutions', (page, leaves, words) =>
    page.solutions(solutionsView(document, leaves, words)),
  );
}

function render(
  document: PaperDocument | KeyDocument | SolutionsDocument,
  name: NotationName,
  options: RenderOptions,
  kind: string,
  write: (notation: Notation, leaves: Leaves, words: LayoutWords) => string,
): Rendered {
  if (!Object.hasOwn(NOTATIONS, name)) {
    const allowed = Object.keys(NOTATIONS).join(', ');
    throw new RenderError('unknown-notation', `notation "${String(name)}": expected one of ${allowed}`);
  }
  const notation = NOTATIONS[name];
  const words = layoutWords(document.head.language);
  const { sink, figures } = collectFigures('figures', notation.figureEnding ?? 'svg');
  const page = write(notation, notation.leaves(sink, words), words);
  const figureFiles: Files = new Map();
  for (const [path, figure] of figures) {
    figureFiles.set(path, notation.figureEnding === 'pdf' ? figurePdf(figure, options) : figure.svg);
  }
  const fileName = options.name ?? `${kind}-${document.code.replace(/[^\w-]+/g, '-')}`;
  const files = notation.finish(fileName, page, figureFiles, options);
  return { main: `${fileName}.${notation.ending}`, files };
}
