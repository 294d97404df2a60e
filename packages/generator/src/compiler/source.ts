import type { At } from '../template/compiled.ts';
import { templateError } from '../template/template-error.ts';

/** The text of one template and where things stand in it. */
export class Source {
  readonly file: string;
  readonly text: string;
  private readonly lineStarts: readonly number[];

  constructor(text: string, file: string) {
    this.file = file;
    this.text = text;
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.lineStarts = starts;
  }

  /** Line and column of an offset, counted from one. */
  at(offset: number): At {
    let low = 0;
    let high = this.lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.lineStarts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - this.lineStarts[low]! + 1];
  }

  /** Offset of a position of Handlebars: lines from one, columns from zero. */
  offset({ line, column }: { readonly line: number; readonly column: number }): number {
    return this.lineStarts[line - 1]! + column;
  }

  lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** @returns the error, to be thrown: what is wrong at an offset, and what to write instead */
  error(offset: number, reason: string, cause?: unknown) {
    return this.errorAt(this.at(offset), reason, cause);
  }

  errorAt(at: At, reason: string, cause?: unknown) {
    return templateError({ code: 'invalid-template', file: this.file, at, reason, cause });
  }
}
