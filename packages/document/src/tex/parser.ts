import { isMacroName, MACROS, type MacroName } from './macros.ts';
import type { TexEnvironment, TexNode, TexSequence } from './nodes.ts';
import { CONTROL, NUMBER, SPACE, TexScanner } from './scanner.ts';
import { attachScript } from './scripts.ts';
import { nearestOf } from './tex-error.ts';
import {
  DELIMITERS,
  type Delimiter,
  ENVIRONMENTS,
  isEnvironmentName,
  isStyleName,
  isSymbolCharacter,
  STYLES,
  type StyleName,
  TEXT_CONTENT,
} from './vocabulary.ts';

/** Macros beyond the table, for a dialect: `argument` is the raw text in braces, or undefined without one. */
export interface DialectMacro {
  readonly argument: RegExp | null;
  readonly node: (argument: string) => TexNode;
}
export type Dialect = Readonly<Record<string, DialectMacro>>;

type Stop = 'end' | 'brace' | 'bracket' | 'right' | 'cell';

const DEEPEST = 40;
const DELIMITER_NAMES: ReadonlySet<string> = new Set(DELIMITERS);

/** A recursive-descent parser over one formula. */
export class TexParser extends TexScanner {
  private readonly dialect: Dialect;
  private depth = 0;

  constructor(source: string, dialect: Dialect) {
    super(source);
    this.dialect = dialect;
  }

  parse(): TexSequence {
    return this.sequence('end');
  }

  private sequence(stop: Stop): TexSequence {
    const start = this.at;
    this.depth += 1;
    if (this.depth > DEEPEST) throw this.error(`nested deeper than ${DEEPEST} levels`);
    const children: TexNode[] = [];
    for (;;) {
      this.match(SPACE);
      if (this.stops(stop, start)) break;
      const position = this.at;
      const script = this.peek;
      if (script === '^' || script === '_' || script === "'") {
        this.at += 1;
        const argument = script === "'" ? null : this.scriptArgument(script);
        const base = children.pop();
        if (base === undefined) throw this.error(`${script} has nothing before it to stand at`, position);
        const attached = attachScript(base, script, argument);
        if (attached === null) throw this.error(`second ${script} at the same base; use braces`, position);
        children.push(attached);
      } else {
        children.push(this.term());
      }
    }
    this.depth -= 1;
    return { type: 'sequence', children };
  }

  /** Whether the sequence ends here; refuses an end that belongs to something else. */
  private stops(stop: Stop, start: number): boolean {
    const { source, at } = this;
    if (at >= source.length) {
      if (stop === 'end') return true;
      const missing = { brace: '}', bracket: ']', right: '\\right', cell: '\\end' }[stop];
      throw this.error(`missing ${missing}`, start);
    }
    const character = this.peek;
    if (character === '}') {
      if (stop === 'brace') return true;
      throw this.error('} without its {');
    }
    if (character === ']' && stop === 'bracket') return true;
    if (character === '&') {
      if (stop === 'cell') return true;
      throw this.error('& stands only between the cells of an environment');
    }
    if (character !== '\\') return false;
    if (source.startsWith('\\\\', at)) {
      if (stop === 'cell') return true;
      throw this.error('\\\\ stands only between the rows of an environment');
    }
    if (this.startsControl('\\right')) {
      if (stop === 'right') return true;
      throw this.error('\\right without its \\left');
    }
    if (this.startsControl('\\end')) {
      if (stop === 'cell') return true;
      throw this.error('\\end without its \\begin');
    }
    return false;
  }

  /** A subscript or superscript: a group, or one letter, digit or simple macro. */
  private scriptArgument(script: string): TexSequence {
    this.match(SPACE);
    const position = this.at;
    if (this.peek === '{') return this.group();
    if (!/[A-Za-z0-9\\*]/.test(this.peek)) throw this.error(`${script} needs an argument; use braces`);
    const node = this.term();
    if (node.type === 'number' && node.text.length > 1) {
      throw this.error(`${script} without braces takes one digit; write ${script}{${node.text}}`, position);
    }
    const simple =
      node.type !== 'macro' || (node.arguments.length === 0 && MACROS[node.name].role !== 'space');
    if (!simple || node.type === 'delimited' || node.type === 'environment') {
      throw this.error(`${script} needs braces around this argument`, position);
    }
    return { type: 'sequence', children: [node] };
  }

