import type { Block, FieldOption, Inline } from '@variorum/document';
import { textOfAll } from '@variorum/document';

/** The running text of a content of one paragraph; null for anything that needs more room. */
export function inlineContent(content: readonly Block[]): readonly Inline[] | null {
  const [only] = content;
  return content.length === 1 && only?.type === 'paragraph' ? only.children : null;
}

/** Text without marks, formulas or figures, as a drop-down can show it; null where there is more to it. */
export function plainContent(content: readonly Block[]): string | null {
  const children = inlineContent(content);
  return children?.every(({ type }) => type === 'text') ? textOfAll(children) : null;
}

/** Whether every option can be shown in a drop-down. */
export function arePlain(options: readonly FieldOption[]): boolean {
  return options.every(({ content }) => plainContent(content) !== null);
}

/** Whether a figure stands anywhere in the options. */
export function haveFigures(options: readonly FieldOption[]): boolean {
  return options.some(({ content }) => JSON.stringify(content).includes('"type":"figure"'));
}
