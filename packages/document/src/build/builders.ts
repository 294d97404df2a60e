import type { FieldNode, FieldView } from '../field.ts';
import type {
  Break,
  Callout,
  CalloutRole,
  Code,
  DisplayMath,
  Emphasis,
  Figure,
  Heading,
  InlineCode,
  InlineMath,
  Link,
  List,
  Paragraph,
  Root,
  Step,
  Steps,
  Strong,
  Text,
} from '../nodes.ts';
import { valueText } from '../print/entry.ts';
import { checkTex } from '../tex/parse.ts';
import type { Printable, Tex } from '../value.ts';
import { type BlockContent, blocks, type InlineContent, inlines } from './content.ts';
import { DocumentError, shown } from './document-error.ts';
import { isSafeUrl } from './url.ts';

export const root = (...content: readonly BlockContent[]): Root => ({
  type: 'root',
  children: blocks(...content),
});

export const paragraph = (...content: readonly InlineContent[]): Paragraph => ({
  type: 'paragraph',
  children: inlines(...content),
});

export const heading = (depth: Heading['depth'], ...content: readonly InlineContent[]): Heading => ({
  type: 'heading',
  depth,
  children: inlines(...content),
});

/** Items with bullets. */
export const bulletList = (...items: readonly BlockContent[]): List => listOf(false, 1, items);

/** Numbered items from 1. */
export const orderedList = (...items: readonly BlockContent[]): List => listOf(true, 1, items);

/** Numbered items from `start`. */
export const orderedListFrom = (start: number, ...items: readonly BlockContent[]): List =>
  listOf(true, start, items);

const listOf = (ordered: boolean, start: number, items: readonly BlockContent[]): List => ({
  type: 'list',
  ordered,
  start,
  children: items.map((item) => ({ type: 'listItem', children: blocks(item) })),
});

/** A listing; `language` chooses the highlighting. */
export const code = (value: string, language = ''): Code => ({ type: 'code', language, value });

/** Displayed mathematics. @throws TexError for a string outside the closed set */
export const math = (value: Tex | string): DisplayMath => ({ type: 'math', value: texOf(value) });

/** Mathematics in a line. @throws TexError for a string outside the closed set */
export const inlineMath = (value: Tex | string): InlineMath => ({ type: 'inlineMath', value: texOf(value) });

const texOf = (value: Tex | string): string =>
  checkTex(typeof value === 'string' ? value : value.value).value;

/** A figure; `width` and `height` in CSS pixels (1/96 inch). */
export const figure = (parts: {
  readonly svg: string;
  readonly alt: string;
  readonly caption?: InlineContent;
  readonly width: number;
  readonly height: number;
}): Figure => ({
  type: 'figure',
  svg: parts.svg,
  alt: parts.alt,
  caption: parts.caption === undefined ? [] : inlines(parts.caption),
  width: parts.width,
  height: parts.height,
});

export const steps = (...children: readonly Step[]): Steps => ({ type: 'steps', children });

export const step = (title: InlineContent, ...content: readonly BlockContent[]): Step => ({
  type: 'step',
  title: inlines(title),
  children: blocks(...content),
});

export const callout = (role: CalloutRole, ...content: readonly BlockContent[]): Callout => ({
  type: 'callout',
  role,
  children: blocks(...content),
});

/** Text; a number or a shape is printed: text(1824) is "1,824". */
export const text = (value: Exclude<Printable, Tex>): Text => ({ type: 'text', value: valueText(value) });

export const emphasis = (...content: readonly InlineContent[]): Emphasis => ({
  type: 'emphasis',
  children: inlines(...content),
});

export const strong = (...content: readonly InlineContent[]): Strong => ({
  type: 'strong',
  children: inlines(...content),
});

export const inlineCode = (value: string): InlineCode => ({ type: 'inlineCode', value });

export const lineBreak = (): Break => ({ type: 'break' });

/** @throws DocumentError unless the address begins with `https:`, `http:` or `mailto:` */
export const link = (url: string, ...content: readonly InlineContent[]): Link => {
  if (!isSafeUrl(url)) {
    throw new DocumentError('link.url', `expected an https:, http: or mailto: address, got ${shown(url)}`);
  }
  return { type: 'link', url, children: inlines(...content) };
};

export const field = (view: FieldView): FieldNode => ({ type: 'field', field: view });
