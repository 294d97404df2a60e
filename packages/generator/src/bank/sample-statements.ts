import type { Draw } from '../random/draw.ts';

interface Statement {
  readonly id: string;
  readonly truth: boolean;
  readonly excludes: readonly string[];
}

/** Whether one of two statements implies or contradicts the other. */
export function clash(a: Statement, b: Statement): boolean {
  return a.excludes.includes(b.id) || b.excludes.includes(a.id);
}

/** How many of `count` statements may be true: 30 to 70 percent. */
export function truthRange(count: number): readonly [number, number] {
  return [Math.ceil((3 * count) / 10), Math.floor((7 * count) / 10)];
}

/**
 * Ids of statements that do not clash, in random order, 30 to 70 percent of them true; null where the draw led
 * into a corner.
 */
export function sampleStatements(
  draw: Draw,
  statements: readonly Statement[],
  count: number,
): string[] | null {
  const trueCount = draw.integer('true-count', ...truthRange(count));
  const missing = new Map([
    [true, trueCount],
    [false, count - trueCount],
  ]);
  const chosen = new Set<Statement>();
  for (const statement of draw.shuffle('statements', statements)) {
    const open = missing.get(statement.truth)!;
    if (open === 0 || [...chosen].some((other) => clash(statement, other))) continue;
    chosen.add(statement);
    missing.set(statement.truth, open - 1);
  }
  if (chosen.size < count) return null;
  return draw.shuffle(
    'order',
    [...chosen].map(({ id }) => id),
  );
}
