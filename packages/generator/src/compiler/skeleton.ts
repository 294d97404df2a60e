import type { At, Expression } from '../template/compiled.ts';
import { compileCall, compileExpression, insideLoop, outermost, type Scope } from './expression.ts';
import { type HbBlock, type HbProgram, type HbStatement, parseHandlebars, type Strip } from './handlebars.ts';
import { checkCharacters, firstPlaceholder, lastPlaceholder, PLACEHOLDER, restore } from './protect.ts';
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

const empty: Skeleton = { text: '', origins: [] };

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

/** @throws VariorumError for what Handlebars cannot read, and for what we leave out of it */
export function readTemplate(source: Source): Template {
  checkCharacters(source);
  const entries: Entry[] = [];
  const add = (entry: Entry): string => {
    const code = firstPlaceholder + entries.length;
    if (code > lastPlaceholder) throw source.errorAt(entry.at, 'a template has at most 6,144 expressions');
    entries.push(entry);
    return String.fromCharCode(code);
  };
  const entry = (placeholder: string) => entries[placeholder.charCodeAt(0) - firstPlaceholder]!;
  const reader = new Reader(source, add, entry);
  return { source, root: reader.skeleton(parseHandlebars(source), outermost, '', {}, {}), entry };
}

class Reader {
  private readonly source: Source;
  private readonly addEntry: (entry: Entry) => string;
  private readonly entry: (placeholder: string) => Entry;

  constructor(source: Source, addEntry: (entry: Entry) => string, entry: (placeholder: string) => Entry) {
    this.source = source;
    this.addEntry = addEntry;
    this.entry = entry;
  }

  /** `prefix` is what stands before every line because of lists and quotes around; it is taken away. */
  skeleton(
    program: HbProgram | undefined,
    scope: Scope,
    prefix: string,
    open: Strip,
    close: Strip,
  ): Skeleton {
    if (program === undefined) return empty;
    const builder = new Builder();
    const { body } = program;
    for (const [index, statement] of body.entries()) {
      if (statement.type === 'ContentStatement') {
        const before = body[index - 1];
        const after = body[index + 1];
        const trimStart = before === undefined ? open.close : stripAfter(before);
        const trimEnd = after === undefined ? close.open : stripBefore(after);
        this.content(builder, statement, prefix, trimStart === true, trimEnd === true);
      } else this.statement(builder, statement, scope, prefix);
    }
    return builder.skeleton();
  }

  private content(
    builder: Builder,
    statement: HbStatement & { type: 'ContentStatement' },
    prefix: string,
    trimStart: boolean,
    trimEnd: boolean,
  ): void {
    const start = this.source.offset(statement.loc.start);
    let text = restore(statement.value);
    if (trimEnd) text = text.trimEnd();
    let skipped = 0;
    if (trimStart) skipped = text.length - text.trimStart().length;
    else if (builder.skipLine) skipped = /^[ \t]*\n?/.exec(text)![0].length;
    builder.skipLine = false;
    let offset = start + skipped;
    for (const line of text.slice(skipped).split(/(?<=\n)/)) {
      const atStart = offset === this.source.lineStart(offset);
      const cut = atStart ? prefixLength(line, prefix) : 0;
      builder.push(line.slice(cut), offset + cut);
      offset += line.length;
    }
  }

  private statement(
    builder: Builder,
    statement: Exclude<HbStatement, { type: 'ContentStatement' }>,
    scope: Scope,
    prefix: string,
  ): void {
    const { source } = this;
    const start = source.offset(statement.loc.start);
    const at = source.at(start);
    switch (statement.type) {
      case 'CommentStatement':
        if (this.isAlone(start, source.offset(statement.loc.end))) builder.dropLine();
        return;
      case 'MustacheStatement':
        builder.push(
          this.addEntry({ type: 'slot', value: compileCall(statement, scope, source), at }),
          start,
        );
        return;
      case 'BlockStatement':
        this.block(builder, statement, scope, prefix);
        return;
      default:
        throw source.error(start, 'partials and decorators are not part of templates');
    }
  }

  private block(builder: Builder, block: HbBlock, scope: Scope, outerPrefix: string): void {
    const { source } = this;
    const start = source.offset(block.loc.start);
    const lineText = source.text.slice(source.lineStart(start), start);
    const prefix = /^[ \t>]*$/.test(lineText) ? lineText : outerPrefix;
    const entry = this.blockEntry(block, scope, prefix, start);
    const placeholder = this.addEntry(entry);
    if (entry.type !== 'slot' && entry.standalone && this.holdsBlocks(entry)) {
      // Blank lines, so that Markdown does not read the placeholder as more of the paragraph around it.
      const inner = prefix.startsWith(outerPrefix) ? prefix.slice(outerPrefix.length) : '';
      builder.push(`\n${inner}`, start);
      builder.push(placeholder, start);
      builder.push(`\n${inner}`, source.offset(block.loc.end));
    } else builder.push(placeholder, start);
  }

