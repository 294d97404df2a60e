import { TexError } from './tex-error.ts';

const LONGEST = 20_000;

export const NUMBER = /\d{1,3}(?:\{,\}\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
export const CONTROL = /\\(?:operatorname\*|[A-Za-z]+|[^])/y;
export const SPACE = /[ \t\n\r]*/y;
const RAW = /\{([^{}]*)\}/y;

/** A position in the source of one formula, with the few ways to move it. */
export class TexScanner {
  protected readonly source: string;
  protected at = 0;

  constructor(source: string) {
    this.source = source;
    if (source.length > LONGEST) throw this.error(`a formula has at most ${LONGEST} characters`, LONGEST);
  }

  protected error(reason: string, position = this.at, macro?: string, nearest?: string): TexError {
    return new TexError(reason, {
      source: this.source,
      position,
      ...(macro === undefined ? {} : { macro }),
      ...(nearest === undefined ? {} : { nearest }),
    });
  }

  /** Moves past a sticky pattern, if it stands here. */
  protected match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source);
    if (match) this.at = pattern.lastIndex;
    return match;
  }

  protected get peek(): string {
    return this.source[this.at] ?? '';
  }

  /** Whether this very control word stands here, and not a longer one. */
  protected startsControl(word: string): boolean {
    const after = this.source[this.at + word.length] ?? '';
    return this.source.startsWith(word, this.at) && !/[A-Za-z]/.test(after);
  }

  /** An argument in braces that is not mathematics. */
  protected raw(macro: string, allowed: RegExp): string {
    this.match(SPACE);
    const position = this.at;
    const content = this.match(RAW)?.[1];
    if (content === undefined) throw this.error(`${macro} needs plain text in braces`, position, macro);
    if (!allowed.test(content)) {
      throw this.error(`${macro} does not allow ${JSON.stringify(content)}`, position, macro);
    }
    return content;
  }
}
