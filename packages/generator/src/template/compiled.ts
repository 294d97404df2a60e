import type { Alignment, Block, CalloutRole, Heading, Inline, TableRow } from '@variorum/document';

/**
 * Templates compiled at build time: trees like the document's in which slots, conditions and loops stand where
 * values go. Plain JSON, filled by `fillTemplate`; nothing is parsed at run time. A node of the document's own
 * types is finished and is shared by every tree that the template is filled into.
 */
export interface CompiledTemplate {
  /** File the template was compiled from, for messages: `questions/…/stem.md`. */
  readonly file: string;
  /** Whether consecutive sections of depth 2 become numbered steps. */
  readonly steps: boolean;
  readonly body: readonly CompiledBlock[];
}

/** The texts of one question. `feedback` has one entry per misconception id. */
export interface QuestionTemplates {
  readonly stem: CompiledTemplate;
  readonly solution: CompiledTemplate;
  readonly feedback: Readonly<Record<string, CompiledTemplate>>;
}

/** Line and column of an expression in its file, counted from one. */
export type At = readonly [line: number, column: number];

export type Expression =
  | { readonly type: 'literal'; readonly value: string | number | boolean | null }
  /** `level` 0 is the values, 1 the item of the outermost loop around the expression, … */
  | {
      readonly type: 'path';
      readonly level: number;
      readonly parts: readonly string[];
      readonly name: string;
      readonly at: At;
    }
  | { readonly type: 'loop'; readonly level: number; readonly what: LoopValue }
  | HelperCall;

export type LoopValue = 'index' | 'first' | 'last';

export interface HelperCall {
  readonly type: 'call';
  readonly helper: string;
  readonly arguments: readonly Expression[];
  readonly options: Readonly<Record<string, Expression>>;
  readonly at: At;
}

/** A place for a value. */
export interface Slot {
  readonly type: 'slot';
  readonly value: Expression;
  readonly at: At;
}

export interface Choice<T> {
  readonly type: 'if';
  readonly when: Expression;
  readonly then: readonly T[];
  readonly otherwise: readonly T[];
  readonly at: At;
}

export interface Loop<T> {
  readonly type: 'each';
  readonly of: Expression;
  /** Level under which expressions in the body find the item. */
  readonly level: number;
  readonly body: readonly T[];
  /** Shown for an empty list. */
  readonly otherwise: readonly T[];
  readonly at: At;
}

export type Flow<T> = Choice<T> | Loop<T>;

/** A part of a formula or of code: fixed, or to be filled. */
export type CompiledPiece = string | Slot | Choice<CompiledPiece> | Loop<CompiledPiece>;

export type CompiledInline = Inline | Slot | Choice<CompiledInline> | Loop<CompiledInline> | InlineFill;

export type InlineFill =
  | {
      readonly type: 'fill';
      readonly as: 'emphasis' | 'strong';
      readonly children: readonly CompiledInline[];
    }
  | {
      readonly type: 'fill';
      readonly as: 'link';
      readonly url: string;
      readonly children: readonly CompiledInline[];
    }
  | { readonly type: 'fill'; readonly as: 'inlineCode'; readonly pieces: readonly CompiledPiece[] }
  | {
      readonly type: 'fill';
      readonly as: 'inlineMath';
      readonly pieces: readonly CompiledPiece[];
      readonly at: At;
    };

export type CompiledRow =
  | TableRow
  | Choice<CompiledRow>
  | Loop<CompiledRow>
  | { readonly type: 'fill'; readonly as: 'row'; readonly cells: readonly (readonly CompiledInline[])[] };

export type CompiledBlock = Block | Slot | Choice<CompiledBlock> | Loop<CompiledBlock> | BlockFill;

export type BlockFill =
  | { readonly type: 'fill'; readonly as: 'paragraph'; readonly children: readonly CompiledInline[] }
  | {
      readonly type: 'fill';
      readonly as: 'heading';
      readonly depth: Heading['depth'];
      readonly children: readonly CompiledInline[];
    }
  | {
      readonly type: 'fill';
      readonly as: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly CompiledBlock[])[];
    }
  | {
      readonly type: 'fill';
      readonly as: 'table';
      readonly align: readonly Alignment[];
      readonly rows: readonly CompiledRow[];
    }
  | {
      readonly type: 'fill';
      readonly as: 'code';
      readonly language: string;
      readonly pieces: readonly CompiledPiece[];
    }
  | { readonly type: 'fill'; readonly as: 'math'; readonly pieces: readonly CompiledPiece[]; readonly at: At }
  | {
      readonly type: 'fill';
      readonly as: 'callout';
      readonly role: CalloutRole;
      readonly children: readonly CompiledBlock[];
    };
