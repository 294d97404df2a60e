import { safeUrl } from '../common/url.ts';
import type { Handlers } from '../common/walk.ts';
import { writeAll } from '../common/walk.ts';
import type { LatexContext } from './context.ts';
import { escapeLatex, escapeLatexCode } from './escape.ts';
import { latexMath } from './math.ts';

type Types = 'text' | 'emphasis' | 'strong' | 'inlineCode' | 'inlineMath' | 'break' | 'link';

export const inlineHandlers: Pick<Handlers<LatexContext>, Types> = {
  text: (node) => escapeLatex(node.value),
  emphasis: (node, context) => `\\emph{${writeAll(node.children, context)}}`,
  strong: (node, context) => `\\textbf{${writeAll(node.children, context)}}`,
  inlineCode: (node) => `\\texttt{${escapeLatexCode(node.value)}}`,
  inlineMath: (node) => `$${latexMath(node.value)}$`,
  break: (_, context) => (context.cell ? ' ' : '\\newline{}\n'),
  link: (node, context) => {
    const url = safeUrl(node.url, context.path).replace(/[\\{}#%&_~$^]/g, '\\$&');
    return `\\href{${url}}{${writeAll(node.children, context)}}`;
  },
};
