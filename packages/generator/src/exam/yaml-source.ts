import { VariorumError } from '@variorum/core';
import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';

type Path = readonly (string | number)[];

const longestFile = 262_144;
const deepest = 16;
const mostAliases = 20;
// The composer recurses: a file of brackets exhausts the stack, which it reports or throws, before depth is measured.
const tooDeep = `the file is nested more than ${deepest} levels deep`;

/** A YAML file as a value, with the place in the file of every part of it. */
export interface YamlSource {
  readonly value: unknown;
  /** Throws an error that points at the value under a path, or at its key. */
  refuse(problem: YamlProblem): never;
}

export interface YamlProblem {
  readonly code: string;
  readonly path: Path;
  /** Points at the key instead of the value. */
  readonly atKey?: boolean;
  readonly message: string;
  readonly value?: unknown;
  readonly expected?: string;
}

/**
 * Reads a YAML file of bounded size, depth and number of aliases, without duplicate keys.
 * @throws VariorumError `invalid-yaml` with file, line and column.
 */
export function readYaml(source: string, file: string): YamlSource {
  const lines = new LineCounter();
  const fail = (code: string, offset: number, message: string, extra: object = {}): never => {
    const { line, column } = placeOf(lines, offset);
    throw new VariorumError({
      ...extra,
      code,
      message: `${file}:${line}:${column}: ${message}`,
      location: { file, line, column },
    });
  };
  if (source.length > longestFile) {
    fail('invalid-yaml', 0, `the file has ${source.length} characters, at most ${longestFile} are read`);
  }
  const document = parse(source, lines, fail);
  const [error] = document.errors;
  if (error !== undefined && /call stack/i.test(error.message)) fail('invalid-yaml', error.pos[0], tooDeep);
  if (error !== undefined)
    fail(
      'invalid-yaml',
      error.pos[0],
      error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, ''),
    );
  checkBounds(document, fail);
  const value: unknown = document.toJS({ maxAliasCount: mostAliases });
  return {
    value,
    refuse({ path, atKey = false, ...problem }) {
      return fail(problem.code, offsetOf(document, path, atKey), problem.message, { ...problem, path });
    },
  };
}

type Fail = (code: string, offset: number, message: string) => never;

function parse(source: string, lineCounter: LineCounter, fail: Fail): Document {
  try {
    return parseDocument(source, { lineCounter, uniqueKeys: true, prettyErrors: true, schema: 'core' });
  } catch (error) {
    if (error instanceof RangeError) return fail('invalid-yaml', 0, tooDeep);
    throw error;
  }
}

function checkBounds(document: Document, fail: Fail): void {
  let aliases = 0;
  visit(document, {
    Alias(_, node) {
      aliases += 1;
      if (aliases > mostAliases)
        fail('invalid-yaml', node.range?.[0] ?? 0, `at most ${mostAliases} aliases are read`);
    },
    Collection(_, node, ancestors) {
      // Every level is a collection, and a pair where it is a map.
      const depth = ancestors.filter((ancestor) => 'items' in ancestor).length;
      if (depth >= deepest) fail('invalid-yaml', node.range?.[0] ?? 0, tooDeep);
    },
  });
}

/** Where a path stands; its nearest existing parent where it does not exist. */
function offsetOf(document: Document, path: Path, atKey: boolean): number {
  for (let length = path.length; length >= 0; length--) {
    const parent = length === 0 ? null : nodeAt(document, path.slice(0, length - 1));
    if (atKey && length === path.length && isMap(parent)) {
      const key = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key;
      if (isScalar(key) && key.range) return key.range[0];
    }
    const range = (
      nodeAt(document, path.slice(0, length)) as { range?: readonly number[] | null } | undefined
    )?.range;
    if (range?.[0] !== undefined) return range[0];
  }
  return 0;
}

function nodeAt(document: Document, path: Path): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true);
}

/** Line and column from 1, also before any line was counted. */
function placeOf(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
