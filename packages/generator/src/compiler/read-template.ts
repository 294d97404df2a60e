import { compileCall, compileExpression, insideLoop, outermost, type Scope } from './expression.ts';
import { type HbBlock, type HbProgram, type HbStatement, parseHandlebars, type Strip } from './handlebars.ts';
import { type Around, holdsBlocks, isAlone, prefixLength, stripsAfter, stripsBefore } from './layout.ts';
import { checkCharacters, firstPlaceholder, lastPlaceholder, PLACEHOLDER, restore } from './protect.ts';
import { type Entry, emptySkeleton, type Skeleton, SkeletonBuilder, type Template } from './skeleton.ts';
import type { Source } from './source.ts';

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
  return {
    source,
    root: reader.skeleton(parseHandlebars(source), outermost, { prefix: '', fenced: false }, {}, {}),
    entry,
  };
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

  skeleton(
    program: HbProgram | undefined,
    scope: Scope,
    around: Around,
    open: Strip,
    close: Strip,
  ): Skeleton {
    if (program === undefined) return emptySkeleton;
    const builder = new SkeletonBuilder();
    const { body } = program;
    for (const [index, statement] of body.entries()) {
      if (statement.type === 'ContentStatement') {
        const before = body[index - 1];
        const after = body[index + 1];
        const trimStart = before === undefined ? open.close === true : stripsAfter(before);
        const trimEnd = after === undefined ? close.open === true : stripsBefore(after);
        this.content(builder, statement, around.prefix, trimStart, trimEnd);
      } else this.statement(builder, statement, scope, around);
    }
    return builder.skeleton();
  }

  private content(
    builder: SkeletonBuilder,
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
    else if (builder.skipsLine) skipped = /^[ \t]*\n?/.exec(text)![0].length;
    builder.skipsLine = false;
    let offset = start + skipped;
    for (const line of text.slice(skipped).split(/(?<=\n)/)) {
      const atStart = offset === this.source.lineStart(offset);
      const cut = atStart ? prefixLength(line, prefix) : 0;
      builder.push(line.slice(cut), offset + cut);
      offset += line.length;
    }
  }

  private statement(
    builder: SkeletonBuilder,
    statement: Exclude<HbStatement, { type: 'ContentStatement' }>,
    scope: Scope,
    around: Around,
  ): void {
    const { source } = this;
    const start = source.offset(statement.loc.start);
    const at = source.at(start);
    switch (statement.type) {
      case 'CommentStatement':
        if (isAlone(this.source, start, source.offset(statement.loc.end))) builder.dropLine();
        return;
      case 'MustacheStatement':
        builder.push(
          this.addEntry({ type: 'slot', value: compileCall(statement, scope, source), at }),
          start,
        );
        return;
      case 'BlockStatement':
        this.block(builder, statement, scope, around);
        return;
      default:
        throw source.error(start, 'partials and decorators are not part of templates');
    }
  }

  private block(builder: SkeletonBuilder, block: HbBlock, scope: Scope, around: Around): void {
    const { source } = this;
    const start = source.offset(block.loc.start);
    const inside = this.around(builder, start, around);
    const entry = this.blockEntry(block, scope, inside, start);
    const placeholder = this.addEntry(entry);
    if (!inside.fenced && entry.type !== 'slot' && entry.standalone && this.holdsBlocks(entry)) {
      // Blank lines, so that Markdown does not read the placeholder as more of the paragraph around it.
      const line = `\n${inside.prefix.startsWith(around.prefix) ? inside.prefix.slice(around.prefix.length) : ''}`;
      builder.push(line, start);
      builder.push(placeholder, start);
      builder.push(line, source.offset(block.loc.end));
    } else builder.push(placeholder, start);
  }

  /** What stands around the branches of a block that begins at `start`. */
  private around(builder: SkeletonBuilder, start: number, outer: Around): Around {
    if (outer.fenced) return outer;
    const fence = builder.fencePrefix();
    if (fence !== null) return { prefix: outer.prefix + fence, fenced: true };
    const before = this.source.text.slice(this.source.lineStart(start), start);
    return { prefix: /^[ \t>]*$/.test(before) ? before : outer.prefix, fenced: false };
  }

  private blockEntry(block: HbBlock, scope: Scope, around: Around, start: number, chained?: boolean): Entry {
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
    const first = this.skeleton(block.program, inner, around, openStrip, inverseStrip);
    const [elseIf] = block.inverse?.chained ? block.inverse.body : [];
    const second =
      elseIf?.type === 'BlockStatement'
        ? this.elseIf(elseIf, scope, around, standalone)
        : this.skeleton(block.inverse, scope, around, inverseStrip, closeStrip);
    if (name === 'each')
      return { type: 'each', of: expression, level: inner.level, body: first, otherwise: second, ...common };
    const [then, otherwise] = name === 'if' ? [first, second] : [second, first];
    return { type: 'if', when: expression, then, otherwise, ...common };
  }

  private elseIf(block: HbBlock, scope: Scope, around: Around, standalone: boolean): Skeleton {
    const start = this.source.offset(block.loc.start);
    const text = this.addEntry(this.blockEntry(block, scope, around, start, standalone));
    return { text, origins: [{ at: 0, source: start }] };
  }

  /** Whether the opening and the closing tag have lines of their own. */
  private isStandalone(block: HbBlock): boolean {
    const start = this.source.offset(block.loc.start);
    const end = this.source.offset(block.loc.end);
    const first = block.program?.body[0];
    const opens = first?.type === 'ContentStatement' && /^[ \t]*\n/.test(first.value);
    const closing = this.source.text.slice(0, end).lastIndexOf('{{');
    return opens && isAlone(this.source, start, end) && isAlone(this.source, closing, end);
  }

  /** Whether a branch holds more than lines of one paragraph. */
  private holdsBlocks(entry: Entry): boolean {
    if (entry.type === 'slot') return false;
    const branches = entry.type === 'if' ? [entry.then, entry.otherwise] : [entry.body, entry.otherwise];
    return branches.some(({ text }) => {
      if (holdsBlocks(text)) return true;
      const inner = text.trim();
      return inner.length === 1 && PLACEHOLDER.test(inner) && this.holdsBlocks(this.entry(inner));
    });
  }
}
