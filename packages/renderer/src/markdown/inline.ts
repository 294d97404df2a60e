import { oneLine } from '../common/text.ts';
import { safeUrl } from '../common/url.ts';
import type { Handlers } from '../common/walk.ts';
import type { MarkdownContext } from './context.ts';
import { encodeSpace, escapeMarkdown, longestRun } from './escape.ts';
import { writeInlines } from './join.ts';
import { inlineMath } from './math.ts';

type Types = 'text' | 'emphasis' | 'strong' | 'inlineCode' | 'inlineMath' | 'break' | 'link';

export const inlineHandlers: Pick<Handlers<MarkdownContext>, Types> = {
  text: (node, context) => {
    const escaped = escapeMarkdown(node.value);
    return context.line ? escaped.replaceAll('\n', '&#xA;') : escaped;
  },
  emphasis: (node, context) => surround(context.marker, node.children, context),
  strong: (node, context) => surround(context.marker + context.marker, node.children, context),
  inlineCode: (node, context) => {
    const value = oneLine(node.value);
    if (value.trim() === '') return escapeMarkdown(value);
    const fence = '`'.repeat(longestRun(value, '`') + 1);
    const pad = /^[` ]|[` ]$/.test(value) ? ' ' : '';
    const code = `${fence}${pad}${value}${pad}${fence}`;
    return context.cell ? code.replaceAll('|', '\\|') : code;
  },
  inlineMath: (node, context) => inlineMath(node.value, context.cell),
  break: (_, context) => (context.line ? ' ' : '\\\n'),
  link: (node, context) =>
    `[${writeInlines(node.children, context)}](<${safeUrl(node.url, context.path).replace(/[<>\\]/g, '\\$&')}>)`,
};

function surround(
  fence: string,
  children: Parameters<typeof writeInlines>[0],
  context: MarkdownContext,
): string {
  const outer = context.marker;
  context.marker = outer === '*' ? '_' : '*';
  const content = writeInlines(children, context);
  context.marker = outer;
  if (content === '') return '';
  return `${fence}${content.replace(/^\s+|\s+$/g, encodeSpace)}${fence}`;
}
