import type { SlidingOptions } from '../../convolution/geometry.ts';
import { convolutionGeometry } from '../../convolution/geometry.ts';
import type { TrainableRule } from '../layer.ts';
import type { Term } from '../linear.ts';
import { applyLinear } from '../linear.ts';
import type { Values } from '../read-block.ts';
import { readBlock, requireAxes, requireSame } from '../read-block.ts';

/** A convolution as libraries compute it: cross-correlation, over an image [C, H, W]. */
export interface ConvolutionLayer extends SlidingOptions {
  readonly type: 'convolution2d';
  /** Kernels [D, C, K_h, K_w]. */
  readonly weights: Values;
  /** One per filter; without it the layer has none. */
  readonly bias?: Values;
}

export const convolution2d: TrainableRule<ConvolutionLayer> = (layer, input, recorder) => {
  const weights = readBlock(layer.weights);
  requireAxes('input of convolution2d', input.shape, 3);
  requireAxes('convolution2d weights', weights.shape, 4);
  const geometry = convolutionGeometry('backpropagate: convolution2d', input, weights, layer);
  const { channels, height, width, filters, vertical, horizontal, outputHeight, outputWidth } = geometry;
  const bias = layer.bias === undefined ? null : readBlock(layer.bias);
  if (bias !== null) requireSame('convolution2d', 'bias', bias.shape, [filters]);
  recorder.nextLayer();
  const area = outputHeight * outputWidth;
  const termsOf = (output: number): Term[] => {
    const filter = Math.floor(output / area);
    const row = Math.floor((output % area) / outputWidth);
    const column = output % outputWidth;
    const terms: Term[] = [];
    for (let channel = 0; channel < channels; channel++) {
      for (let u = 0; u < vertical.kernel; u++) {
        for (let v = 0; v < horizontal.kernel; v++) {
          const y = row * vertical.stride + u * vertical.dilation - vertical.padding;
          const x = column * horizontal.stride + v * horizontal.dilation - horizontal.padding;
          if (y < 0 || y >= height || x < 0 || x >= width) continue;
          terms.push({
            input: (channel * height + y) * width + x,
            weight: ((filter * channels + channel) * vertical.kernel + u) * horizontal.kernel + v,
          });
        }
      }
    }
    return terms;
  };
  return applyLinear(
    {
      output: {
        letter: recorder.letter('z'),
        noun: 'output of the convolution',
        shape: [filters, outputHeight, outputWidth],
      },
      weights: recorder.parameter('weights', { letter: recorder.letter('w'), noun: 'weight', ...weights }),
      bias: bias && recorder.parameter('bias', { letter: recorder.letter('b'), noun: 'bias', ...bias }),
      terms: Array.from({ length: filters * area }, (_, output) => termsOf(output)),
      biasOf: (output) => Math.floor(output / area),
    },
    input,
    recorder,
  );
};
