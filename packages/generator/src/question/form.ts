/**
 * How a question is asked. Computations exist as `open` (the student writes the value) and `choice` (one of
 * several values); concepts as `select` (mark every true statement) and `essay` (marked by a person).
 */
export const forms = ['open', 'choice', 'select', 'essay'] as const;
export type Form = (typeof forms)[number];
