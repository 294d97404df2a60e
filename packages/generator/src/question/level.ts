/** How much hand work and how many traps a variant has. */
export const levels = ['easy', 'medium', 'hard'] as const;
export type Level = (typeof levels)[number];
