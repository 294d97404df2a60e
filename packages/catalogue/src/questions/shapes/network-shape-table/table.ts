import { Rational, toRational } from '@variorum/core';
import { type InlineContent, inlines, shape, type TableFieldCell } from '@variorum/document';
import type { Scalar, TableFieldInit } from '@variorum/generator';
import {
  denseRows,
  type Layer,
  type Params,
  type Row,
  rowsOf,
  type Setting,
  settings,
  solutionsFor,
  valuesOf,
} from './network.ts';

const given = (content: InlineContent): TableFieldCell => ({ given: inlines(content) });
const blank = (name: string, label: string): TableFieldCell => ({ blank: name, label });
const none = given('–');

export const sizeCell = (index: number): string => `size${index + 1}`;
export const settingCell = (index: number, setting: Setting): string => `${setting}${index + 1}`;
export const parameterCell = (index: number): string => `parameters${index + 1}`;
export const denseCell = (index: number): string => `dense${index + 1}`;

export const deducedOf = ({ deduce }: Params, index: number): Setting | null =>
  deduce.find(({ layer }) => layer === index + 1)?.setting ?? null;

/** The table that the student fills in. `parameters` false leaves their column out. */
export function tableOf(p: Params): TableFieldInit {
  const rows = rowsOf(p);
  const extra = (cell: TableFieldCell): TableFieldCell[] => (p.askParameters ? [cell] : []);
  const dense = denseRows(valuesOf(rows), p);
  return {
    label: 'sizes along the network',
    header: [
      'Layer',
      'Kernel',
      'Stride',
      'Padding',
      'Channels or values',
      'Height and width',
      ...(p.askParameters ? ['Parameters'] : []),
    ].map((title) => inlines(title)),
    align: ['left', ...Array.from({ length: p.askParameters ? 6 : 5 }, () => 'right' as const)],
    rows: [
      [given('input'), none, none, none, given(p.channels), given(p.size), ...extra(none)],
      ...rows.map((row, index) => [
        given(row.name),
        ...settings.map((setting) =>
          deducedOf(p, index) === setting
            ? blank(settingCell(index, setting), `${setting} of ${row.name}`)
            : given(row.layer[setting]),
        ),
        given(row.channels),
        deducedOf(p, index) === null
          ? blank(sizeCell(index), `height and width after ${row.name}`)
          : given(row.size),
        ...extra(
          row.layer.type === 'pool' ? given(0) : blank(parameterCell(index), `parameters of ${row.name}`),
        ),
      ]),
      [
        given('flatten'),
        none,
        none,
        none,
        blank('values', 'values after flattening'),
        none,
        ...extra(given(0)),
      ],
      ...dense.map(({ name, units }, index) => [
        given(name),
        none,
        none,
        none,
        given(units),
        none,
        ...extra(blank(denseCell(index), `parameters of ${name}`)),
      ]),
      ...(p.askParameters
        ? [[given('total'), none, none, none, none, none, blank('total', 'parameters in total')]]
        : []),
    ],
    precision: { exact: true },
    cellWeights: { values: 2, ...(p.askParameters ? { total: 2 } : {}) },
  };
}

/** How a wrong method fills in the table; what is left out is right. */
export interface Method {
  readonly size?: (layer: Layer, before: number) => number;
  readonly values?: (channels: number, size: number) => number;
  readonly setting?: (row: Row, setting: Setting) => number | null;
  readonly convolution?: (row: Row) => number;
  readonly dense?: (inputs: number, units: number) => number;
}

const steps = ({ kernel, stride, padding }: Layer, size: number): number =>
  (size + 2 * padding - kernel) / stride;
export const rightSize = (layer: Layer, size: number): number => Math.floor(steps(layer, size)) + 1;

/** All cells by a method, each size from the method's own one before; null where no size is left. */
export function fill(p: Params, method: Method = {}): Record<string, number> | null {
  const rows = rowsOf(p);
  const cells: Record<string, number> = {};
  let [size, total] = [p.size, 0];
  for (const [index, row] of rows.entries()) {
    const setting = deducedOf(p, index);
    if (setting === null) cells[sizeCell(index)] = size = (method.size ?? rightSize)(row.layer, size);
    else {
      cells[settingCell(index, setting)] = method.setting?.(row, setting) ?? row.layer[setting];
      size = row.size;
    }
    if (size < 1) return null;
    if (row.layer.type === 'pool') continue;
    const parameters = method.convolution?.(row) ?? row.parameters;
    total += parameters;
    if (p.askParameters) cells[parameterCell(index)] = parameters;
  }
  const values = (method.values ?? ((channels, extent) => channels * extent * extent))(
    rows.at(-1)!.channels,
    size,
  );
  cells.values = values;
  if (!p.askParameters) return cells;
  denseRows(values, p).forEach(({ inputs, units, parameters }, index) => {
    const counted = method.dense?.(inputs, units) ?? parameters;
    cells[denseCell(index)] = counted;
    total += counted;
  });
  return { ...cells, total };
}

/** What follows from a student's own cells: sizes and settings from the size before, and so on. */
export function follow(p: Params, own: Readonly<Record<string, Scalar>>): Record<string, Scalar> {
  const rows = rowsOf(p);
  const follows: Record<string, Scalar> = {};
  const numberOf = (cell: string): number | undefined =>
    own[cell] === undefined ? undefined : Number(own[cell]);
  let before: number | undefined = p.size;
  rows.forEach((row, index) => {
    const setting = deducedOf(p, index);
    if (before !== undefined && Number.isInteger(before)) {
      const size = rightSize(row.layer, before);
      if (setting === null && size >= 1) follows[sizeCell(index)] = size;
      const fitting = setting === null ? [] : solutionsFor(row, setting, before);
      if (setting !== null && fitting.length === 1) follows[settingCell(index, setting)] = fitting[0]!;
      const kernel = setting === 'kernel' ? numberOf(settingCell(index, setting)) : undefined;
      if (p.askParameters && kernel !== undefined && row.layer.type === 'convolution')
        follows[parameterCell(index)] =
          row.layer.filters * (row.channelsBefore * kernel * kernel + (p.bias ? 1 : 0));
    }
    before = setting === null ? numberOf(sizeCell(index)) : row.size;
  });
  if (before !== undefined) follows.values = rows.at(-1)!.channels * before * before;
  if (!p.askParameters) return follows;
  const values = numberOf('values');
  if (values !== undefined && p.dense.length > 0) follows.dense1 = p.dense[0]! * (values + (p.bias ? 1 : 0));
  const counted = [
    ...rows.flatMap((row, index) => (row.layer.type === 'pool' ? [] : [own[parameterCell(index)]])),
    ...p.dense.map((_, index) => own[denseCell(index)]),
  ];
  if (counted.every((count) => count !== undefined))
    follows.total = counted.reduce((sum: Rational, count) => sum.add(toRational(count!)), new Rational(0));
  return follows;
}

/** Kernels, strides and paddings alone, for the form that asks only the number of values. */
export const settingRows = (p: Params): InlineContent[][] =>
  rowsOf(p).map(({ name, layer, channels }) => [
    name,
    shape(layer.kernel, layer.kernel),
    layer.stride,
    layer.padding,
    channels,
  ]);
