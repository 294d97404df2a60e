import { type Derivation, denseParameters, denseWeightShape, flattenedSize, symbol } from '@variorum/core';
import { shape } from '@variorum/document';
import { defineQuestion, integerField, shapeField } from '@variorum/generator';
import { z } from 'zod';
import { feasible } from '../../../parameters/feasible.ts';
import { count, imageShape } from '../../../parameters/schemas.ts';

const params = z
  .strictObject({
    input: imageShape({ channels: 4096, size: 4096 }, 'shape of the input: channels, height, width'),
    units: count(1, 65536, 'number of units of the layer'),
    bias: z.boolean().describe('whether each unit has a bias').default(true),
  })
  .check(feasible((p) => denseParameters(layer(p))));

type Params = z.output<typeof params>;

const layer = (p: Params) => ({ inputs: flattenedSize(p.input), units: p.units, bias: p.bias });

export default defineQuestion({
  id: 'dense-parameters',
  version: 1,
  title: 'Parameters of a fully connected layer',
  summary:
    'The weight matrix, the biases and the parameter count of a fully connected layer on a flattened image.',
  topics: ['parameters', 'fully connected layers'],
  forms: ['open', 'choice'],
  params,

  sample(draw, level): Params | null {
    const sizes = {
      easy: [4, 5, 6, 7, 8, 10],
      medium: [10, 12, 16, 20, 24, 25, 28, 32],
      hard: [28, 32, 48, 64, 96, 100, 128, 200],
    }[level];
    const height = draw.pick('height', sizes);
    const units = {
      easy: [5, 10, 12, 20],
      medium: [10, 16, 20, 30, 50, 64],
      hard: [40, 50, 64, 84, 100, 120, 128, 200],
    }[level];
    return {
      input: [
        draw.pick('channels', level === 'easy' ? [2, 3] : [2, 3, 4, 6, 8]),
        height,
        level === 'easy' ? height : draw.pick('width', sizes),
      ],
      units: draw.pick('units', units),
      bias: level === 'easy' || draw.chance('bias', 0.8),
    };
  },

  unfair: (p) => (flattenedSize(p.input) === p.units ? 'the units are as many as the inputs' : null),

  fields: (p) => ({
    weights: shapeField({ label: 'shape of the weight matrix', axes: ['inputs', 'units'] }),
    ...(p.bias ? { biases: integerField({ label: 'number of biases' }) } : {}),
    parameters: integerField({ label: 'number of learnable parameters', weight: 2 }),
  }),

  choice: { fields: ['parameters'] },

  solve(p) {
    const weights = denseWeightShape(layer(p));
    return {
      answers: { weights, ...(p.bias ? { biases: p.units } : {}), parameters: denseParameters(layer(p)) },
      work: null,
    };
  },

  misconceptions: [
    {
      id: 'forgot-channels',
      title: 'flattened a single channel',
      answers: (p) => {
        if (p.input[0] === 1) return null;
        const inputs = p.input[1] * p.input[2];
        return { weights: [inputs, p.units], parameters: denseParameters({ ...layer(p), inputs }) };
      },
    },
    {
      id: 'bias-per-input',
      title: 'counted one bias per input',
      answers: (p) => {
        const { inputs, units } = layer(p);
        return p.bias ? { biases: inputs, parameters: inputs * units + inputs } : null;
      },
    },
    {
      id: 'forgot-bias',
      title: 'forgot the biases',
      answers: (p) =>
        p.bias ? { biases: 0, parameters: denseParameters({ ...layer(p), bias: false }) } : null,
    },
    {
      id: 'added-bias',
      title: 'counted biases that the layer does not have',
      answers: (p) => (p.bias ? null : { parameters: denseParameters({ ...layer(p), bias: true }) }),
    },
    {
      id: 'one-bias-per-layer',
      title: 'counted one bias for the whole layer',
      answers: (p) =>
        p.bias ? { biases: 1, parameters: denseParameters({ ...layer(p), bias: false }) + 1 } : null,
    },
    {
      id: 'transposed',
      title: 'wrote the transposed weight matrix',
      answers: (p) => ({ weights: [p.units, flattenedSize(p.input)] }),
    },
  ],

  stem: (p, form) => ({
    asksParts: form === 'open',
    channels: p.input[0],
    height: p.input[1],
    width: p.input[2],
    units: p.units,
    bias: p.bias,
  }),

  solution(p, { answers }) {
    const { inputs, units } = layer(p);
    const symbols = {
      in: symbol('n_\\text{in}', inputs, 'number of inputs'),
      out: symbol('n_\\text{out}', units, 'number of units'),
    };
    const flatten: Derivation<number> = {
      quantity: 'n_\\text{in}',
      meaning: 'number of inputs after flattening',
      expression: '\\sym{H}\\by\\sym{W}\\by\\sym{C}',
      symbols: {
        H: symbol('H', p.input[1], 'height'),
        W: symbol('W', p.input[2], 'width'),
        C: symbol('C', p.input[0], 'number of channels'),
      },
      value: inputs,
    };
    const weights: Derivation<number> = {
      quantity: 'n_W',
      meaning: 'number of weights',
      expression: '\\sym{in}\\by\\sym{out}',
      symbols,
      value: inputs * units,
    };
    const total: Derivation<number> = {
      quantity: 'n',
      meaning: 'learnable parameters of the layer',
      expression: '\\sym{W} + \\sym{b}',
      symbols: {
        W: symbol('n_W', inputs * units, 'number of weights'),
        b: symbol('n_b', units, 'number of biases'),
      },
      value: answers.parameters,
    };
    return {
      channels: p.input[0],
      height: p.input[1],
      width: p.input[2],
      units,
      bias: p.bias,
      inputs: flatten,
      inputCount: inputs,
      weights,
      weightTotal: inputs * units,
      weightShape: shape(...answers.weights),
      total,
      parameters: answers.parameters,
      parametersPerUnit: inputs + 1,
    };
  },

  effort: (p) => 5 + (p.bias ? 2 : 0),
});
