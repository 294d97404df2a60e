import { safeUrl } from '../common/url.ts';
import type { Handlers } from '../common/walk.ts';
import { writeAll } from '../common/walk.ts';
import type { HtmlContext } from './context.ts';
import { escapeHtml } from './escape.ts';

type Types = 'text' | 'emphasis' | 'strong' | 'inlineCode' | 'inlineMath' | 'break' | 'link';

export const inlineHandlers: Pick<Handlers<HtmlContext>, Types> = {
  text: (node, context) => context.text(node.value),
  emphasis: (node, context) => `<em>${writeAll(node.children, context)}</em>`,
  strong: (node, context) => `<strong>${writeAll(node.children, context)}</strong>`,
  inlineCode: (node) => `<code>${escapeHtml(node.value)}</code>`,
  inlineMath: (node, context) => context.math(node.value, false),
  break: () => '<br>\n',
  link: (node, context) =>
    `<a href="${escapeHtml(safeUrl(node.url, context.path))}">${writeAll(node.children, context)}</a>`,
};
