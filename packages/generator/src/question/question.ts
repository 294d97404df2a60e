import type { Answer, Fields } from '../fields/field.ts';
import type { Draw } from '../random/draw.ts';
import type { QuestionTemplates } from '../template/compiled.ts';
import type { Json } from '../variant/variant.ts';
import type { TemplateValues } from './definition.ts';
import type { Form } from './form.ts';
import type { Level } from './level.ts';

/** Answers by field; a form or a misconception may leave fields out. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

export interface MisconceptionTitle {
  readonly id: string;
  readonly title: string;
}

/** What a misconception leads to in one instance. */
export interface MisconceptionAnswers {
  readonly id: string;
  readonly answers: Answers;
}

/** A question bound to its texts, its parameter type hidden: what registries, the command line and exports hold. */
export interface Question {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  readonly topics: readonly string[];
  readonly forms: readonly Form[];
  readonly misconceptions: readonly MisconceptionTitle[];
  /** Fields that the choice form asks; null for all that can be offered. */
  readonly choiceFields: readonly string[] | null;
  /** How the second way to the answer works; null where the question has none. */
  readonly oracle: string | null;
  /** JSON Schema (2020-12) of the parameters, with one line of meaning each. */
  paramsJsonSchema(): Record<string, unknown>;
  /**
   * One draw from the sampler with the given parameters put in. Where nothing is given, an unfair draw is declined
   * before it is validated, which is most of the work of a draw.
   * @throws VariorumError `unknown-param`, `invalid-param` for given ones; `sampler-broke-params` for a sampler
   * whose own parameters do not validate.
   */
  draw(draw: Draw, level: Level, form: Form, given: Readonly<Record<string, unknown>>): Instance | Declined;
  /** The instance of complete parameters; throws as `draw` does. */
  instance(params: unknown): Instance;
  /** Throws as `draw` does for given parameters that are wrong whatever the others are. */
  checkGiven(given: Readonly<Record<string, unknown>>): void;
  /** Whether the given parameters are all that the question needs. */
  isComplete(given: Readonly<Record<string, unknown>>): boolean;
}

/** Why a draw makes no variant: the sampler asks to draw again, or the parameters would be unfair. */
export interface Declined {
  readonly declined: string;
}

/** A question with its parameters. Solving happens once, when first asked for. */
export interface Instance {
  readonly templates: QuestionTemplates;
  readonly params: Json;
  /** Hand work in elementary operations. */
  effort(): number;
  unfair(): string | null;
  fields(form: Form): Fields;
  answers(): Answers;
  misconceptions(): readonly MisconceptionAnswers[];
  stemValues(form: Form): TemplateValues;
  solutionValues(form: Form): TemplateValues;
  feedbackValues(form: Form): TemplateValues;
  /** What follows from a student's own earlier answers; null where the question does not say. */
  followThrough(given: Readonly<Record<string, Answer | null>>): Answers | null;
  /** The answers found the second way; null where the question has no oracle. */
  oracleAnswers(): Promise<Answers> | null;
}
