import type { Rational } from '@variorum/core';
import type {
  Block,
  ChoiceFieldView,
  EssayFieldView,
  ExpressionFieldView,
  FieldView,
  MatchFieldView,
  MatrixFieldView,
  OrderFieldView,
  ShapeFieldView,
  TableFieldView,
  VectorFieldView,
} from '@variorum/document';

/** A number of an answer: exact wherever the question is. */
export type Scalar = number | Rational;

/** How a number is to be given: exactly, or rounded as the stem says. */
export type Precision =
  | { readonly exact: true }
  | { readonly significant: number }
  | { readonly decimals: number };

/** How far from the key an answer may lie. `rounding`: half a unit of the last digit asked for. */
export type Tolerance =
  | { readonly type: 'exact' }
  | { readonly type: 'rounding' }
  | { readonly type: 'absolute'; readonly value: number }
  | { readonly type: 'relative'; readonly value: number };

interface FieldBase {
  /** What is asked, in words: "number of parameters". */
  readonly label: string;
  /** Share of the question's points relative to its other fields. */
  readonly weight: number;
}

interface NumericMarking {
  readonly precision: Precision;
  readonly tolerance: Tolerance;
}

/** What a question asks for, with the rule it is marked by: data, so that every export format can translate it. */
export type IntegerField = FieldBase & {
  readonly kind: 'integer';
  readonly unit?: string;
  /** Exact where left out; `absolute` for values read off a curve. */
  readonly tolerance?: Tolerance;
};
export type NumberField = FieldBase & NumericMarking & { readonly kind: 'number'; readonly unit?: string };
export type RationalField = FieldBase & { readonly kind: 'rational' };
export type ShapeField = FieldBase & { readonly kind: 'shape'; readonly axes: ShapeFieldView['axes'] };
export type VectorField = FieldBase &
  NumericMarking & { readonly kind: 'vector'; readonly length: VectorFieldView['length'] };
export type MatrixField = FieldBase &
  NumericMarking & { readonly kind: 'matrix'; readonly size: MatrixFieldView['size'] };
export type TableField = FieldBase &
  NumericMarking & {
    readonly kind: 'table';
    readonly header: TableFieldView['header'];
    readonly align: TableFieldView['align'];
    readonly rows: TableFieldView['rows'];
    /** Weight of single cells; 1 where not named. */
    readonly cellWeights?: Readonly<Record<string, number>>;
  };
export type ChoiceField = FieldBase & {
  readonly kind: 'choice';
  readonly options: ChoiceFieldView['options'];
  /** False keeps the options in the order given; true where left out. */
  readonly shuffle?: boolean;
  /** Why each option is right or wrong, by option id; shown after answering. */
  readonly reasons?: Readonly<Record<string, readonly Block[]>>;
};
export type ChoicesField = FieldBase & {
  readonly kind: 'choices';
  readonly shuffle?: boolean;
  readonly options: ChoiceFieldView['options'];
  /** Why each option is right or wrong, by option id; shown after answering. */
  readonly reasons: Readonly<Record<string, readonly Block[]>>;
};
export type MatchField = FieldBase & {
  readonly kind: 'match';
  readonly left: MatchFieldView['left'];
  readonly right: MatchFieldView['right'];
  readonly reuse?: boolean;
};
export type OrderField = FieldBase & {
  readonly kind: 'order';
  readonly items: OrderFieldView['items'];
  readonly scoring: OrderFieldView['scoring'];
};
export type ExpressionField = FieldBase & {
  readonly kind: 'expression';
  readonly variables: ExpressionFieldView['variables'];
};
export type TextField = FieldBase & { readonly kind: 'text' };
export type EssayField = FieldBase & {
  readonly kind: 'essay';
  readonly lines: EssayFieldView['lines'];
  readonly modelAnswer: readonly Block[];
  readonly rubric: readonly RubricCriterion[];
};

export interface RubricCriterion {
  readonly share: number;
  readonly criterion: string;
}

export type Field =
  | IntegerField
  | NumberField
  | RationalField
  | ShapeField
  | VectorField
  | MatrixField
  | TableField
  | ChoiceField
  | ChoicesField
  | MatchField
  | OrderField
  | ExpressionField
  | TextField
  | EssayField;

export type FieldKind = FieldView['kind'];
export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>;
export type Fields = Readonly<Record<string, Field>>;

/** The value a field is answered with. */
export interface AnswerByKind {
  integer: number;
  number: Scalar;
  rational: Rational;
  shape: readonly number[];
  vector: readonly Scalar[];
  matrix: readonly (readonly Scalar[])[];
  /** By name of the blank. */
  table: Readonly<Record<string, Scalar>>;
  /** The option's id. */
  choice: string;
  /** The ids of the right options. */
  choices: readonly string[];
  /** From the ids on the left to those on the right. */
  match: Readonly<Record<string, string>>;
  /** The ids, the first one first. */
  order: readonly string[];
  /** A formula as text, e.g. `D*(I-N*(K-1))^2`. */
  expression: string;
  /** The text, or all accepted texts with the one to print first. */
  text: string | readonly string[];
  /** An essay has no key; its field carries model answer and rubric. */
  essay: null;
}

export type AnswerOf<F extends Field> = AnswerByKind[F['kind']];
export type AnswersOf<F extends Fields> = { readonly [N in keyof F]: AnswerOf<F[N]> };
export type Answer = AnswerByKind[FieldKind];
