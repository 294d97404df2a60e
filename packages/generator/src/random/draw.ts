/**
 * Seeded random choices. Every call names the parameter it draws, and each name has a stream of its own
 * (`seed/question@version/index/name`), so adding a parameter leaves the others as they were.
 */
export interface Draw {
  /** A whole number from min to max, both included. */
  integer(name: string, min: number, max: number): number;
  /** One element of a non-empty list. */
  pick<T>(name: string, from: readonly T[]): T;
  /** One element, chosen in proportion to its weight. */
  weighted<T>(name: string, from: readonly (readonly [T, number])[]): T;
  /** True with the given probability. */
  chance(name: string, probability: number): boolean;
  /** `count` different elements in random order. */
  sample<T>(name: string, from: readonly T[], count: number): T[];
  shuffle<T>(name: string, of: readonly T[]): T[];
}
