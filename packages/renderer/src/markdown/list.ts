import { isTight } from '../common/paragraph.ts';
import type { Handlers } from '../common/walk.ts';
import { writeEach } from '../common/walk.ts';
import { listItem, writeBlocks } from './block.ts';
import type { MarkdownContext } from './context.ts';

export const listHandlers: Pick<Handlers<MarkdownContext>, 'list' | 'listItem'> = {
  list: (node, context) => {
    const items = writeEach(node.children, context).map((item, index) =>
      listItem(node.ordered ? `${Math.trunc(node.start) + index}.` : '-', item),
    );
    return items.join(isTight(node.children) ? '\n' : '\n\n');
  },
  listItem: (node, context) => {
    const content = writeBlocks(node.children, context);
    return isTight([node]) ? content.replace('\n\n', '\n') : content;
  },
};
