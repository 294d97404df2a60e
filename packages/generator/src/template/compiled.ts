/**
 * A template compiled at build time: a tree like the document's in which slots, conditions and loops stand
 * where values go. Plain data, filled by `fillTemplate`; nothing is parsed at run time.
 */
export interface CompiledTemplate {
  /** File the template was compiled from, for messages: `questions/…/stem.md`. */
  readonly file: string;
  readonly body: readonly unknown[];
}

/** The texts of one question. `feedback` has one entry per misconception id. */
export interface QuestionTemplates {
  readonly stem: CompiledTemplate;
  readonly solution: CompiledTemplate;
  readonly feedback: Readonly<Record<string, CompiledTemplate>>;
}
