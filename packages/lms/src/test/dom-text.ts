import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';

/** The text that a browser shows of HTML, alternatives of images included, one kind of white space. */
export function domText(html: string): string {
  return squeeze(textOf(parseFragment(html)));
}

/** Browsers show any white space as one space. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Every element of HTML by name. */
export function domElements(html: string): string[] {
  return elementsOf(parseFragment(html));
}

function textOf(node: DefaultTreeAdapterMap['node']): string {
  if ('value' in node) return node.value;
  const alt = 'attrs' in node ? (node.attrs.find(({ name }) => name === 'alt')?.value ?? '') : '';
  return alt + ('childNodes' in node ? node.childNodes.map(textOf).join('') : '');
}

function elementsOf(node: DefaultTreeAdapterMap['node']): string[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node.tagName, ...inside] : inside;
}
