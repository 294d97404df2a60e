import type { FieldKind } from '../field.ts';
import type { NodeType, Root } from '../nodes.ts';
import { checkTex } from '../tex/parse.ts';
import { TexError } from '../tex/tex-error.ts';
import { DocumentError, shown } from './document-error.ts';
import {
  boolean,
  type Check,
  filled,
  length,
  list,
  object,
  oneOf,
  orNull,
  recordOf,
  string,
  whole,
} from './shape-of.ts';
import { isSafeUrl } from './url.ts';

const DEEPEST = 48;
const MOST_NODES = 100_000;
const MOST_CELLS = 1_000;
const MOST_VALUE = 1_000_000;

/** A node of one of these types. */
const nodeOf =
  (...types: readonly NodeType[]): Check =>
  (value, path, context) => {
    const { type } = recordOf(value, path);
    if (!types.includes(type as NodeType)) {
      throw new DocumentError(path, `expected a node of type ${types.join(', ')}, got ${shown(type)}`);
    }
    context.seen.nodes += 1;
    if (context.seen.nodes > MOST_NODES) throw new DocumentError(path, `more than ${MOST_NODES} nodes`);
    if (context.depth >= DEEPEST) throw new DocumentError(path, `nested deeper than ${DEEPEST} levels`);
    checks[type as NodeType](value, path, { ...context, depth: context.depth + 1 });
  };

const inline = nodeOf('text', 'emphasis', 'strong', 'inlineCode', 'inlineMath', 'break', 'link', 'field');
const block = nodeOf(
  'paragraph',
  'heading',
  'list',
  'table',
  'code',
  'math',
  'figure',
  'steps',
  'callout',
  'field',
);
const alignment = oneOf('left', 'center', 'right');
const inlines = list(inline);
const blocks = list(block);

const formula: Check = (value, path, context) => {
  string(value, path, context);
  try {
    checkTex(value as string);
  } catch (error) {
    if (error instanceof TexError) throw new DocumentError(path, error.message);
    throw error;
  }
};

const url: Check = (value, path) => {
  if (typeof value === 'string' && isSafeUrl(value)) return;
  throw new DocumentError(path, `expected an https:, http: or mailto: address, got ${shown(value)}`);
};

