import type { FieldView, Node } from '@variorum/document';
import { type FieldWriter, writeHtml } from '@variorum/renderer';
import { base64 } from '../../text/base64.ts';
import { texHtml, textHtml } from '../../text/mathjax.ts';
import { giftText } from './escape.ts';

/** HTML in a GIFT file: formulas for MathJax, figures within the text, since there are no files. */
export function giftHtml(
  nodes: readonly Node[],
  field: (view: FieldView, write: FieldWriter) => string = () => '',
): string {
  return giftText(
    nodes
      .map((node) =>
        writeHtml(node, {
          math: texHtml,
          text: textHtml,
          figure: ({ svg }) => `data:image/svg+xml;base64,${base64(svg)}`,
          field,
          headingOffset: 3,
        }),
      )
      .join(''),
  );
}
