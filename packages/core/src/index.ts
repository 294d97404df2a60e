// Foundations: errors, exact numbers, derivations.

export * as scalars from './arithmetic.ts';
export * from './derivation.ts';
export * from './errors.ts';
export * from './evaluate-derivation.ts';
export * from './exact.ts';
export * from './nearest.ts';
export * from './rational.ts';
export * from './rounding.ts';
export * from './scalar.ts';
export * from './symbols.ts';

// Exact tensors.

export * from './tensor/matrix.ts';
export * from './tensor/nested.ts';
export * from './tensor/shape.ts';
export * from './tensor/tensor.ts';

// Arithmetic of single layers: shapes, parameters, cost, receptive fields.

export * from './layers/batch-norm-parameters.ts';
export * from './layers/convolution-parameters.ts';
export * from './layers/cost.ts';
export * from './layers/dense.ts';
export * from './layers/effective-kernel.ts';
export * from './layers/output-shape.ts';
export * from './layers/output-size.ts';
export * from './layers/window.ts';
export * from './receptive-field/receptive-field.ts';

// Whole networks as data, and their table.

export * from './network/analyse.ts';
export * from './network/layer.ts';
export * from './network/rule.ts';
export * from './network/rules.ts';

// The layer types of a network.

export type * from './network/layers/activation.ts';
export type * from './network/layers/adaptive-avg-pool2d.ts';
export type * from './network/layers/avg-pool2d.ts';
export type * from './network/layers/batch-norm1d.ts';
export type * from './network/layers/batch-norm2d.ts';
export type * from './network/layers/conv2d.ts';
export type * from './network/layers/dense.ts';
export type * from './network/layers/dropout.ts';
export type * from './network/layers/flatten.ts';
export type * from './network/layers/local-response-norm.ts';
export type * from './network/layers/max-pool2d.ts';
export type * from './network/layers/parallel.ts';
export type * from './network/layers/residual.ts';
export type * from './network/layers/squeeze-excitation.ts';

// Published networks.

export * from './network/presets/alexnet.ts';
export * from './network/presets/lenet.ts';
export * from './network/presets/mobilenet-v2.ts';
export * from './network/presets/presets.ts';
export * from './network/presets/resnet.ts';
export * from './network/presets/squeezenet.ts';
export * from './network/presets/vgg.ts';

// Convolution by hand.

export * from './convolution/convolution2d.ts';
export * from './convolution/convolve1d.ts';
export * from './convolution/derive-convolution2d.ts';
export * from './convolution/flip.ts';
export * from './convolution/geometry.ts';
export * from './convolution/im2col.ts';
export * from './convolution/pad2d.ts';
export * from './convolution/toeplitz.ts';

// Pooling.

export * from './pooling/pool2d.ts';

// Normalisation.

export * from './normalisation/batch-norm.ts';
export * from './normalisation/batch-norm-backward.ts';
export * from './normalisation/derive-batch-norm.ts';
export * from './normalisation/derive-group-norm.ts';
export * from './normalisation/group-norm.ts';
export * from './normalisation/running-statistics.ts';

// Blocks of convolutions and gates.

export * from './blocks/depthwise-separable.ts';
export * from './blocks/inverted-bottleneck.ts';
export * from './blocks/squeeze-excitation.ts';
export * from './blocks/squeeze-excitation-cost.ts';

// Dropout.

export * from './dropout/dropout.ts';

// Losses, their gradients, penalties and the scale of targets.

export * from './losses/binary-cross-entropy.ts';
export * from './losses/distributions.ts';
export * from './losses/hinge.ts';
export * from './losses/l1-penalty.ts';
export * from './losses/l2-penalty.ts';
export * from './losses/l2-penalty-gradient.ts';
export * from './losses/regression.ts';
export * from './losses/regression-gradient.ts';
export * from './losses/sigmoid.ts';
export * from './losses/softmax.ts';
export * from './losses/standardise.ts';
export * from './losses/through-sigmoid.ts';

// Optimisers and schedules of the learning rate.

export * from './optimisers/adagrad.ts';
export * from './optimisers/adam.ts';
export * from './optimisers/adam-bias.ts';
export * from './optimisers/gradient-descent.ts';
export * from './optimisers/momentum.ts';
export * from './optimisers/nesterov.ts';
export * from './optimisers/quadratic.ts';
export * from './optimisers/rmsprop.ts';
export * from './optimisers/trajectory.ts';
export * from './optimisers/weight-decay.ts';
export * from './schedules/schedule.ts';

// Backpropagation through networks small enough to be worked by hand.

export * from './backpropagation/activations.ts';
export * from './backpropagation/backpropagate.ts';
export type { TrainableLayer, TrainableLayers } from './backpropagation/layer.ts';
export type { LossHead, LossHeads } from './backpropagation/loss-head.ts';
export type { Values } from './backpropagation/read-block.ts';
export * from './backpropagation/residual-chain.ts';
