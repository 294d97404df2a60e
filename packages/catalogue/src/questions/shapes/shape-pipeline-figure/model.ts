import { isBlank, type Node, nodesOf, type Params, type Shape, type Stage } from './params.ts';

/** What is asked: shapes, kernels and the length of the flattened vector. */
export interface Answers {
  readonly convolution1?: number[];
  readonly convolution2?: number[];
  readonly convolution3?: number[];
  readonly pool1?: number[];
  readonly pool2?: number[];
  readonly pool3?: number[];
  readonly kernel1?: number;
  readonly kernel2?: number;
  readonly kernel3?: number;
  readonly flat: number;
}

export interface Window {
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
}

/** How a way of working goes through the figure; what is left out is done as it should be. */
export interface Rules {
  /** Positions of a convolution's window along an axis. */
  readonly convolution?: (size: number, window: Window) => number;
  /** Positions of a pool's window along an axis. */
  readonly pool?: (size: number, window: Window) => number;
  /** Channels behind a convolution. */
  readonly channels?: (layer: Stage, before: Shape) => number;
  /** The kernel that leads from a size to another with stride 1. */
  readonly kernel?: (from: number, to: number, padding: number) => number;
  readonly flat?: (shape: Shape, beforeLast: Shape) => number;
  /** Shapes that a student has found, in place of those that follow. */
  readonly own?: Readonly<Record<string, Shape | undefined>>;
}

const positions = (size: number, { kernel, stride, padding }: Window): number =>
  Math.floor((size + 2 * padding - kernel) / stride) + 1;

/** From left to right: what the figure shows is taken from it, what is blank follows from what stands before it. */
export function walk(p: Params, rules: Rules): Answers | null {
  const answers: Record<string, number[] | number> = {};
  let before: Shape = p.input;
  let beforeLast: Shape = before;
  for (const node of nodesOf(p)) {
    const name = `${node.kind}${node.stage}`;
    if (node.kind === 'convolution' && isBlank(p, node.stage, 'kernel')) {
      const kernel = rules.kernel ?? ((from, to, padding) => from + 2 * padding - to + 1);
      const size = kernel(before[1], node.after[1], node.layer.padding);
      if (size >= 1) answers[`kernel${node.stage}`] = size;
    }
    beforeLast = before;
    before = node.after;
    if (isBlank(p, node.stage, node.kind)) {
      const after = behind(node, beforeLast, rules);
      if (after.some((size) => size < 1)) return null;
      answers[name] = [...after];
      before = rules.own?.[name] ?? after;
    }
  }
  answers['flat'] = rules.flat?.(before, beforeLast) ?? before[0] * before[1] * before[2];
  return answers as unknown as Answers;
}

function behind(node: Node, before: Shape, rules: Rules): Shape {
  const [channels, height, width] = before;
  if (node.kind === 'pool') {
    const along = (size: number) => (rules.pool ?? positions)(size, { ...node.layer, padding: 0 });
    return [channels, along(height), along(width)];
  }
  const along = (size: number) => (rules.convolution ?? positions)(size, node.layer);
  return [rules.channels?.(node.layer, before) ?? node.layer.filters, along(height), along(width)];
}
