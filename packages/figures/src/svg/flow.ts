import type { SvgElement } from './element.ts';
import { move } from './shapes.ts';

/**
 * Sets `items` side by side, centred on one another, and starts a new row where `width` is exceeded.
 * An item wider than `width` has a row of its own.
 */
export function flow(items: readonly SvgElement[], width: number, gap: number): SvgElement[] {
  const rows: SvgElement[][] = [];
  let used = 0;
  for (const item of items) {
    const own = item.box.right - item.box.left;
    const row = rows.at(-1);
    if (row === undefined || used + gap + own > width) {
      rows.push([item]);
      used = own;
    } else {
      row.push(item);
      used += gap + own;
    }
  }
  let top = 0;
  return rows.flatMap((row) => {
    const height = Math.max(...row.map(({ box }) => box.bottom - box.top));
    let left = 0;
    const placed = row.map((item) => {
      const free = (height - (item.box.bottom - item.box.top)) / 2;
      const at = move(item, left - item.box.left, top + free - item.box.top);
      left += item.box.right - item.box.left + gap;
      return at;
    });
    top += height + gap;
    return placed;
  });
}
