import { type MathValue, matrixTex, type Tex, tex } from '@variorum/document';

export const kernelNames = [
  'vertical-edges',
  'horizontal-edges',
  'diagonal-edges',
  'emboss',
  'laplacian',
  'sharpen',
  'blur',
  'identity',
] as const;
export type KernelName = (typeof kernelNames)[number];

export interface Kernel {
  readonly weights: readonly (readonly number[])[];
  /** All weights are divided by it. */
  readonly divisor: number;
  /** What it is called in a sentence: "the kernel for …". */
  readonly title: string;
  /** How its picture is told from others. */
  readonly sign: string;
  /** The kernel that it is mistaken for, with the misconception behind it. */
  readonly partner: KernelName;
}

/** One kernel of each kind: two that answer to the same edges could not be told apart. */
export const kernels: Readonly<Record<KernelName, Kernel>> = {
  'vertical-edges': {
    weights: [
      [1, 0, -1],
      [1, 0, -1],
      [1, 0, -1],
    ],
    divisor: 1,
    title: 'the kernel for vertical edges',
    sign: 'It subtracts the column on the right from the column on the left. Edges that run from top to bottom stand out, one light and the other dark; slanted edges of the same contrast are fainter, and edges that run from left to right leave no trace away from their ends.',
    partner: 'horizontal-edges',
  },
  'horizontal-edges': {
    weights: [
      [1, 1, 1],
      [0, 0, 0],
      [-1, -1, -1],
    ],
    divisor: 1,
    title: 'the kernel for horizontal edges',
    sign: 'It subtracts the row below from the row above. Edges that run from left to right stand out, one light and the other dark; slanted edges of the same contrast are fainter, and edges that run from top to bottom leave no trace away from their ends.',
    partner: 'vertical-edges',
  },
  'diagonal-edges': {
    weights: [
      [0, 1, 1],
      [-1, 0, 1],
      [-1, -1, 0],
    ],
    divisor: 1,
    title: 'the kernel for diagonal edges',
    sign: 'It subtracts the lower left from the upper right. Its weights add up to 0, so even regions come out alike whatever their brightness, and edges that run from the upper left to the lower right stand out most.',
    partner: 'emboss',
  },
  emboss: {
    weights: [
      [-2, -1, 0],
      [-1, 1, 1],
      [0, 1, 2],
    ],
    divisor: 1,
    title: 'the emboss kernel',
    sign: 'It subtracts the upper left from the lower right and adds the pixel itself: its weights add up to 1. Even regions keep their brightness, and the shapes look lit from one corner.',
    partner: 'diagonal-edges',
  },
  laplacian: {
    weights: [
      [0, 1, 0],
      [1, -4, 1],
      [0, 1, 0],
    ],
    divisor: 1,
    title: 'the Laplacian',
    sign: 'It compares each pixel with its four neighbours and its weights add up to 0. Every edge remains as a double line, light beside dark, and all even regions have the same grey.',
    partner: 'sharpen',
  },
  sharpen: {
    weights: [
      [0, -1, 0],
      [-1, 5, -1],
      [0, -1, 0],
    ],
    divisor: 1,
    title: 'the sharpening kernel',
    sign: 'It adds to each pixel what distinguishes it from its neighbours; its weights add up to 1. Even regions keep their brightness, and the borders of the shapes overshoot on both sides.',
    partner: 'laplacian',
  },
  blur: {
    weights: [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ],
    divisor: 9,
    title: 'the blurring kernel',
    sign: 'It takes the mean of nine pixels. Even regions keep their brightness, and borders become a ramp of several greys.',
    partner: 'identity',
  },
  identity: {
    weights: [
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ],
    divisor: 1,
    title: 'the identity',
    sign: 'It copies the pixel in the centre: the picture is the scene without its outermost rows and columns.',
    partner: 'blur',
  },
};

/** The kernel as a matrix, a common divisor in front. */
export function kernelTex(name: KernelName): Tex {
  const { weights, divisor } = kernels[name];
  const matrix = matrixTex(weights as readonly (readonly MathValue[])[]);
  return divisor === 1 ? matrix : tex`\frac{1}{${divisor}}${matrix}`;
}

export const sumOfWeights = (name: KernelName): number =>
  kernels[name].weights.flat().reduce((sum, weight) => sum + weight, 0) / kernels[name].divisor;
