import { VariorumError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import type {
  Applied,
  AppliedChain,
  Chain,
  TrainableLayer,
  TrainableLayers,
  TrainableRule,
} from './layer.ts';
import { activation } from './layers/activation.ts';
import { convolution2d } from './layers/convolution2d.ts';
import { dense } from './layers/dense.ts';
import { flatten } from './layers/flatten.ts';
import { maxPool2d } from './layers/max-pool2d.ts';
import { meanPool2d } from './layers/mean-pool2d.ts';
import { residual } from './layers/residual.ts';
import { squeezeExcitation } from './layers/squeeze-excitation.ts';
import type { Recorder } from './recorder.ts';
import type { Stage } from './stage.ts';

const rules: { readonly [Type in keyof TrainableLayers]: TrainableRule<TrainableLayers[Type]> } = {
  dense,
  activation,
  convolution2d,
  maxPool2d,
  meanPool2d,
  flatten,
  residual,
  squeezeExcitation,
};

/** A runner of layers that records what happens. */
export function chainWith(recorder: Recorder): Chain {
  const chain: Chain = (layers, input): AppliedChain => {
    const applied: Applied[] = [];
    let stage = input;
    for (const layer of layers) {
      const next = applyRule(layer, stage, recorder, chain);
      applied.push(next);
      stage = next.output;
    }
    return {
      output: stage,
      backward: (upstream) =>
        applied.reduceRight((gradients, { output, backward }) => {
          recorder.gradient(output, gradients);
          return backward(gradients.map(({ value }) => value));
        }, upstream),
    };
  };
  return chain;
}

function applyRule<Type extends keyof TrainableLayers>(
  layer: TrainableLayers[Type] & { readonly type: Type },
  input: Stage,
  recorder: Recorder,
  chain: Chain,
): Applied {
  const rule: TrainableRule<TrainableLayers[Type]> | undefined = rules[layer.type];
  if (rule !== undefined) return rule(layer, input, recorder, chain);
  const known = Object.keys(rules);
  const meant = nearest(String(layer.type), known);
  throw new VariorumError({
    code: 'unknown-layer',
    message: `backpropagate: unknown layer ${String(layer.type)}${meant === undefined ? '' : ` (did you mean ${meant}?)`}, expected one of ${known.join(', ')}`,
    path: ['type'],
    value: layer.type,
    expected: known.join(', '),
  });
}

/** How many layers have parameters, at any depth. */
export function countParametricLayers(layers: readonly TrainableLayer[]): number {
  return layers.reduce((count, layer) => {
    if (layer.type === 'dense' || layer.type === 'convolution2d') return count + 1;
    if (layer.type === 'squeezeExcitation') return count + 2;
    return layer.type === 'residual' ? count + countParametricLayers(layer.body) : count;
  }, 0);
}
