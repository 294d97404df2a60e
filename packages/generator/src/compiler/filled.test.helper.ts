import type { Block, FieldView, Inline } from '@variorum/document';
import { validate } from '@variorum/document';
import { fillTemplate } from '../template/fill.ts';
import { compileTemplate } from './compile.ts';

/** For tests: the blocks that a template makes of values, checked to be a document. */
export function filled(
  text: string,
  values: Readonly<Record<string, unknown>> = {},
  options: { readonly steps?: boolean; readonly fields?: Readonly<Record<string, FieldView>> } = {},
): readonly Block[] {
  const { fields, ...rest } = options;
  const template = compileTemplate(text, { file: 'stem.md', ...rest });
  // What is published has been JSON on the way.
  const data: typeof template = JSON.parse(JSON.stringify(template));
  return validate(fillTemplate(data, values, fields === undefined ? {} : { fields })).children;
}

/** For tests: the line that a template of one paragraph makes. */
export function line(text: string, values: Readonly<Record<string, unknown>> = {}): readonly Inline[] {
  const [paragraph, ...others] = filled(text, values);
  if (paragraph?.type !== 'paragraph' || others.length > 0) throw new Error('expected one paragraph');
  return paragraph.children;
}
