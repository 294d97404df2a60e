import { escapeHtml } from '@variorum/renderer';

/** A formula in HTML for MathJax: `\( … \)` in a line, `\[ … \]` displayed. */
export function texHtml(tex: string, displayed: boolean): string {
  return displayed ? `\\[${escapeHtml(tex)}\\]` : `\\(${escapeHtml(tex)}\\)`;
}

/** Text in HTML; what MathJax would read as the start of a formula is parted by an element. */
export function textHtml(value: string): string {
  return escapeHtml(value)
    .replace(/\\(?=[()[\]])/g, '<span>\\</span>')
    .replace(/\$(?=\$)/g, '<span>$</span>');
}
