import type { LayerOf, LayerType } from './layer.ts';
import { activation } from './layers/activation.ts';
import { adaptiveAvgPool2d } from './layers/adaptive-avg-pool2d.ts';
import { avgPool2d } from './layers/avg-pool2d.ts';
import { batchNorm1d } from './layers/batch-norm1d.ts';
import { batchNorm2d } from './layers/batch-norm2d.ts';
import { conv2d } from './layers/conv2d.ts';
import { dense } from './layers/dense.ts';
import { dropout } from './layers/dropout.ts';
import { flatten } from './layers/flatten.ts';
import { localResponseNorm } from './layers/local-response-norm.ts';
import { maxPool2d } from './layers/max-pool2d.ts';
import { parallel } from './layers/parallel.ts';
import { residual } from './layers/residual.ts';
import { squeezeExcitation } from './layers/squeeze-excitation.ts';
import type { LayerRule } from './rule.ts';

/** The rule of every layer type: a type without one does not compile. */
export const layerRules: { readonly [T in LayerType]: LayerRule<LayerOf<T>> } = {
  activation,
  adaptiveAvgPool2d,
  avgPool2d,
  batchNorm1d,
  batchNorm2d,
  conv2d,
  dense,
  dropout,
  flatten,
  localResponseNorm,
  maxPool2d,
  parallel,
  residual,
  squeezeExcitation,
};
