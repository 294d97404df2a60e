import { joinTerms } from './join.ts';
import { handleTex, type TexHandlers, type TexNode } from './nodes.ts';

const handlers: TexHandlers<string> = {
  sequence: (node) => `{${joinTerms(node.children, write)}}`,
  letter: (node) => node.value,
  number: (node) => node.text.replaceAll(',', '{,}'),
  symbol: (node) => node.value,
  macro: (node) => {
    const option = node.option ? `[${joinTerms(node.option.children, write)}]` : '';
    return `\\${node.name}${option}${node.arguments.map(write).join('')}`;
  },
  scripts: (node) =>
    [
      write(node.base),
      "'".repeat(node.primes),
      node.sub ? `_${script(node.sub.children)}` : '',
      node.sup ? `^${script(node.sup.children)}` : '',
    ].join(''),
  delimited: (node) =>
    `\\left${node.open}${spaced(node.open, joinTerms(node.body.children, write))}\\right${node.close}`,
  environment: (node) => {
    const rows = node.rows.map((row) => row.map((cell) => joinTerms(cell.children, write)).join(' & '));
    return `\\begin{${node.name}}${rows.join(' \\\\ ')}\\end{${node.name}}`;
  },
  styled: (node) => `\\${node.style}{${node.value}}`,
  text: (node) => `\\text{${node.value}}`,
};

const write = (node: TexNode): string => handleTex(handlers, node);

/** A lone letter or digit needs no braces. */
function script(children: readonly TexNode[]): string {
  const source = joinTerms(children, write);
  return /^[A-Za-z0-9]$/.test(source) ? source : `{${source}}`;
}

const spaced = (delimiter: string, body: string) =>
  /\\[A-Za-z]+$/.test(delimiter) && /^[A-Za-z]/.test(body) ? ` ${body}` : body;

/** TeX of a syntax tree, in one canonical spelling; a sequence at the root has no braces around it. */
export function texSource(node: TexNode): string {
  return node.type === 'sequence' ? joinTerms(node.children, write) : write(node);
}
