import { printable } from '../common/text.ts';

const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as content or as a quoted attribute of HTML or XML. */
export function escapeHtml(text: string): string {
  const clean = printable(text);
  return /[&<>"']/.test(clean) ? clean.replace(/[&<>"']/g, (character) => NAMES[character] as string) : clean;
}
