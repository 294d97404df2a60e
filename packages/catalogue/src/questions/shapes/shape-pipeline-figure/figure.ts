import { type Figure, shapeText } from '@variorum/document';
import { blockDiagram, type DiagramNode } from '@variorum/figures';
import { isBlank, type Label, labelsOf, type Node, nodesOf, type Params } from './params.ts';

const asked = ({ letter }: Label): string => `${letter} = ?`;

/** The pipeline with letters in the places of the blanks, or with `filled` in every place. */
export function pipeline(p: Params, filled: boolean): Figure {
  const labels = labelsOf(p);
  const label = (field: string): Label | undefined =>
    filled ? undefined : labels.find((one) => one.field === field);
  const named = (field: string, text: string): string => {
    const blank = label(field);
    return blank === undefined ? text : asked(blank);
  };
  const nodes = nodesOf(p);
  const last = nodes.at(-1)!.after;
  const boxes = nodes.map(
    (node): DiagramNode => ({
      kind: 'box',
      label: lines(p, node, label(`kernel${node.stage}`)),
      under: named(`${node.kind}${node.stage}`, shapeText(node.after)),
    }),
  );
  return blockDiagram({
    nodes: [
      { kind: 'data', label: 'input', under: shapeText(p.input) },
      ...boxes,
      { kind: 'box', label: 'flatten', under: named('flat', shapeText([last[0] * last[1] * last[2]])) },
      ...p.dense.map(
        (units): DiagramNode => ({ kind: 'box', label: ['fully', 'connected'], under: shapeText([units]) }),
      ),
    ],
  });
}

function lines(p: Params, node: Node, kernel: Label | undefined): string[] {
  if (node.kind === 'pool') {
    const { kernel: size, stride } = node.layer;
    return ['max-pool', `${size} × ${size}`, `stride ${stride}`];
  }
  const { filters, kernel: size, stride, padding } = node.layer;
  const width = kernel !== undefined && isBlank(p, node.stage, 'kernel') ? kernel.letter : String(size);
  return [
    'convolution',
    `${filters} filters ${width} × ${width}`,
    ...(stride > 1 ? [`stride ${stride}`] : []),
    ...(padding > 0 ? [`padding ${padding}`] : []),
  ];
}
