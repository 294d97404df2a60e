import type { Point } from '../svg/box.ts';
import type { SvgElement } from '../svg/element.ts';
import { arrow, circle, group, line, rect, text } from '../svg/shapes.ts';
import { ink, paper, smallSize, tint } from '../svg/style.ts';
import type { DiagramNode } from './block-diagram.ts';
import {
  frameOf,
  type Layout,
  labelLines,
  lineHeight,
  type PlacedNode,
  type PlacedSkip,
  underText,
} from './layout.ts';

/** All parts of a diagram: arrows first, boxes over them. */
export function drawDiagram(layout: Layout): SvgElement[] {
  const { nodes } = layout;
  const arrows = nodes.slice(1).map((to, index) => connect(nodes[index] ?? to, to, layout));
  const skips = layout.skips.flatMap((skip) => drawSkip(skip, layout));
  return [...arrows, ...skips, ...nodes.map(({ node, x, y }) => drawNode(node, x, y))];
}

/** A node around its centre. */
function drawNode(node: DiagramNode, x: number, y: number): SvgElement {
  const { width, height } = frameOf(node);
  if (node.kind === 'merge') {
    const arm = 5.5;
    const [a, b]: readonly Point[] =
      node.sign === '+'
        ? [
            [arm, 0],
            [0, arm],
          ]
        : [
            [4, 4],
            [4, -4],
          ];
    const stroke = (by: Point | undefined): SvgElement =>
      line([x - (by?.[0] ?? 0), y - (by?.[1] ?? 0)], [x + (by?.[0] ?? 0), y + (by?.[1] ?? 0)], {
        strokeWidth: 1.5,
      });
    return group([circle([x, y], width / 2, { fill: paper }), stroke(a), stroke(b)]);
  }
  const lines = labelLines(node);
  const under = underText(node);
  const isBlank = node.label === null;
  return group([
    ...(node.kind === 'box'
      ? [
          rect(x - width / 2, y - height / 2, width, height, {
            fill: isBlank ? paper : tint,
            radius: 3,
            ...(isBlank ? { dash: '5 3' } : {}),
          }),
        ]
      : []),
    ...lines.map((content, index) =>
      text(x, y + (index - (lines.length - 1) / 2) * lineHeight, content, {
        size: smallSize + 0.5,
        bold: isBlank,
      }),
    ),
    ...(under === undefined
      ? []
      : [text(x, y + height / 2 + 10, under, { size: smallSize, bold: node.under === null })]),
  ]);
}

function connect(from: PlacedNode, to: PlacedNode, { turns, right }: Layout): SvgElement {
  const start = from.x + from.width / 2;
  const end = to.x - to.width / 2;
  if (from.row === to.row) {
    return arrow([
      [start, from.y],
      [end, to.y],
    ]);
  }
  const turn = turns[from.row] ?? 0;
  const out = Math.min(start + 16, right + 16);
  return arrow([
    [start, from.y],
    [out, from.y],
    [out, turn],
    [end - 20, turn],
    [end - 20, to.y],
    [end, to.y],
  ]);
}

function drawSkip(
  { skip, tapX, fromLane, toLane, margin }: PlacedSkip,
  { nodes, right }: Layout,
): SvgElement[] {
  const from = nodes[skip.from];
  const to = nodes[skip.to];
  if (from === undefined || to === undefined) return [];
  const landing: Point = [to.x, to.y - to.height / 2];
  const outside = right + margin;
  const corners: Point[] =
    from.row === to.row
      ? [
          [tapX, from.y],
          [tapX, fromLane],
          [to.x, fromLane],
        ]
      : [
          [tapX, from.y],
          [tapX, fromLane],
          [outside, fromLane],
          [outside, toLane],
          [to.x, toLane],
        ];
  const dot = circle([tapX, from.y], 2.2, { fill: ink, stroke: 'none' });
  const boxes = skip.through ?? [];
  if (boxes.length === 0) {
    const labelX = from.row === to.row ? (tapX + to.x) / 2 : (tapX + outside) / 2;
    const label =
      skip.label === undefined ? [] : [text(labelX, fromLane - 8, skip.label, { size: smallSize })];
    return [arrow([...corners, landing]), dot, ...label];
  }
  const free = to.x - tapX - boxes.reduce((sum, box) => sum + frameOf(box).width, 0);
  const between = free / (boxes.length + 1);
  const parts: SvgElement[] = [dot];
  let path: Point[] = [
    [tapX, from.y],
    [tapX, fromLane],
  ];
  let left = tapX;
  for (const box of boxes) {
    const { width } = frameOf(box);
    left += between;
    parts.push(arrow([...path, [left, fromLane]]), drawNode(box, left + width / 2, fromLane));
    left += width;
    path = [[left, fromLane]];
  }
  return [...parts, arrow([...path, [to.x, fromLane], landing])];
}
