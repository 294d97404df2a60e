import { renderPdf } from '../../pdf/render.ts';
import type { Notation } from '../notation.ts';
import { typstNotation } from '../typst/index.ts';

/** The Typst page, compiled. */
export const pdfNotation: Notation = {
  ...typstNotation,
  ending: 'pdf',
  finish: (name, page, figures, options) => {
    const encoder = new TextEncoder();
    const assets = new Map(
      [...figures].map(([path, content]) => [
        path,
        typeof content === 'string' ? encoder.encode(content) : content,
      ]),
    );
    return new Map([[`${name}.pdf`, renderPdf(page, assets, options)]]);
  },
};