  private blockEntry(block: HbBlock, scope: Scope, prefix: string, start: number, chained?: boolean): Entry {
    const { source } = this;
    const name = block.path.type === 'PathExpression' ? block.path.original : '';
    if (name !== 'if' && name !== 'unless' && name !== 'each') {
      throw source.error(start, `unknown block "${name}"; there are #if, #unless and #each`);
    }
    const [subject, ...others] = block.params;
    if (subject === undefined || others.length > 0 || block.hash !== undefined) {
      throw source.error(
        start,
        `{{#${name} …}} takes one value; put a helper and its arguments in brackets: {{#${name} (eq n 1)}}`,
      );
    }
    if (block.program === undefined) throw source.error(start, `write {{#unless …}} for an inverse block`);
    const parameters = block.program.blockParams ?? [];
    if (name !== 'each' && parameters.length > 0) throw source.error(start, `{{#${name} …}} has no "as |…|"`);
    if (parameters.length > 2) throw source.error(start, '{{#each …}} names the item and its index, no more');
    const { openStrip, closeStrip } = block;
    const inverseStrip = block.inverse === undefined ? closeStrip : (block.inverseStrip ?? {});
    const standalone = chained ?? this.isStandalone(block);
    const common = { at: source.at(start), standalone };
    const expression = compileExpression(subject, scope, source);
    const inner = name === 'each' ? insideLoop(scope, parameters) : scope;
    const first = this.skeleton(block.program, inner, prefix, openStrip, inverseStrip);
    const [elseIf] = block.inverse?.chained ? block.inverse.body : [];
    const second =
      elseIf?.type === 'BlockStatement'
        ? this.elseIf(elseIf, scope, prefix, standalone)
        : this.skeleton(block.inverse, scope, prefix, inverseStrip, closeStrip);
    if (name === 'each')
      return { type: 'each', of: expression, level: inner.level, body: first, otherwise: second, ...common };
    const [then, otherwise] = name === 'if' ? [first, second] : [second, first];
    return { type: 'if', when: expression, then, otherwise, ...common };
  }

  private elseIf(block: HbBlock, scope: Scope, prefix: string, standalone: boolean): Skeleton {
    const start = this.source.offset(block.loc.start);
    const text = this.addEntry(this.blockEntry(block, scope, prefix, start, standalone));
    return { text, origins: [{ at: 0, source: start }] };
  }

  /** Whether only this stands on its line or lines. */
  private isAlone(start: number, end: number): boolean {
    const { text } = this.source;
    const before = text.slice(this.source.lineStart(start), start);
    return /^[ \t>]*$/.test(before) && /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 200));
  }

  /** Whether the opening and the closing tag have lines of their own. */
  private isStandalone(block: HbBlock): boolean {
    const start = this.source.offset(block.loc.start);
    const end = this.source.offset(block.loc.end);
    const first = block.program?.body[0];
    const opens = first?.type === 'ContentStatement' && /^[ \t]*\n/.test(first.value);
    const closing = this.source.text.slice(0, end).lastIndexOf('{{');
    return opens && this.isAlone(start, end) && this.isAlone(closing, end);
  }

  /** Whether a branch holds more than lines of one paragraph. */
  private holdsBlocks(entry: Entry): boolean {
    if (entry.type === 'slot') return false;
    const branches = entry.type === 'if' ? [entry.then, entry.otherwise] : [entry.body, entry.otherwise];
    return branches.some(({ text }) => {
      if (BLOCK_START.test(text) || /\S[ \t>]*\n[ \t>]*\n[ \t>]*\S/.test(text)) return true;
      const inner = text.trim();
      return inner.length === 1 && PLACEHOLDER.test(inner) && this.holdsBlocks(this.entry(inner));
    });
  }
}

const BLOCK_START = /^\s*(?:[-*+] |\d+[.)] |#{1,6} |>|```|~~~|\$\$[ \t]*\n|\|.*\n[ \t>]*\|?[ \t]*:?-)/;

const stripAfter = (statement: HbStatement): boolean | undefined =>
  statement.type === 'BlockStatement'
    ? statement.closeStrip.close
    : 'strip' in statement
      ? statement.strip.close
      : undefined;
const stripBefore = (statement: HbStatement): boolean | undefined =>
  statement.type === 'BlockStatement'
    ? statement.openStrip.open
    : 'strip' in statement
      ? statement.strip.open
      : undefined;

/** How much of a line's start is the prefix; a blank line may lack the spaces at its end. */
function prefixLength(line: string, prefix: string): number {
  if (line.startsWith(prefix)) return prefix.length;
  let length = 0;
  while (length < prefix.length && line[length] === prefix[length] && line[length] !== '\n') length += 1;
  return length;
}

class Builder {
  private text = '';
  private readonly origins: { at: number; source: number }[] = [];
  skipLine = false;

  push(text: string, source: number): void {
    this.origins.push({ at: this.text.length, source });
    this.text += text;
  }

  /** Takes away what stands on the current line, and the rest of it that is still to come. */
  dropLine(): void {
    this.text = this.text.slice(0, this.text.lastIndexOf('\n') + 1);
    this.skipLine = true;
  }

  skeleton(): Skeleton {
    return { text: this.text, origins: this.origins };
  }
}
