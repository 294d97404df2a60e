import type { Block, Inline } from './nodes.ts';

/**
 * A response field as the student sees it: public by construction, it has no place for a key.
 * Inline where it stands within a sentence (`integer` … `shape`, `expression`, `text`), a block where it needs room.
 */
export interface FieldNode {
  readonly type: 'field';
  readonly field: FieldView;
}

interface FieldViewBase {
  /** Unique within the variant; the name responses are given under. */
  readonly name: string;
  /** What is asked, in words, for a screen reader and for the key: "number of parameters". */
  readonly label: string;
  /** What the student must know to be marked fairly: "rounded to 4 significant digits". */
  readonly note?: string;
}

/** One value: a whole number, a decimal number or a fraction. */
export interface ScalarFieldView extends FieldViewBase {
  readonly kind: 'integer' | 'number' | 'rational';
  /** Printed after the blank. */
  readonly unit?: string;
}

/** One whole number per axis, e.g. `['channels', 'height', 'width']`, printed as □ × □ × □. */
export interface ShapeFieldView extends FieldViewBase {
  readonly kind: 'shape';
  readonly axes: readonly string[];
}

export interface VectorFieldView extends FieldViewBase {
  readonly kind: 'vector';
  /** Number of entries; null where finding it is part of the task. */
  readonly length: number | null;
}

export interface MatrixFieldView extends FieldViewBase {
  readonly kind: 'matrix';
  /** Size; null where finding it is part of the task, so that a blank grid gives nothing away. */
  readonly size: { readonly rows: number; readonly columns: number } | null;
}

/** A table to fill in. */
export interface TableFieldView extends FieldViewBase {
  readonly kind: 'table';
  readonly header: readonly (readonly Inline[])[];
  readonly align: readonly ('left' | 'center' | 'right')[];
  readonly rows: readonly (readonly TableFieldCell[])[];
}

export type TableFieldCell =
  | { readonly given: readonly Inline[] }
  /** `blank` names the cell within the field; `label` says it in words: "parameters of conv 1". */
  | { readonly blank: string; readonly label: string };

export interface FieldOption {
  readonly id: string;
  readonly content: readonly Block[];
}

/** `choice`: exactly one option is right. `choices`: each option is right or wrong by itself. */
export interface ChoiceFieldView extends FieldViewBase {
  readonly kind: 'choice' | 'choices';
  readonly options: readonly FieldOption[];
}

/** Each item on the left gets one of those on the right, of which some may be left over. */
export interface MatchFieldView extends FieldViewBase {
  readonly kind: 'match';
  readonly left: readonly FieldOption[];
  readonly right: readonly FieldOption[];
}

/** How an order is marked: right as a whole, or by the pairs that follow one another as they should. */
export type OrderScoring = 'whole' | 'adjacent-pairs';

/** Items to be put into an order. */
export interface OrderFieldView extends FieldViewBase {
  readonly kind: 'order';
  readonly items: readonly FieldOption[];
  readonly scoring: OrderScoring;
}

export interface ExpressionVariable {
  /** A letter, a Greek name or either with an index: `D`, `alpha`, `K_h`. */
  readonly name: string;
  /** What it stands for: "number of filters". */
  readonly meaning: string;
  /** Whole numbers between which formulas are compared. */
  readonly min: number;
  readonly max: number;
}

/** A formula in named variables. */
export interface ExpressionFieldView extends FieldViewBase {
  readonly kind: 'expression';
  readonly variables: readonly ExpressionVariable[];
}

/** A word or a short phrase. */
export interface TextFieldView extends FieldViewBase {
  readonly kind: 'text';
}

/** Free text marked by a person. */
export interface EssayFieldView extends FieldViewBase {
  readonly kind: 'essay';
  /** Expected length, in lines of a page: the room that paper leaves. */
  readonly lines: number;
}

export type FieldView =
  | ScalarFieldView
  | ShapeFieldView
  | VectorFieldView
  | MatrixFieldView
  | TableFieldView
  | ChoiceFieldView
  | MatchFieldView
  | OrderFieldView
  | ExpressionFieldView
  | TextFieldView
  | EssayFieldView;

export type FieldKind = FieldView['kind'];
/** The view of one kind, also where several kinds share a view. */
export type FieldViewOf<K extends FieldKind, V extends FieldView = FieldView> = V extends FieldView
  ? K extends V['kind']
    ? V & { readonly kind: K }
    : never
  : never;
