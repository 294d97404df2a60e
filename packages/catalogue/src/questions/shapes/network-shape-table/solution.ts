import { type Tex, tex } from '@variorum/document';
import type { Form } from '@variorum/generator';
import { denseRows, leftOver, type Params, type Row, type Setting } from './network.ts';
import { deducedOf } from './table.ts';

const added = (terms: readonly Tex[]): Tex =>
  terms.slice(1).reduce((all, term) => tex`${all}+${term}`, terms[0]!);

const positions = ({ layer: { kernel, stride, padding }, before, size }: Row): Tex =>
  stride === 1
    ? tex`${before}+2\cdot ${padding}-${kernel}+1=${size}`
    : tex`\left\lfloor\frac{${before}+2\cdot ${padding}-${kernel}}{${stride}}\right\rfloor+1=${size}`;

/** The setting solved for, where the stride is known to be 1. */
function solved({ layer, before, size }: Row, setting: Setting): Tex | null {
  const { kernel, padding, stride } = layer;
  if (stride !== 1 || setting === 'stride') return null;
  return setting === 'padding'
    ? tex`P=\frac{${size}-${before}+${kernel}-1}{2}=${padding}`
    : tex`K=${before}+2\cdot ${padding}-${size}+1=${kernel}`;
}

/** Values of solution.md and feedback.md. */
export function workedSolution(p: Params, rows: readonly Row[], values: number, form: Form) {
  const open = form === 'open';
  const last = rows.at(-1)!;
  const dense = denseRows(values, p);
  const counts = [...rows.filter(({ layer }) => layer.type === 'convolution'), ...dense].map(
    ({ parameters }) => parameters,
  );
  const shown = rows.find((row) => row.layer.type === 'pool' && leftOver(row) > 0) ?? last;
  const { kernel, stride, padding } = shown.layer;
  const end = (shown.size - 1) * stride + kernel;
  const biases =
    rows.reduce((sum, { layer, channels }) => sum + (layer.type === 'convolution' ? channels : 0), 0) +
    p.dense.reduce((sum, units) => sum + units, 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return {
    rows: rows.map((row, index) => {
      const setting = open ? deducedOf(p, index) : null;
      return {
        name: row.name,
        asked: setting === null,
        setting: setting ?? 'size',
        value: setting === null ? row.size : row.layer[setting],
        equation: positions(row),
        solved: setting === null ? null : solved(row, setting),
        left: leftOver(row),
        before: row.before,
        size: row.size,
      };
    }),
    deduces: open && p.deduce.length > 0,
    channels: last.channels,
    size: last.size,
    values,
    flatten: tex`${last.channels}\cdot ${last.size}\cdot ${last.size}=${values}`,
    asksParameters: open && p.askParameters,
    bias: p.bias,
    counts: [
      ...rows
        .filter(({ layer }) => layer.type === 'convolution')
        .map(({ name, layer, channels, channelsBefore, parameters }) => ({
          name,
          equation: p.bias
            ? tex`${channels}\cdot(${channelsBefore}\cdot ${layer.kernel}\cdot ${layer.kernel}+1)=${parameters}`
            : tex`${channels}\cdot ${channelsBefore}\cdot ${layer.kernel}\cdot ${layer.kernel}=${parameters}`,
        })),
      ...dense.map(({ name, inputs, units, parameters }) => ({
        name,
        equation: p.bias
          ? tex`${units}\cdot(${inputs}+1)=${parameters}`
          : tex`${units}\cdot ${inputs}=${parameters}`,
      })),
    ],
    sum: counts.length === 0 ? tex`0` : tex`${added(counts.map((count) => tex`${count}`))}=${total}`,
    total,
    biases,
    weights: total - (p.bias ? biases : 0),
    shown: shown.name,
    windows: shown.size,
    kernel,
    stride,
    end,
    endTex: tex`${shown.size - 1}\cdot ${stride}+${kernel}=${end}`,
    padded: shown.before + 2 * padding,
    next: end + stride,
  };
}
