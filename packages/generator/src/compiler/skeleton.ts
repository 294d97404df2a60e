import type { At, Expression } from '../template/compiled.ts';
import type { Source } from './source.ts';

/** Markdown in which one private character stands for each expression and block of Handlebars. */
export interface Skeleton {
  readonly text: string;
  /** Where pieces of the text stand in the source, by rising offset. */
  readonly origins: readonly { readonly at: number; readonly source: number }[];
}

/** What a placeholder stands for. */
export type Entry =
  | { readonly type: 'slot'; readonly value: Expression; readonly at: At }
  | {
      readonly type: 'if';
      readonly when: Expression;
      readonly then: Skeleton;
      readonly otherwise: Skeleton;
      readonly at: At;
      readonly standalone: boolean;
    }
  | {
      readonly type: 'each';
      readonly of: Expression;
      readonly level: number;
      readonly body: Skeleton;
      readonly otherwise: Skeleton;
      readonly at: At;
      readonly standalone: boolean;
    };

/** A template read by Handlebars, before Markdown is. */
export interface Template {
  readonly source: Source;
  readonly root: Skeleton;
  entry(placeholder: string): Entry;
}

export const emptySkeleton: Skeleton = { text: '', origins: [] };

/** Offset in the source of an offset in a skeleton. */
export function originOf({ origins }: Skeleton, offset: number): number {
  let found = origins[0] ?? { at: 0, source: 0 };
  for (const origin of origins) {
    if (origin.at > offset) break;
    found = origin;
  }
  return found.source + offset - found.at;
}

/** A part of a skeleton, with text put before and after it. */
export function partOf(skeleton: Skeleton, start: number, end: number, before = '', after = ''): Skeleton {
  const text = before + skeleton.text.slice(start, end) + after;
  const shift = before.length - start;
  const origins = skeleton.origins
    .filter(
      ({ at }, index) =>
        at < Math.max(end, start + 1) && (skeleton.origins[index + 1]?.at ?? Infinity) > start,
    )
    .map(({ at, source }) =>
      at < start ? { at: before.length, source: source + start - at } : { at: at + shift, source },
    );
  return { text, origins };
}

/** A skeleton as it grows. */
export class SkeletonBuilder {
  private text = '';
  private readonly origins: { at: number; source: number }[] = [];
  /** Whether the rest of the line that is still to come belongs to nothing. */
  skipsLine = false;

  push(text: string, source: number): void {
    this.origins.push({ at: this.text.length, source });
    this.text += text;
  }

  /** Takes away what stands on the current line. */
  dropLine(): void {
    this.text = this.text.slice(0, this.text.lastIndexOf('\n') + 1);
    this.skipsLine = true;
  }

  /** What stands before the line that opened code or a formula which has not ended; null outside of these. */
  fencePrefix(): string | null {
    let open: { readonly mark: string; readonly prefix: string } | null = null;
    for (const line of this.text.split('\n')) {
      const [, prefix, mark] = /^([ \t>]*)(`{3,}(?=[^`]*$)|~{3,}|\${2,}(?=[^$]*$))/.exec(line) ?? [];
      if (prefix === undefined || mark === undefined) continue;
      if (open === null) open = { mark, prefix };
      else if (mark.startsWith(open.mark)) open = null;
    }
    return open?.prefix ?? null;
  }

  skeleton(): Skeleton {
    return { text: this.text, origins: this.origins };
  }
}