  private term(): TexNode {
    const character = this.peek;
    if (character === '\\') return this.control();
    if (character === '{') return this.group();
    if (/[A-Za-z]/.test(character)) {
      this.at += 1;
      return { type: 'letter', value: character };
    }
    if (/[0-9]/.test(character)) return this.number();
    if (isSymbolCharacter(character)) {
      this.at += 1;
      return { type: 'symbol', value: character };
    }
    const shown = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0xfffd);
    throw this.error(`the character ${JSON.stringify(shown)} is not allowed here`);
  }

  private number(): TexNode {
    const match = this.match(NUMBER);
    if (this.source.startsWith('{,}', this.at) && /\d/.test(this.source[this.at + 3] ?? '')) {
      throw this.error('{,} parts groups of three digits: 1{,}824');
    }
    return { type: 'number', text: (match?.[0] ?? '').replaceAll('{,}', ',') };
  }

  private group(): TexSequence {
    this.at += 1;
    const body = this.sequence('brace');
    this.at += 1;
    return body;
  }

  private control(): TexNode {
    const position = this.at;
    const macro = this.match(CONTROL)?.[0];
    if (macro === undefined) throw this.error('a backslash at the end');
    const name = macro.slice(1);
    const custom = Object.hasOwn(this.dialect, name) ? this.dialect[name] : undefined;
    if (custom) return custom.node(custom.argument ? this.raw(macro, custom.argument) : '');
    if (isMacroName(name)) return this.tableMacro(name);
    if (isStyleName(name)) return this.styled(name);
    if (name === 'text') return { type: 'text', value: this.raw(macro, TEXT_CONTENT) };
    if (name === 'left') return this.delimited(position);
    if (name === 'begin') return this.environment(position);
    const allowed = [...Object.keys(MACROS), ...Object.keys(STYLES), 'text', 'left', 'right', 'begin', 'end'];
    const nearest = nearestOf(name, allowed);
    throw this.error(
      `unknown macro ${macro}`,
      position,
      macro,
      nearest === undefined ? undefined : `\\${nearest}`,
    );
  }

  private tableMacro(name: MacroName): TexNode {
    let option: TexSequence | undefined;
    if (name === 'sqrt' && this.peek === '[') {
      const start = this.at + 1;
      this.at = start;
      option = this.sequence('bracket');
      // LaTeX ends the index at the first ], whatever it belongs to.
      if (/[[{]/.test(this.source.slice(start, this.at)))
        throw this.error('no brackets in the index of a root', start);
      this.at += 1;
    }
    const args: TexSequence[] = [];
    for (let i = 0; i < MACROS[name].arity; i++) {
      this.match(SPACE);
      if (this.peek !== '{') throw this.error(`\\${name} needs its argument in braces`, this.at, `\\${name}`);
      args.push(this.group());
    }
    return { type: 'macro', name, arguments: args, ...(option ? { option } : {}) };
  }

  private styled(style: StyleName): TexNode {
    return { type: 'styled', style, value: this.raw(`\\${style}`, STYLES[style].pattern) };
  }

  private delimiter(after: string): Delimiter {
    this.match(SPACE);
    const position = this.at;
    const text = this.peek === '\\' ? (this.match(CONTROL)?.[0] ?? '\\') : this.peek;
    if (position === this.at) this.at += 1;
    if (DELIMITER_NAMES.has(text)) return text as Delimiter;
    throw this.error(`${after} needs a bracket, one of ${DELIMITERS.join(' ')}`, position, text);
  }

  private delimited(position: number): TexNode {
    const open = this.delimiter('\\left');
    const body = this.sequence('right');
    if (!this.startsControl('\\right')) throw this.error('\\left without its \\right', position);
    this.at += '\\right'.length;
    return { type: 'delimited', open, close: this.delimiter('\\right'), body };
  }

  private environment(position: number): TexEnvironment {
    const name = this.raw('\\begin', /^[A-Za-z*]+$/);
    if (!isEnvironmentName(name)) {
      const nearest = nearestOf(name, Object.keys(ENVIRONMENTS));
      throw this.error(`unknown environment ${name}`, position, name, nearest);
    }
    const rows: TexSequence[][] = [];
    let row: TexSequence[] = [];
    for (;;) {
      row.push(this.sequence('cell'));
      if (row.length > ENVIRONMENTS[name].mostColumns) {
        throw this.error(`${name} has at most ${ENVIRONMENTS[name].mostColumns} columns`);
      }
      if (this.peek === '&') {
        this.at += 1;
        continue;
      }
      rows.push(row);
      row = [];
      if (this.startsControl('\\end')) break;
      this.at += 2;
      this.match(SPACE);
      // LaTeX reads \\[…] as a distance and \\* as a command.
      if (/[[*]/.test(this.peek)) throw this.error(`put ${this.peek} at the start of a row in braces`);
    }
    this.at += '\\end'.length;
    if (this.raw('\\end', /^[A-Za-z*]+$/) !== name)
      throw this.error(`\\begin{${name}} without its \\end`, position);
    // A row separator after the last row is common and means nothing.
    const last = rows.at(-1);
    if (rows.length > 1 && last?.length === 1 && last[0]?.children.length === 0) rows.pop();
    if (ENVIRONMENTS[name].equalRows && rows.some((cells) => cells.length !== rows[0]?.length)) {
      const lengths = rows.map((cells) => cells.length).join(', ');
      throw this.error(`the rows of ${name} have ${lengths} cells; they must be equally long`, position);
    }
    return { type: 'environment', name, rows };
  }
}
