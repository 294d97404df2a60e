import { numberText, series } from '../common/words.ts';
import type { BlockDiagramSpec, DiagramNode, DiagramSkip } from './block-diagram.ts';

/** The diagram in words: the main way in order, then each skip; labels that are asked are called unknown. */
export function diagramAlt({ nodes, skips = [] }: BlockDiagramSpec): string {
  const main = nodes.map((node, index) => `${numberText(index + 1)}: ${nodeWords(node)}`);
  return [
    `Block diagram, in order: ${main.join('; ')}.`,
    ...skips.map((skip) => skipWords(skip, nodes)),
  ].join(' ');
}

function nodeWords(node: DiagramNode): string {
  if (node.kind === 'merge')
    return node.sign === '+' ? 'element-wise addition' : 'element-wise multiplication';
  const label =
    node.label === null ? 'unknown' : typeof node.label === 'string' ? node.label : node.label.join(' ');
  if (node.under === undefined) return label;
  return `${label} (${node.under ?? 'unknown'})`;
}

function skipWords({ from, to, through = [], label }: DiagramSkip, nodes: readonly DiagramNode[]): string {
  const target = nodes[to]?.kind === 'merge' ? nodeWords(nodes[to]) : 'merge';
  const way = through.length === 0 ? 'directly' : `through ${series(through.map(nodeWords))}`;
  const named = label === undefined ? '' : ` (${label})`;
  return `A connection${named} leads from the output of ${numberText(from + 1)} ${way} to ${numberText(to + 1)}, the ${target}.`;
}
