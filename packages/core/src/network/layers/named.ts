/** What every layer may have. */
export interface NamedLayer {
  /** For tables and messages; the type and place in the sequence where it is missing. */
  readonly name?: string;
}
