/** Formats by the names that `--to` takes, in the order in which tables list them. Loads nothing. */
export const lmsFormatIds = ['moodle', 'gift'] as const;
export type LmsFormatId = (typeof lmsFormatIds)[number];

/** What becomes of a question with a field that a format cannot take. */
export const unsupportedPolicies = ['fail', 'choice', 'essay', 'skip'] as const;
export type UnsupportedPolicy = (typeof unsupportedPolicies)[number];
