/** How often a task runs per second: the median of rounds of about a fifth of a second each, after a warm-up. */
export function perSecond(task: (index: number) => unknown, rounds = 5): number {
  let index = 0;
  const round = (milliseconds: number): number => {
    const started = performance.now();
    let runs = 0;
    while (performance.now() - started < milliseconds) {
      for (let repeat = 0; repeat < 16; repeat++) task(index++);
      runs += 16;
    }
    return (runs * 1000) / (performance.now() - started);
  };
  round(300);
  return median(Array.from({ length: rounds }, () => round(200)));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const one = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** 61,234 or 0.4. */
export const shown = (value: number): string => (Math.abs(value) >= 100 ? whole : one).format(value);

/** Rows under a header, columns as wide as their content, numbers to the right. */
export function printTable(header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ');
  console.log(line(header));
  console.log(widths.map((width) => '-'.repeat(width)).join('  '));
  for (const row of rows) console.log(line(row));
  console.log();
}
