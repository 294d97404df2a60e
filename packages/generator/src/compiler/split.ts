import { PLACEHOLDER } from './protect.ts';

/** A text at its placeholders: fixed parts and placeholders in turn, empty parts left out. */
export const splitPlaceholders = (text: string): string[] =>
  text.split(/([\uE000-\uF7FF])/).filter((part) => part !== '');

export const isPlaceholder = (part: string): boolean => part.length === 1 && PLACEHOLDER.test(part);

export const hasPlaceholder = (text: string): boolean => PLACEHOLDER.test(text);
