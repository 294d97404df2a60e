import type { RubricCriterion } from '../fields/field.ts';
import type { CompiledTemplate } from '../template/compiled.ts';

/** One statement that is decidable by itself, with its texts compiled. */
export interface CompiledStatement {
  readonly id: string;
  readonly truth: boolean;
  readonly text: CompiledTemplate;
  /** Why it is true or false; shown after answering. */
  readonly reason: CompiledTemplate;
  /** Paper, equation or textbook. */
  readonly source: string | null;
  /** Statements that it implies or contradicts: they never meet in one variant. */
  readonly excludes: readonly string[];
}

export interface CompiledEssay {
  readonly prompt: CompiledTemplate;
  readonly modelAnswer: CompiledTemplate;
  readonly rubric: readonly RubricCriterion[];
  /** Expected length in lines of a page. */
  readonly lines: number;
}

/** The texts of a statement bank: statements.md and essay.md, compiled. */
export interface CompiledBank {
  readonly statements: readonly CompiledStatement[];
  readonly essay: CompiledEssay | null;
}

/** What a bank's question.ts says; everything else stands in statements.md and essay.md. */
export interface StatementBank {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly summary: string;
  readonly topics: readonly string[];
}

export function defineStatementBank(bank: StatementBank): StatementBank {
  return bank;
}
