export { figurePdf } from './figure.ts';
export { type PdfOptions, renderPdf } from './render.ts';
