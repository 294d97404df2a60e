import { isVariorumError, VariorumError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { inputField } from '../receptive-field/receptive-field.ts';
import type { Shape } from '../tensor/shape.ts';
import { elementCount, requireShape } from '../tensor/shape.ts';
import type { Layer, Network } from './layer.ts';
import type { LayerOutcome, LayerRow, LayerRule, LayerState, SequenceOutcome, Walk } from './rule.ts';
import { layerRules } from './rules.ts';

/** A network's table: a row per layer, and the totals for one example. */
export interface NetworkAnalysis {
  readonly inputShape: Shape;
  readonly outputShape: Shape;
  /** One row per layer; the layers inside a composite one are its `children`. */
  readonly rows: readonly LayerRow[];
  readonly parameters: number;
  /** Multiply–accumulate operations of convolutions and dense layers. */
  readonly macs: number;
  /** Values in the outputs of all rows together, without the input. */
  readonly activations: number;
}

type Path = readonly (string | number)[];

const deepestNesting = 32;

/**
 * Shape, parameters, MACs and receptive field of every layer, from the input to the output.
 *
 * @throws VariorumError with the layer's place as `path` (`['layers', 3, 'kernel']`): what the layer's rule
 * throws, or `unknown-layer` with the nearest spelling.
 */
export function analyse(network: Network): NetworkAnalysis {
  const inputShape = requireShape('analyse', network.input, 1, 3);
  const receptiveField = inputShape.length === 3 ? { height: inputField, width: inputField } : null;
  const sequence = walkFrom(0, ['layers'])(network.layers, { shape: inputShape, receptiveField }, []);
  return {
    inputShape,
    outputShape: sequence.shape,
    rows: sequence.rows,
    parameters: sequence.parameters,
    macs: sequence.macs,
    activations: sequence.rows.reduce((sum, row) => sum + elementCount(row.outputShape), 0),
  };
}

/** The rows with the layers of composite ones in their place, in order, each composite before its children. */
export function flattenRows(rows: readonly LayerRow[]): LayerRow[] {
  return rows.flatMap((row) => [row, ...flattenRows(row.children ?? [])]);
}

function walkFrom(depth: number, base: Path): Walk {
  return (layers, before, path): SequenceOutcome => {
    if (depth > deepestNesting) refuseDepth([...base, ...path]);
    let state: LayerState = before;
    const rows = layers.map((layer, index): LayerRow => {
      const place = [...base, ...path, index];
      const inputShape = state.shape;
      const { shape, ...outcome } = applyRule(layer, state, depth, place);
      state = { shape, receptiveField: outcome.receptiveField };
      const name = layer.name ?? `${layer.type}-${index + 1}`;
      return { name, type: layer.type, inputShape, outputShape: shape, ...outcome };
    });
    return {
      ...state,
      rows,
      parameters: rows.reduce((sum, row) => sum + row.parameters, 0),
      macs: rows.reduce((sum, row) => sum + row.macs, 0),
    };
  };
}

function applyRule(layer: Layer, before: LayerState, depth: number, place: Path): LayerOutcome {
  const rule = ruleOf(layer, place);
  const walk = walkFrom(depth + 1, place);
  try {
    return rule(layer, before, walk);
  } catch (error) {
    throw isVariorumError(error) ? placed(error, layer, place) : error;
  }
}

function ruleOf(layer: Layer, place: Path): LayerRule<Layer> {
  const type: string = layer.type;
  if (Object.hasOwn(layerRules, type)) return layerRules[layer.type] as LayerRule<Layer>;
  const known = Object.keys(layerRules);
  const suggestion = nearest(type, known);
  throw new VariorumError({
    code: 'unknown-layer',
    message: `analyse: unknown layer type ${JSON.stringify(type)}${suggestion === undefined ? '' : `, did you mean ${suggestion}`}; known are ${known.join(', ')}`,
    path: [...place, 'type'],
    value: type,
    expected: known.join(', '),
  });
}

/** The error with the layer's place in front, unless a layer inside has already said where. */
function placed(error: VariorumError, layer: Layer, place: Path): VariorumError {
  if (error.path[0] === place[0] && error.path.length > place.length) return error;
  const name = layer.name === undefined ? '' : ` (${layer.name})`;
  return new VariorumError({
    code: error.code,
    message: `${formatPath(place)}${name}: ${error.message}`,
    path: [...place, ...error.path],
    value: error.value,
    ...(error.expected !== undefined && { expected: error.expected }),
    cause: error,
  });
}

function formatPath(path: Path): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
}

function refuseDepth(path: Path): never {
  throw new VariorumError({
    code: 'invalid-value',
    message: `analyse: layers are nested more than ${deepestNesting} deep`,
    path,
    expected: `at most ${deepestNesting} levels`,
  });
}
