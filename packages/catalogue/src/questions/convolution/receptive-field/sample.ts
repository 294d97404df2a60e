import type { Draw, Level } from '@variorum/generator';
import { fieldsAlong, isSquare, type Layer, type Params, sizesOf } from './stack.ts';

type Kind = Layer['type'];

/** Orders of convolutions and pools by level. */
const orders: Readonly<Record<Level, readonly (readonly Kind[])[]>> = {
  easy: [
    ['convolution', 'pool'],
    ['pool', 'convolution'],
    ['convolution', 'convolution'],
  ],
  medium: [
    ['convolution', 'pool', 'convolution'],
    ['convolution', 'convolution', 'pool'],
    ['convolution', 'convolution', 'convolution'],
    ['pool', 'convolution', 'convolution'],
  ],
  hard: [
    ['convolution', 'pool', 'convolution'],
    ['convolution', 'convolution', 'pool'],
    ['convolution', 'convolution', 'convolution'],
  ],
};

const sizes: Readonly<Record<Level, readonly number[]>> = {
  easy: [20, 24, 28, 32, 36, 40],
  medium: [32, 40, 48, 56, 64],
  hard: [48, 56, 64, 72, 80, 96],
};

export function sample(draw: Draw, level: Level): Params | null {
  const order = draw.pick('order', orders[level]);
  const dilated = level === 'hard' ? draw.pick('dilated', positions(order, 'convolution')) : -1;
  const layers = order.map((type, index): Layer => {
    const stride =
      type === 'pool'
        ? draw.integer('poolStride', 2, 3)
        : draw.weighted('stride', [
            [1, 2],
            [2, 2],
            [3, 1],
          ]);
    return type === 'pool'
      ? drawPool(draw, stride)
      : drawConvolution(draw, level, index === dilated ? 1 : stride, index === dilated);
  });
  const height = draw.pick('height', sizes[level]);
  const others = sizes[level].filter((size) => size !== height);
  const width = level === 'easy' ? height : draw.pick('width', others);
  const drawn: Params = { input: [height, width], layers, askOutput: level !== 'easy' };
  return isReasonable(drawn) && isSquare(layers) === (level !== 'hard') ? drawn : null;
}

const positions = (order: readonly Kind[], kind: Kind): number[] =>
  order.flatMap((type, index) => (type === kind ? [index] : []));

function drawPool(draw: Draw, stride: number): Layer {
  const kernel = draw.pick('poolKernel', stride === 2 ? [2, 3] : [3]);
  return {
    type: 'pool',
    kernel: [kernel, kernel],
    stride,
    padding: kernel === 3 ? draw.integer('poolPadding', 0, 1) : 0,
    dilation: 1,
  };
}

function drawConvolution(draw: Draw, level: Level, stride: number, dilated: boolean): Layer {
  const height = draw.pick('kernelHeight', [3, 5, 7]);
  const width = level === 'hard' ? draw.pick('kernelWidth', [3, 5, 7]) : height;
  const dilation = dilated ? draw.integer('dilation', 2, 3) : 1;
  return {
    type: 'convolution',
    kernel: [height, width],
    stride,
    padding: draw.integer('padding', 0, 3),
    dilation,
  };
}

/** Every output has positions to spare, so that a receptive field exists far from the border. */
function isReasonable(drawn: Params): boolean {
  const { input, layers } = drawn;
  const fits = ([0, 1] as const).every((axis) => fieldsAlong(layers, axis).at(-1)!.size < input[axis]);
  return fits && sizesOf(drawn).every((size) => size.every((extent) => extent >= 2));
}
