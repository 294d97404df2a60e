/**
 * Mathematics in a line. In a table cell `|` becomes `\vert`: GitHub splits cells before it reads
 * mathematics, and a `\|` that survives in it is another sign (‖).
 */
export function inlineMath(value: string, cell: boolean): string {
  const line = oneLineTex(value);
  // An escaped dollar would end `$…$`: a longer fence keeps it inside.
  const fence = line.includes('$') ? '$$' : '$';
  const pad = /^\$|\$$/.test(line) ? ' ' : '';
  return `${fence}${pad}${cell ? line.replace(/\|/g, '\\vert ') : line}${pad}${fence}`;
}

/** Displayed mathematics, its fences on lines of their own: `$$ x $$` on one line would be inline. */
export function displayMath(value: string): string {
  return `$$\n${value.trim().replace(/\s*\n\s*/g, '\n')}\n$$`;
}

function oneLineTex(value: string): string {
  return value.trim().replace(/\s*\n\s*/g, ' ');
}
