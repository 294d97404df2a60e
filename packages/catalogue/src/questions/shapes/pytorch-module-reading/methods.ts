import { Rational, toRational } from '@variorum/core';
import { type InlineContent, inlineCode, inlines, type TableFieldCell } from '@variorum/document';
import type { Scalar, TableFieldInit } from '@variorum/generator';
import {
  type Params,
  parametersOfConvolution,
  parametersOfLinear,
  type Stage,
  type Trace,
  type TracedLinear,
  type TracedStage,
  traced,
} from './network.ts';

/** A way of reading the module; what is left out is read as it should be. */
export interface Method {
  readonly convolve?: (stage: Stage, before: number) => number;
  readonly pool?: (stage: Stage, convolved: number) => number;
  readonly flatten?: (stage: TracedStage, size: number) => number;
  /** The blanked number of filters. */
  readonly filters?: (values: number, stage: TracedStage, size: number) => number;
  /** The blanked kernel, from the size before the last convolution to the size after it. */
  readonly kernel?: (stage: TracedStage, before: number, after: number) => number;
  readonly convolution?: (stage: TracedStage) => number;
  readonly linear?: (layer: Omit<TracedLinear, 'number' | 'parameters'>) => number;
  readonly dropout?: number;
}

const convolve = ({ kernel, padding }: Stage, before: number): number => before + 2 * padding - kernel + 1;
const pool = (stage: Stage, convolved: number): number =>
  stage.pool > 0 ? Math.floor(convolved / stage.pool) : convolved;

interface Reading {
  readonly blank: number | null;
  readonly shape: number[];
}

/** The blank and the shape by a method; null where it leaves no size. */
function read(p: Params, { stages, values }: Trace, method: Method): Reading | null {
  let size = p.size;
  let before = size;
  const convolved: number[] = [];
  const last = stages.at(-1)!;
  for (const stage of stages) {
    before = size;
    const blanked = stage === last && p.blank === 'kernel_size';
    size = blanked ? stage.convolved : (method.convolve ?? convolve)(stage, before);
    convolved.push(size);
    size = blanked ? stage.after : (method.pool ?? pool)(stage, size);
    if (size < 1) return null;
  }
  const found = {
    in_features: () => (method.flatten ?? (({ filters }, side) => filters * side * side))(last, size),
    out_channels: () => (method.filters ?? ((whole, _, side) => whole / (side * side)))(values, last, size),
    kernel_size: () =>
      (method.kernel ?? ((stage, from, to) => from + 2 * stage.padding - to + 1))(
        last,
        before,
        last.convolved,
      ),
  }[p.blank]();
  const blank = Number.isInteger(found) && found >= 1 ? found : null;
  const channels =
    p.blank === 'out_channels' && p.shapeAfter === stages.length && blank !== null
      ? blank
      : (stages[p.shapeAfter - 1]?.filters ?? 0);
  const side = convolved[p.shapeAfter - 1] ?? 0;
  return { blank, shape: [p.batch, channels, side, side] };
}

export interface Answers {
  readonly blank: number;
  readonly shape?: number[];
  readonly table?: Record<string, number>;
}

/** The stages and linear layers once the blank holds this number. */
function completed(p: Params, { stages, linear }: Trace, blank: number) {
  const last = stages.at(-1)!;
  const changes =
    p.blank === 'out_channels' ? { filters: blank } : p.blank === 'kernel_size' ? { kernel: blank } : {};
  return {
    stages: stages.map((stage) => (stage === last ? { ...stage, ...changes } : stage)),
    linear: linear.map((layer, index) =>
      index === 0 && p.blank === 'in_features' ? { ...layer, inputs: blank } : layer,
    ),
  };
}

/** Parameters by cell of the table, counted by a method with this number in the blank; without the total. */
export function countParameters(
  p: Params,
  trace: Trace,
  blank: number,
  method: Method = {},
): Record<string, number> {
  const { stages, linear } = completed(p, trace, blank);
  const all = p.parameters === 'all';
  const cells: Record<string, number> = {};
  for (const stage of all ? stages : stages.slice(-1))
    cells[`conv${stage.number}`] = (method.convolution ?? parametersOfConvolution)(stage);
  cells.drop = method.dropout ?? 0;
  for (const layer of all ? linear : linear.slice(0, 1))
    cells[`fc${layer.number}`] = (method.linear ?? parametersOfLinear)(layer);
  return cells;
}

export const sum = (cells: Readonly<Record<string, number>>): number =>
  Object.values(cells).reduce((total, count) => total + count, 0);

/** What a student with this method answers; null where it leads nowhere. */
export function answersBy(p: Params, method: Method = {}, trace: Trace = traced(p)): Answers | null {
  const reading = read(p, trace, method);
  if (reading === null || reading.blank === null) return null;
  const counts = countParameters(p, trace, reading.blank, method);
  return {
    blank: reading.blank,
    ...(p.shapeAfter > 0 ? { shape: reading.shape } : {}),
    ...(p.parameters === 'none'
      ? {}
      : { table: p.parameters === 'all' ? { ...counts, total: sum(counts) } : counts }),
  };
}

/** The table of parameters that the student fills in. */
export function tableOf(p: Params): TableFieldInit {
  const names = Object.keys(countParameters(p, traced(p), 1));
  const row = (name: string, content: InlineContent, label: string): TableFieldCell[] => [
    { given: inlines(content) },
    { blank: name, label },
  ];
  return {
    label: 'learnable parameters',
    header: [inlines('Layer'), inlines('Parameters')],
    align: ['left', 'right'],
    rows: [
      ...names.map((name) => row(name, inlineCode(`self.${name}`), `parameters of self.${name}`)),
      ...(p.parameters === 'all' ? [row('total', 'total', 'parameters in total')] : []),
    ],
    precision: { exact: true },
    ...(p.parameters === 'all' ? { cellWeights: { total: 2 } } : {}),
  };
}

/** What follows for later answers from a student's own number in the blank and own rows of the table. */
export function follow(
  p: Params,
  blank: Scalar | null,
  own: Readonly<Record<string, Scalar>> | null,
): { shape?: number[]; table?: Record<string, Scalar> } {
  const trace = traced(p);
  const number = blank === null ? Number.NaN : Number(blank);
  const usable = Number.isInteger(number) && number >= 1;
  const cells = Object.keys(countParameters(p, trace, 1));
  const table: Record<string, Scalar> = {};
  if (usable) Object.assign(table, countParameters(p, trace, number));
  if (p.parameters === 'all' && own !== null && cells.every((cell) => own[cell] !== undefined))
    table.total = cells.reduce((total: Rational, cell) => total.add(toRational(own[cell]!)), new Rational(0));
  const side = trace.stages[p.shapeAfter - 1]?.convolved ?? 0;
  const follows = usable && p.blank === 'out_channels' && p.shapeAfter === p.stages.length;
  return {
    ...(follows ? { shape: [p.batch, number, side, side] } : {}),
    ...(p.parameters === 'none' ? {} : { table }),
  };
}
