import { check } from '../common/error.ts';
import { cellText, numberText } from '../common/words.ts';
import { shadeOf } from '../grid/shading.ts';
import type { SvgElement } from '../svg/element.ts';
import { circle, line, rect, text } from '../svg/shapes.ts';
import { ink, paper, quiet, smallSize, tint } from '../svg/style.ts';
import type { SequencesLayout } from './sequences.ts';

/** Pixels from the base line to the greatest value. */
const reach = 42;
/** Room for a value's label beyond its stem. */
const labelRoom = 24;

/** Each sequence as stems over its own base line, all to one scale; a value to find is a `?` without a stem. */
export function drawStems(layout: SequencesLayout): SvgElement[] {
  const { sequences, first, last, step, indices, overlap } = layout;
  const middle = (index: number): number => (index - first + 0.5) * step;
  const width = (last - first + 1) * step;
  const numbers = sequences.map(({ values }, row) =>
    values.map((value, at) => {
      const number = value === null ? 0 : shadeOf(value);
      check(
        'sequences',
        number !== null,
        () => `value ${at} of sequence ${row} is “${cellText(value)}”; stems need numbers`,
      );
      return number ?? 0;
    }),
  );
  const greatest = Math.max(...numbers.flat().map(Math.abs)) || 1;
  const height = (value: number): number => (value / greatest) * reach;
  const bases: number[] = [];
  const ends: number[] = [];
  let bottom = 0;
  for (const values of numbers) {
    const base = bottom + height(Math.max(0, ...values)) + labelRoom;
    bases.push(base);
    bottom = base + height(Math.max(0, ...values.map((value) => -value))) + labelRoom;
    ends.push(bottom);
  }
  const bandEnd = ends[1] ?? bottom;
  const band = overlap.map((index) =>
    rect(middle(index) - step / 2 + 1, 0, step - 2, bandEnd, { fill: tint, stroke: 'none' }),
  );
  const rows = sequences.flatMap(({ name, values, start }, row): SvgElement[] => {
    const base = bases[row] ?? 0;
    const stems = values.flatMap((value, at) => {
      const x = middle(start + at);
      const number = numbers[row]?.[at] ?? 0;
      const end = base - height(number);
      const label = text(x, number < 0 ? end + 14 : end - 14, cellText(value), {
        size: smallSize,
        bold: value === null,
      });
      if (value === null) return [label];
      const head = circle([x, end], 3.2, { fill: number === 0 ? paper : ink });
      return [...(number === 0 ? [] : [line([x, base], [x, end], { strokeWidth: 1.6 })]), head, label];
    });
    return [
      line([0, base], [width, base], { stroke: quiet, strokeWidth: 1 }),
      ...stems,
      ...(name === undefined ? [] : [text(-8, base, name, { anchor: 'end' })]),
    ];
  });
  const ticks = indices
    ? Array.from({ length: last - first + 1 }, (_, i) =>
        text((i + 0.5) * step, bottom + 8, numberText(first + i), { size: smallSize, fill: quiet }),
      )
    : [];
  return [...band, ...rows, ...ticks];
}
