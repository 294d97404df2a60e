import type { Root } from '@variorum/document';
import type { Variant } from '@variorum/generator';
import {
  escapeHtml,
  htmlStylesheet,
  latexPackages,
  latexPreamble,
  writeHtml,
  writeLatex,
  writeMarkdown,
} from '@variorum/renderer';
import { documentText } from '../text/write.ts';
import { type Part, partDocument } from './parts.ts';

/** The notations of `variorum show`. */
export type ShowFormat = 'text' | 'markdown' | 'html' | 'latex' | 'json';

/** A part of a variant as a whole file in one notation, ready to be opened, compiled or parsed. */
export function showVariant(variant: Variant, part: Part, format: ShowFormat, width: number): string {
  if (format === 'json') return `${JSON.stringify(jsonPart(variant, part), null, 2)}\n`;
  const document = partDocument(variant, part);
  return writers[format](document, variant.title, width);
}

type Writer = (document: Root, title: string, width: number) => string;

const writers: Readonly<Record<Exclude<ShowFormat, 'json'>, Writer>> = {
  text: (document, _, width) => documentText(document, width),
  markdown: (document) => ended(writeMarkdown(document)),
  html: (document, title) =>
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n' +
    `<title>${escapeHtml(title)}</title>\n<style>\n${htmlStylesheet}\n</style>\n</head>\n` +
    `<body>\n<h1>${escapeHtml(title)}</h1>\n${ended(writeHtml(document, { headingOffset: 1 }))}</body>\n</html>\n`,
  latex: (document) =>
    `\\documentclass{article}\n${latexPackages.map((name) => `\\usepackage{${name}}\n`).join('')}${ended(latexPreamble)}` +
    `\\begin{document}\n${ended(writeLatex(document))}\\end{document}\n`,
};

/** The stem's JSON is made of the public parts; the others are the teacher's. */
function jsonPart(variant: Variant, part: Part): unknown {
  const { question, version, form, level } = variant;
  const head = { question, version, form, level };
  switch (part) {
    case 'stem':
      return { ...head, stem: variant.stem, fields: variant.fields.map((field) => field.view) };
    case 'key':
      return {
        ...head,
        key: Object.fromEntries(variant.fields.map((field) => [field.view.name, field.key])),
      };
    case 'solution':
      return { ...head, solution: variant.solution };
    case 'all':
      return variant;
  }
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}
