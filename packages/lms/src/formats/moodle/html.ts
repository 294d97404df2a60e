import type { FieldView, Node } from '@variorum/document';
import { collectFigures, type FieldWriter, writeHtml } from '@variorum/renderer';
import { base64 } from '../../text/base64.ts';
import { texHtml, textHtml } from '../../text/mathjax.ts';
import { cdata, element, type Xml, type XmlAttributes } from '../../xml/xml.ts';

/** HTML for a text field of Moodle with the images that it shows. */
export interface MoodleText {
  readonly html: string;
  /** SVG by file name; they stand beside the text. */
  readonly files: ReadonlyMap<string, string>;
}

/** Writes the field nodes of a tree: returns finished HTML. */
export type FieldHtml = (view: FieldView, write: FieldWriter) => string;

/**
 * A tree for Moodle: formulas in `\( … \)` for its MathJax filter, images as `@@PLUGINFILE@@/name.svg`.
 * @param field what stands for a field; nothing where left out
 */
export function moodleText(node: Node | readonly Node[], field: FieldHtml = () => ''): MoodleText {
  const { sink, figures } = collectFigures('', 'svg');
  const nodes = isList(node) ? node : [node];
  const html = nodes
    .map((one) =>
      writeHtml(one, {
        math: texHtml,
        text: textHtml,
        figure: (figure) => `@@PLUGINFILE@@/${sink(figure)}`,
        field,
        headingOffset: 3,
      }),
    )
    .join('')
    .replaceAll('<table class="v-table', '<table class="generaltable v-table')
    .trim();
  return { html, files: new Map([...figures].map(([name, { svg }]) => [name, svg])) };
}

/** A tree where no image can stand: a figure is told in words. */
export function moodleHtmlWithoutFiles(nodes: readonly Node[]): string {
  return nodes
    .map((one) =>
      writeHtml(one, { math: texHtml, text: textHtml, figure: () => '', field: () => '', headingOffset: 3 }),
    )
    .join('')
    .replace(/<img src="" alt="([^"]*)"[^>]*>/g, '<p>[$1]</p>')
    .trim();
}

/** `<name format="html">` with the text and its images as siblings. */
export function textElement(
  name: string,
  { html, files }: MoodleText,
  attributes: XmlAttributes = {},
  ...more: readonly Xml[]
): Xml {
  return element(
    name,
    { ...attributes, format: 'html' },
    element('text', {}, html === '' ? '' : cdata(html)),
    [...files].map(([file, svg]) =>
      element('file', { name: file, path: '/', encoding: 'base64' }, base64(svg)),
    ),
    more,
  );
}

/** HTML that holds no image. */
export function plainHtml(html: string): MoodleText {
  return { html, files: new Map() };
}

/** One sentence. */
export function sentenceText(text: string): MoodleText {
  return plainHtml(`<p>${textHtml(text)}</p>`);
}

function isList(node: Node | readonly Node[]): node is readonly Node[] {
  return Array.isArray(node);
}
