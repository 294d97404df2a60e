import type { ChoiceFieldView, Inline } from '@variorum/document';

/** "(b) 1,824": an option's id and its text, where it is one paragraph. */
export function optionInline(options: ChoiceFieldView['options'], id: string): Inline[] {
  const label: Inline = { type: 'text', value: `(${id})` };
  const content = options.find((option) => option.id === id)?.content;
  const [only] = content ?? [];
  if (content?.length !== 1 || only?.type !== 'paragraph') return [label];
  return [label, { type: 'text', value: ' ' }, ...only.children];
}

/** a, b, …, z, aa, ab, …: ids that say nothing about the option. */
export function optionId(position: number): string {
  const letter = String.fromCharCode(97 + (position % 26));
  return position < 26 ? letter : optionId(Math.floor(position / 26) - 1) + letter;
}
