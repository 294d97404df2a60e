import { defineOracle } from '@variorum/generator';
import question from './question.ts';

interface Stage {
  readonly filters: number;
  readonly kernel: number;
  readonly padding: number;
  readonly pool: number;
}

const cells = (length: number): number[] => new Array<number>(length).fill(1);

/** What is left of a line of cells after a window has slid over it. */
function slide(line: readonly number[], window: number, step: number): number[] {
  const seen: number[] = [];
  for (let start = 0; line[start + window - 1] !== undefined; start += step) seen.push(start);
  return seen;
}

const convolve = (line: readonly number[], { kernel, padding }: Stage): number[] =>
  slide([...cells(padding), ...line, ...cells(padding)], kernel, 1);
const pool = (line: readonly number[], { pool: window }: Stage): number[] =>
  window === 0 ? [...line] : slide(line, window, window);

/** Counts weights and biases that are put into an array one by one. */
function allocate(outputs: number, inputs: number): number {
  const parameters: number[] = [];
  for (let output = 0; output < outputs; output++) {
    for (let input = 0; input < inputs; input++) parameters.push(1);
    parameters.push(0);
  }
  return parameters.length;
}

/** The values of an image after all stages, put into an array one by one. */
function flatten(size: number, stages: readonly Stage[]): number {
  const line = stages.reduce<readonly number[]>(
    (seen, stage) => pool(convolve(seen, stage), stage),
    cells(size),
  );
  return cells(stages.at(-1)!.filters).flatMap(() => line.flatMap(() => line)).length;
}

/** The first number in a blanked argument with which the module fits together. */
function fitting(
  size: number,
  stages: readonly Stage[],
  argument: 'filters' | 'kernel',
  values: number,
): number {
  for (let tried = 1; tried <= values; tried++) {
    const changed = { ...stages.at(-1)!, [argument]: tried };
    if (flatten(size, [...stages.slice(0, -1), changed]) === values) return tried;
  }
  throw new RangeError('no number fits');
}

export default defineOracle(question, {
  method: 'slides windows over lines of cells, tries numbers in the blank, and allocates parameters',
  answers({ batch, channels, size, stages, linear, blank, shapeAfter, parameters }) {
    const values = flatten(size, stages);
    const found =
      blank === 'in_features'
        ? values
        : fitting(size, stages, blank === 'kernel_size' ? 'kernel' : 'filters', values);
    let line = cells(size);
    let shape: number[] = [];
    let depth = channels;
    const counts: [string, number][] = [];
    stages.forEach((stage, index) => {
      line = convolve(line, stage);
      if (index + 1 === shapeAfter) shape = [batch, stage.filters, line.length, line.length];
      line = pool(line, stage);
      const window = cells(depth).flatMap(() => cells(stage.kernel).flatMap(() => cells(stage.kernel)));
      counts.push([`conv${index + 1}`, allocate(stage.filters, window.length)]);
      depth = stage.filters;
    });
    counts.push(['drop', 0]);
    let inputs = values;
    linear.forEach((units, index) => {
      counts.push([`fc${index + 1}`, allocate(units, inputs)]);
      inputs = units;
    });
    const some = [`conv${stages.length}`, 'drop', 'fc1'];
    const total = counts.reduce((all, [, count]) => all + count, 0);
    const table: Record<string, number> =
      parameters === 'all'
        ? { ...Object.fromEntries(counts), total }
        : Object.fromEntries(counts.filter(([name]) => some.includes(name)));
    return {
      blank: found,
      ...(shapeAfter > 0 ? { shape } : {}),
      ...(parameters === 'none' ? {} : { table }),
    };
  },
});