const svg: Check = (value, path) => {
  if (typeof value === 'string' && /^<svg\s[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/.test(value)) return;
  throw new DocumentError(path, `expected an <svg> element with its xmlns, got ${shown(value)}`);
};

/** A node that has only its type and these properties. */
const node = (properties: Readonly<Record<string, Check>>): Check => object({ type: string, ...properties });

const tableNode: Check = (value, path, context) => {
  node({ align: list(alignment, 1), children: list(nodeOf('tableRow'), 1) })(value, path, context);
  const { align, children } = value as { align: unknown[]; children: { children: unknown[] }[] };
  for (const [index, row] of children.entries()) {
    if (row.children.length === align.length) continue;
    const at = `${path}.children[${index}]`;
    throw new DocumentError(at, `expected ${align.length} cells as in align, got ${row.children.length}`);
  }
};

const checks: { readonly [T in NodeType]: Check } = {
  root: node({ children: blocks }),
  paragraph: node({ children: inlines }),
  heading: node({ depth: oneOf(1, 2, 3), children: inlines }),
  list: node({ ordered: boolean, start: whole(0, 1_000_000), children: list(nodeOf('listItem')) }),
  listItem: node({ children: blocks }),
  table: tableNode,
  tableRow: node({ children: list(nodeOf('tableCell')) }),
  tableCell: node({ children: inlines }),
  code: node({ language: string, value: string }),
  math: node({ value: formula }),
  figure: node({ svg, alt: filled, caption: inlines, width: length, height: length }),
  steps: node({ children: list(nodeOf('step')) }),
  step: node({ title: inlines, children: blocks }),
  callout: node({ role: oneOf('result', 'check', 'note', 'convention'), children: blocks }),
  text: node({ value: string }),
  emphasis: node({ children: inlines }),
  strong: node({ children: inlines }),
  inlineCode: node({ value: string }),
  inlineMath: node({ value: formula }),
  break: node({}),
  link: node({ url, children: inlines }),
  field: node({ field: (value, path, context) => fieldView(value, path, context) }),
};

const view = (
  properties: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check =>
  object({ kind: string, name: filled, label: filled, ...properties }, { note: string, ...optional });

const size = object({ rows: whole(1, MOST_CELLS), columns: whole(1, MOST_CELLS) });
const scalar = view({}, { unit: string });

/** A list of at least `least` options with ids of their own. */
const optionsOf =
  (least: number): Check =>
  (value, path, context) => {
    list(object({ id: filled, content: blocks }), least)(value, path, context);
    const taken = new Set<string>();
    for (const [index, option] of (value as { id: string }[]).entries()) {
      take(taken, option.id, `${path}[${index}].id`);
    }
  };

const choice = view({ options: optionsOf(1) });

function take(taken: Set<string>, name: string, path: string): void {
  if (taken.has(name)) throw new DocumentError(path, `a second ${shown(name)}; names are unique`);
  taken.add(name);
}

const cell: Check = (value, path, context) =>
  'given' in recordOf(value, path)
    ? object({ given: inlines })(value, path, context)
    : object({ blank: filled, label: filled })(value, path, context);

const tableField: Check = (value, path, context) => {
  view({ header: list(inlines, 1), align: list(alignment, 1), rows: list(list(cell)) })(value, path, context);
  const { header, align, rows } = value as {
    header: unknown[];
    align: unknown[];
    rows: { blank?: string }[][];
  };
  const requireColumns = (count: number, name: string) => {
    if (count === header.length) return;
    throw new DocumentError(
      `${path}.${name}`,
      `expected ${header.length} entries as in header, got ${count}`,
    );
  };
  requireColumns(align.length, 'align');
  const taken = new Set<string>();
  for (const [r, row] of rows.entries()) {
    requireColumns(row.length, `rows[${r}]`);
    for (const [c, { blank }] of row.entries()) {
      if (blank !== undefined) take(taken, blank, `${path}.rows[${r}][${c}].blank`);
    }
  }
};

const views: { readonly [K in FieldKind]: Check } = {
  integer: scalar,
  number: scalar,
  rational: scalar,
  shape: view({ axes: list(filled, 1) }),
  vector: view({ length: orNull(whole(1, MOST_CELLS)) }),
  matrix: view({ size: orNull(size) }),
  table: tableField,
  choice,
  choices: choice,
  match: view({ left: optionsOf(1), right: optionsOf(1) }),
  order: view({ items: optionsOf(2), scoring: oneOf('whole', 'adjacent-pairs') }),
  expression: view({
    variables: list(
      object({
        name: filled,
        meaning: string,
        min: whole(-MOST_VALUE, MOST_VALUE),
        max: whole(-MOST_VALUE, MOST_VALUE),
      }),
      1,
    ),
  }),
  text: view({}),
  essay: view({ lines: whole(1, 200) }),
};

const fieldView: Check = (value, path, context) => {
  const { kind, name } = recordOf(value, path);
  if (typeof kind !== 'string' || !Object.hasOwn(views, kind)) {
    const allowed = Object.keys(views).join(', ');
    throw new DocumentError(`${path}.kind`, `expected one of ${allowed}, got ${shown(kind)}`);
  }
  views[kind as FieldKind](value, path, context);
  take(context.fields, name as string, `${path}.name`);
};

/**
 * A tree from outside, checked to be a document: known nodes in known places with their own properties only, tables
 * with equally long rows, mathematics of the closed set, safe addresses, figures with a text alternative, unique
 * field names; at most 48 levels and 100,000 nodes.
 * @throws DocumentError with the path to the first offence
 */
export function validate(tree: unknown): Root {
  nodeOf('root')(tree, 'root', { depth: 0, seen: { nodes: 0 }, fields: new Set() });
  return tree as Root;
}
