import { escapeHtml } from '@variorum/renderer/html';

/** Finished XML. Made by the functions below only, so that nothing unescaped enters. */
export interface Xml {
  readonly xml: string;
}

/** A string is text and is escaped; nothing is left out by false or undefined. */
export type XmlContent = Xml | string | number | false | undefined | readonly XmlContent[];

export type XmlAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

const namePattern = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;

/** An element; `undefined` attributes are left out. Characters that XML cannot hold become U+FFFD. */
export function element(name: string, attributes: XmlAttributes, ...content: readonly XmlContent[]): Xml {
  const start = `${requireName(name)}${attributesText(attributes)}`;
  const inside = content.map(contentText).join('');
  return { xml: inside === '' ? `<${start}/>` : `<${start}>${inside}</${name}>` };
}

/** The start of an element whose content is written later, and its end. */
export function openElement(
  name: string,
  attributes: XmlAttributes = {},
): { readonly start: string; readonly end: string } {
  return { start: `<${requireName(name)}${attributesText(attributes)}>`, end: `</${name}>` };
}

/** Text as a CDATA section, which keeps HTML readable. */
export function cdata(text: string): Xml {
  const clean = printableXml(text).replaceAll(']]>', ']]]]><![CDATA[>');
  return { xml: `<![CDATA[${clean}]]>` };
}

/** A comment; two hyphens in a row, which would end it, are parted. */
export function comment(text: string): Xml {
  return { xml: `<!-- ${printableXml(text).replace(/-(?=-)/g, '- ')} -->` };
}

/** Elements one after another, each on a line of its own. */
export function lines(...content: readonly XmlContent[]): Xml {
  return { xml: content.map(contentText).filter(Boolean).join('\n') };
}

function contentText(content: XmlContent): string {
  if (content === undefined || content === false) return '';
  if (typeof content === 'string') return escapeHtml(content);
  if (typeof content === 'number') return String(content);
  if (isList(content)) return content.map(contentText).join('');
  return content.xml;
}

function isList(content: XmlContent): content is readonly XmlContent[] {
  return Array.isArray(content);
}

function attributesText(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) =>
      value === undefined ? '' : ` ${requireName(name)}="${attributeValue(String(value))}"`,
    )
    .join('');
}

/** Line ends and tabs in an attribute would be read as spaces. */
function attributeValue(value: string): string {
  return escapeHtml(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

function requireName(name: string): string {
  if (namePattern.test(name)) return name;
  throw new TypeError(`element: "${name}" is not a name that XML allows`);
}

/** Control characters and lone surrogates, which XML refuses, become U+FFFD. */
function printableXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
}
