import { defineOracle } from '@variorum/generator';
import question from './question.ts';

interface Window {
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
}

/** Places of a window within a padded line of cells, counted one after the other. */
function places(size: number, { kernel, stride, padding }: Window): number {
  let count = 0;
  for (let start = -padding; start + kernel <= size + padding; start += stride) count++;
  return count;
}

/** The settings up to 15 that lead from one size to the other. */
function settingFor(window: Window, setting: keyof Window, from: number, to: number, pool: boolean): number {
  const found: number[] = [];
  for (let value = setting === 'padding' ? 0 : 1; value <= 15; value++) {
    const tried = { ...window, [setting]: value };
    if (pool && tried.padding > tried.kernel / 2) continue;
    if (places(from, tried) === to) found.push(value);
  }
  if (found.length !== 1) throw new RangeError(`${found.length} values of the ${setting} fit; expected one`);
  return found[0]!;
}

const repeated = (times: number, step: () => number): number => {
  let sum = 0;
  for (let index = 0; index < times; index++) sum += step();
  return sum;
};

export default defineOracle(question, {
  method: 'counts the places of each window, tries settings, and adds up the weights filter by filter',
  answers({ channels, size, layers, dense, bias, deduce, askParameters }) {
    const table: Record<string, number> = {};
    let [depth, extent, total] = [channels, size, 0];
    layers.forEach((layer, index) => {
      const after = places(extent, layer);
      const asked = deduce.find((one) => one.layer === index + 1);
      if (asked === undefined) table[`size${index + 1}`] = after;
      else
        table[`${asked.setting}${index + 1}`] = settingFor(
          layer,
          asked.setting,
          extent,
          after,
          layer.type === 'pool',
        );
      extent = after;
      if (layer.type === 'pool') return;
      const perChannel = repeated(layer.kernel, () => layer.kernel);
      const count = repeated(layer.filters, () => repeated(depth, () => perChannel) + (bias ? 1 : 0));
      depth = layer.filters;
      total += count;
      if (askParameters) table[`parameters${index + 1}`] = count;
    });
    let inputs = repeated(depth, () => repeated(extent, () => extent));
    table.values = inputs;
    if (!askParameters) return { table };
    dense.forEach((units, index) => {
      const count = repeated(units, () => inputs + (bias ? 1 : 0));
      table[`dense${index + 1}`] = count;
      total += count;
      inputs = units;
    });
    return { table: { ...table, total } };
  },
});
