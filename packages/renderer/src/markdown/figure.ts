import { figureAsset } from '../common/figure.ts';
import { oneLine } from '../common/text.ts';
import type { Handlers } from '../common/walk.ts';
import { onLine } from './block.ts';
import type { MarkdownContext } from './context.ts';
import { escapeMarkdown } from './escape.ts';

export const figureHandlers: Pick<Handlers<MarkdownContext>, 'figure'> = {
  figure: (node, context) => {
    const address = context.figure(figureAsset(node)).replace(/[<>\\]/g, '\\$&');
    const image = `![${escapeMarkdown(oneLine(node.alt))}](<${address}>)`;
    return node.caption.length === 0 ? image : `${image}\n\n${onLine(node.caption, context, 'caption')}`;
  },
};
