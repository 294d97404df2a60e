import { Rational, toRational } from '@variorum/core';
import {
  type InlineContent,
  inlines,
  shape,
  type Table,
  type TableFieldCell,
  table,
} from '@variorum/document';
import type { Scalar, TableFieldInit } from '@variorum/generator';
import { kernelCell, type Row, rowsOfKind } from './network.ts';

const given = (content: InlineContent): TableFieldCell => ({ given: inlines(content) });
const blank = (name: string, label: string): TableFieldCell => ({ blank: name, label });
const none = given('–');

/** The table that the student fills in: kernels, parameters, total. */
export function tableOf(rows: readonly Row[]): TableFieldInit {
  const weights: Record<string, number> = { total: 2 };
  for (const row of rows) if (row.kind === 'convolution' || row.kind === 'dense') weights[row.cell] = 2;
  return {
    label: 'kernels and parameters',
    header: ['Layer', 'Output shape', 'Kernel size', 'Parameters'].map((title) => inlines(title)),
    align: ['left', 'left', 'right', 'right'],
    rows: [
      ...rows.map((row) => [given(row.name), given(shape(...row.shape)), ...cellsOf(row)]),
      [given('total'), none, none, blank('total', 'parameters in total')],
    ],
    precision: { exact: true },
    cellWeights: weights,
  };
}

/** Layers and shapes alone, for a form that asks the total only. */
export const shapesOf = (rows: readonly Row[]): Table =>
  table({ header: ['Layer', 'Output shape'], rows: rows.map((row) => [row.name, shape(...row.shape)]) });

function cellsOf(row: Row): TableFieldCell[] {
  if (row.kind === 'input') return [none, none];
  if (row.kind === 'flatten') return [none, given(0)];
  const parameters = blank(row.cell, `parameters of ${row.name}`);
  return [
    row.kind === 'convolution' ? blank(kernelCell(row), `kernel size of ${row.name}`) : none,
    parameters,
  ];
}

/** How a way of counting fills in the table; what is left out is counted as it should be. */
export interface Counting {
  readonly kernel?: (kernel: number) => number;
  readonly convolution?: (layer: {
    channels: number;
    filters: number;
    kernel: number;
    shape: readonly number[];
  }) => number;
  readonly pool?: (channels: number) => number;
  readonly dense?: (layer: { inputs: number; units: number }) => number;
}

/** All cells of the table by a way of counting. */
export function fill(rows: readonly Row[], counting: Counting = {}): Record<string, number> {
  const cells: Record<string, number> = {};
  let total = 0;
  for (const row of rows) {
    if (row.kind === 'input' || row.kind === 'flatten') continue;
    let parameters = row.parameters;
    if (row.kind === 'convolution') {
      const kernel = counting.kernel?.(row.kernel) ?? row.kernel;
      cells[kernelCell(row)] = kernel;
      if (counting.kernel) parameters = row.filters * (row.channels * kernel * kernel + 1);
      if (counting.convolution) parameters = counting.convolution(row);
    } else if (row.kind === 'pool' && counting.pool) parameters = counting.pool(row.shape[0]!);
    else if (row.kind === 'dense' && counting.dense) parameters = counting.dense(row);
    cells[row.cell] = parameters;
    total += parameters;
  }
  return { ...cells, total };
}

/** What follows from a student's own cells: parameters from their kernels, the total from their rows. */
export function follow(rows: readonly Row[], own: Readonly<Record<string, Scalar>>): Record<string, Scalar> {
  const follows: Record<string, Scalar> = {};
  for (const row of rowsOfKind(rows, 'convolution')) {
    const kernel = own[kernelCell(row)];
    if (kernel === undefined) continue;
    follows[row.cell] = toRational(kernel).pow(2).mul(row.channels).add(1).mul(row.filters);
  }
  const counted = rows.flatMap((row) =>
    row.kind === 'input' || row.kind === 'flatten' ? [] : [own[row.cell]],
  );
  if (counted.every((value) => value !== undefined)) {
    follows.total = counted.reduce((sum: Rational, value) => sum.add(toRational(value!)), new Rational(0));
  }
  return follows;
}
