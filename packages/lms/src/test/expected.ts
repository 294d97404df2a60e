import type { Node } from '@variorum/document';
import { escapeHtml, writeHtml } from '@variorum/renderer';

/** What Moodle shows of a tree: HTML with TeX between `\( \)`, one kind of white space. */
export function expectedHtml(nodes: Node | readonly Node[]): string {
  const list = Array.isArray(nodes) ? (nodes as readonly Node[]) : [nodes as Node];
  return plain(
    list
      .map((node) =>
        writeHtml(node, {
          math: (tex, displayed) => (displayed ? `\\[${escapeHtml(tex)}\\]` : `\\(${escapeHtml(tex)}\\)`),
          headingOffset: 3,
          field: () => '',
          figure: ({ name }) => `@@PLUGINFILE@@/${name}.svg`,
        }),
      )
      .join(''),
  );
}

/** HTML without what the writers may do differently: white space and the classes of tables. */
export function plain(html: string): string {
  return html
    .replaceAll('<table class="generaltable v-table', '<table class="v-table')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .trim();
}
