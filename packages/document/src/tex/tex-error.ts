export interface TexErrorDetails {
  readonly source: string;
  /** Offset of the offending character in `source`. */
  readonly position: number;
  /** The macro, environment or delimiter refused, if it was one. */
  readonly macro?: string;
  /** The allowed name spelt most alike. */
  readonly nearest?: string;
}

/** TeX outside the closed set: where, what, and what is allowed. */
export class TexError extends Error {
  override readonly name = 'TexError';
  readonly source: string;
  readonly position: number;
  readonly macro: string | undefined;
  readonly nearest: string | undefined;

  constructor(reason: string, details: TexErrorDetails) {
    const { source, position } = details;
    const hint = details.nearest === undefined ? '' : `; did you mean ${details.nearest}?`;
    const from = Math.max(0, position - 30);
    const excerpt = source.slice(from, position + 30).replace(/\s/g, ' ');
    super(
      `TeX: ${reason}${hint}\n  ${excerpt}\n  ${' '.repeat(position - from)}^ (character ${position + 1})`,
    );
    this.source = source;
    this.position = position;
    this.macro = details.macro;
    this.nearest = details.nearest;
  }
}

/** The candidate with the fewest edits from `word`, if at most half of its letters change. */
export function nearestOf(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Math.max(1, Math.floor(word.length / 2)) + 1;
  for (const candidate of candidates) {
    const edits = editDistance(word, candidate);
    if (edits < fewest) [best, fewest] = [candidate, edits];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replace, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
