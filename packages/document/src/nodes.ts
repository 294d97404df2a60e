import type { FieldNode } from './field.ts';

/**
 * The document tree: a closed, typed subset of mdast plus our own nodes. Every tree is plain JSON.
 * A writer handles each type by name; a type without a handler does not compile.
 */

/** The root of every tree. */
export interface Root {
  readonly type: 'root';
  readonly children: readonly Block[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

/** A heading inside a question. Depth 1 is the highest that content may use; layouts shift it below their own. */
export interface Heading {
  readonly type: 'heading';
  readonly depth: 1 | 2 | 3;
  readonly children: readonly Inline[];
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** First number of an ordered list. */
  readonly start: number;
  readonly children: readonly ListItem[];
}

export interface ListItem {
  readonly type: 'listItem';
  readonly children: readonly Block[];
}

export type Alignment = 'left' | 'center' | 'right';

/** The first row is the header. All rows have `align.length` cells. */
export interface Table {
  readonly type: 'table';
  readonly align: readonly Alignment[];
  readonly children: readonly TableRow[];
}

export interface TableRow {
  readonly type: 'tableRow';
  readonly children: readonly TableCell[];
}

export interface TableCell {
  readonly type: 'tableCell';
  readonly children: readonly Inline[];
}

export interface Code {
  readonly type: 'code';
  /** Language for highlighting, e.g. `python`; empty for none. */
  readonly language: string;
  readonly value: string;
}

/** Displayed mathematics; `value` is TeX of the closed set (see tex/). */
export interface DisplayMath {
  readonly type: 'math';
  readonly value: string;
}

/** A figure. `svg` is a complete `<svg xmlns=…>` element that is legible in grey. */
export interface Figure {
  readonly type: 'figure';
  readonly svg: string;
  /** What a blind student needs to answer, and never the answer. */
  readonly alt: string;
  readonly caption: readonly Inline[];
  /** Natural width and height in CSS pixels (1/96 inch), as in the SVG's viewBox. */
  readonly width: number;
  readonly height: number;
}

/** Numbered steps of a worked solution. */
export interface Steps {
  readonly type: 'steps';
  readonly children: readonly Step[];
}

export interface Step {
  readonly type: 'step';
  readonly title: readonly Inline[];
  readonly children: readonly Block[];
}

export type CalloutRole = 'result' | 'check' | 'note' | 'convention';

/** Content set off from the text: the result in a box, a check, a note, a convention the answer depends on. */
export interface Callout {
  readonly type: 'callout';
  readonly role: CalloutRole;
  readonly children: readonly Block[];
}

export interface Text {
  readonly type: 'text';
  readonly value: string;
}

export interface Emphasis {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}

export interface Strong {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}

export interface InlineCode {
  readonly type: 'inlineCode';
  readonly value: string;
}

/** Mathematics in a line; `value` is TeX of the closed set (see tex/). */
export interface InlineMath {
  readonly type: 'inlineMath';
  readonly value: string;
}

export interface Break {
  readonly type: 'break';
}

/** Only `https:`, `http:` and `mailto:` addresses. */
export interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly Inline[];
}

export type Inline = Text | Emphasis | Strong | InlineCode | InlineMath | Break | Link | FieldNode;

export type Block =
  | Paragraph
  | Heading
  | List
  | Table
  | Code
  | DisplayMath
  | Figure
  | Steps
  | Callout
  | FieldNode;

/** Nodes that only stand inside one parent. */
export type Part = ListItem | TableRow | TableCell | Step;

export type Node = Root | Block | Inline | Part;
export type NodeType = Node['type'];
export type NodeOf<T extends NodeType> = Extract<Node, { type: T }>;
