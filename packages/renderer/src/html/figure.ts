import { figureAsset } from '../common/figure.ts';
import type { Handlers } from '../common/walk.ts';
import { writeAll } from '../common/walk.ts';
import type { HtmlContext } from './context.ts';
import { escapeHtml } from './escape.ts';

export const figureHandlers: Pick<Handlers<HtmlContext>, 'figure'> = {
  figure: (node, context) => {
    const asset = figureAsset(node);
    const alt = escapeHtml(node.alt);
    const image =
      context.figure === undefined
        ? `<div role="img" aria-label="${alt}">${node.svg}</div>`
        : `<img src="${escapeHtml(context.figure(asset))}" alt="${alt}" width="${Math.round(node.width)}" height="${Math.round(node.height)}">`;
    const caption =
      node.caption.length === 0
        ? ''
        : `<figcaption>${writeAll(node.caption, context, 'caption')}</figcaption>\n`;
    return `<figure class="v-figure">\n${image}\n${caption}</figure>\n`;
  },
};
