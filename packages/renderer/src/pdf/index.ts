export { figurePdf } from './figure.ts';
export { type PdfFont, type PdfOptions, renderPdf } from './render.ts';
