import type { Inline } from '@variorum/document';

/** About how many characters fit beside each other on a page. */
const LINE = 84;
/** A column up to this length never wraps. */
const SHORT = 14;

/** About how many characters wide inline content prints. */
export function plainLength(nodes: readonly Inline[]): number {
  let length = 0;
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode') length += node.value.length;
    else if (node.type === 'inlineMath')
      length += node.value.replace(/\\[a-zA-Z]+\s?|[{}^_&]/g, 'x').length * 0.7;
    else if (node.type === 'field') length += 10;
    else if (node.type !== 'break') length += plainLength(node.children);
  }
  return length;
}

/**
 * Shares of the line for the columns of a table that is too wide for it; null for a column that keeps its
 * natural width. `lengths[row][column]` are characters.
 */
export function columnWidths(count: number, lengths: readonly (readonly number[])[]): (number | null)[] {
  const widest = Array.from({ length: count }, (_, column) =>
    Math.max(1, ...lengths.map((row) => row[column] ?? 0)),
  );
  const total = widest.reduce((sum, width) => sum + width + 3, 0);
  if (total <= LINE) return widest.map(() => null);
  const fixed = widest.reduce((sum, width) => sum + 3 + (width <= SHORT ? width : 0), 0);
  const flexible = widest.reduce((sum, width) => sum + (width > SHORT ? Math.sqrt(width) : 0), 0);
  const share = Math.max(0.2, (LINE - fixed) / LINE);
  return widest.map((width) => (width <= SHORT ? null : (share * Math.sqrt(width)) / flexible));
}
