import { safeUrl } from '../common/url.ts';
import type { Handlers } from '../common/walk.ts';
import { writeAll } from '../common/walk.ts';
import type { TypstContext } from './context.ts';
import { escapeTypst, typstString } from './escape.ts';
import { typstMath } from './math/index.ts';

type Types = 'text' | 'emphasis' | 'strong' | 'inlineCode' | 'inlineMath' | 'break' | 'link';

/** Calls end in `;`, or a bracket in the text behind them would be taken for their argument. */
export const inlineHandlers: Pick<Handlers<TypstContext>, Types> = {
  text: (node) => escapeTypst(node.value),
  emphasis: (node, context) => `#emph[${writeAll(node.children, context)}];`,
  strong: (node, context) => `#strong[${writeAll(node.children, context)}];`,
  inlineCode: (node) => `#raw(${typstString(node.value)});`,
  inlineMath: (node) => typstMath(node.value, false),
  break: () => '#linebreak();',
  link: (node, context) =>
    `#link(${typstString(safeUrl(node.url, context.path))})[${writeAll(node.children, context)}];`,
};
