import { deriveConvolutionOutputSize, derivePoolingOutputSize, type Scalar, toNumber } from '@variorum/core';
import { shape } from '@variorum/document';
import { pipeline } from './figure.ts';
import { type Answers, walk } from './model.ts';
import { isBlank, labelsOf, type Node, nodesOf, type Params, type Shape } from './params.ts';

/** Values of stem.md. */
export function shared(p: Params) {
  const labels = labelsOf(p).map((label, index) => ({
    ...label,
    part: String.fromCharCode(97 + index),
    isKernel: label.of === 'kernel',
    isFlat: label.of === 'flat',
    isPool: label.of === 'pool',
  }));
  return { labels, figure: pipeline(p, false), letter: labels.at(-1)!.letter };
}

function sizes(node: Node) {
  const along = (axis: 1 | 2) => {
    const size = node.before[axis];
    const name = axis === 1 ? 'height' : 'width';
    return node.kind === 'pool'
      ? derivePoolingOutputSize({ size, kernel: node.layer.kernel, stride: node.layer.stride }, name)
      : deriveConvolutionOutputSize({ ...node.layer, size }, name);
  };
  return { rows: along(1), columns: along(2), square: node.before[1] === node.before[2] };
}

export function workedSolution(p: Params) {
  const labels = labelsOf(p);
  const letterOf = (field: string) => labels.find((one) => one.field === field)?.letter ?? '';
  const nodes = nodesOf(p);
  const [channels, height, width] = nodes.at(-1)!.after;
  return {
    steps: nodes.flatMap((node) => {
      const kernel = node.kind === 'convolution' && isBlank(p, node.stage, 'kernel');
      const blank = isBlank(p, node.stage, node.kind);
      if (!kernel && !blank) return [];
      return [
        {
          stage: node.stage,
          isPool: node.kind === 'pool',
          kernel,
          blank,
          kernelLetter: letterOf(`kernel${node.stage}`),
          letter: letterOf(`${node.kind}${node.stage}`),
          size: node.layer.kernel,
          padding: node.kind === 'convolution' ? node.layer.padding : 0,
          from: node.before[1],
          to: node.after[1],
          before: shape(...node.before),
          after: shape(...node.after),
          filters: node.kind === 'convolution' ? node.layer.filters : 0,
          channels: node.before[0],
          cut: [1, 2].some((axis) => {
            const { kernel: window, stride } = node.layer;
            return node.kind === 'pool' && (node.before[axis as 1 | 2] - window) % stride !== 0;
          }),
          ...sizes(node),
        },
      ];
    }),
    flatLetter: letterOf('flat'),
    channels,
    height,
    width,
    flat: channels * height * width,
    results: labels.map(({ letter, field }) => {
      const value = walk(p, {})![field as keyof Answers]!;
      return { letter, value: typeof value === 'number' ? value : shape(...(value as number[])) };
    }),
    figure: pipeline(p, true),
    firstUnits: p.dense[0]!,
    check: checkOf(nodes),
  };
}

/** Where the last window of the last convolution begins and ends. */
function checkOf(nodes: readonly Node[]) {
  const node = nodes.findLast(({ kind }) => kind === 'convolution') as Extract<Node, { kind: 'convolution' }>;
  const { kernel, stride, padding } = node.layer;
  const start = (node.after[1] - 1) * stride;
  return {
    stage: node.stage,
    positions: node.after[1],
    kernel,
    stride,
    last: start + kernel,
    rows: node.before[1] + 2 * padding,
    unused: node.before[1] + 2 * padding - start - kernel,
  };
}

/** What follows from a student's own shapes. */
export function followed(p: Params, given: Readonly<Record<string, unknown>>): Partial<Answers> {
  const own: Record<string, Shape> = {};
  for (const { field, of } of labelsOf(p)) {
    const value = given[field];
    if ((of !== 'convolution' && of !== 'pool') || !Array.isArray(value) || value.length !== 3) continue;
    own[field] = (value as Scalar[]).map(toNumber) as unknown as Shape;
  }
  return Object.keys(own).length === 0 ? {} : (walk(p, { own }) ?? {});
}
