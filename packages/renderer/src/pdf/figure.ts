import type { FigureAsset } from '../common/figure.ts';
import { typstString } from '../typst/escape.ts';
import { type PdfOptions, renderPdf } from './render.ts';

/** A figure as a PDF of one page of its own size, for LaTeX. */
export function figurePdf(figure: FigureAsset, options: PdfOptions = {}): Uint8Array {
  // CSS pixels are 1/96 inch, points 1/72.
  const [width, height] = [figure.width * 0.75, figure.height * 0.75];
  const source = `#set document(title: ${typstString(figure.name)}, date: none)
#set page(width: ${width}pt, height: ${height}pt, margin: 0pt)
#image("figure.svg", width: 100%, height: 100%, alt: ${typstString(figure.alt)})
`;
  return renderPdf(source, new Map([['figure.svg', new TextEncoder().encode(figure.svg)]]), options);
}
