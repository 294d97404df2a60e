import type { Question, SolvedVariant, Variant, VariantRequest } from '@variorum/generator';

/** What a law looks at: one variant, how it was asked for, and the question with its oracle. */
export interface LawContext {
  readonly question: Question;
  readonly request: VariantRequest;
  readonly solved: SolvedVariant;
  readonly variant: Variant;
}

/** A statement that holds for every variant of every question. */
export interface Law {
  readonly id: string;
  /** The law in one sentence. */
  readonly statement: string;
  /** Breaches in words; none where the law holds. */
  check(context: LawContext): readonly string[] | Promise<readonly string[]>;
}
