import { isTight } from '../common/paragraph.ts';
import type { Handlers } from '../common/walk.ts';
import { writeAll, writeEach } from '../common/walk.ts';
import type { HtmlContext } from './context.ts';

export const listHandlers: Pick<Handlers<HtmlContext>, 'list' | 'listItem'> = {
  list: (node, context) => {
    const start = node.ordered && node.start !== 1 ? ` start="${Math.trunc(node.start)}"` : '';
    const tag = node.ordered ? 'ol' : 'ul';
    const looseness = isTight(node.children) ? '' : ' class="v-loose"';
    return `<${tag}${start}${looseness}>\n${writeAll(node.children, context)}</${tag}>\n`;
  },
  listItem: (node, context) => {
    const parts = writeEach(node.children, context);
    if (isTight([node]) && parts[0] !== undefined) parts[0] = unwrapParagraph(parts[0]);
    return `<li>${parts.join('')}</li>\n`;
  },
};

/** The content of a lone `<p>…</p>`; anything else as it is. */
export function unwrapParagraph(html: string): string {
  return html.startsWith('<p>') && html.indexOf('</p>') === html.length - 5 ? html.slice(3, -5) : html;
}
