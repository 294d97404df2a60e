import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cdata, comment, element } from './xml.ts';

const parse = (xml: string) =>
  new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  }).parseFromString(xml, 'text/xml').documentElement!;

// XML has no control characters, and turns \r into \n.
const xmlText = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\p{Cc}/gu, ''));

describe('element', () => {
  it('gives text and attributes back unchanged', () => {
    fc.assert(
      fc.property(xmlText, xmlText, (text, attribute) => {
        const read = parse(element('a', { b: attribute }, text).xml);
        expect([read.textContent, read.getAttribute('b')]).toEqual([text, attribute]);
      }),
    );
  });

  it('keeps line ends and tabs in attributes', () => {
    expect(parse(element('a', { b: 'x\n\ty' }).xml).getAttribute('b')).toBe('x\n\ty');
  });

  it('replaces what XML cannot hold', () => {
    expect(element('a', {}, 'x\u0000\uD800y').xml).toBe('<a>x\uFFFD\uFFFDy</a>');
  });

  it('refuses a name that would write something else', () => {
    expect(() => element('a b="c"', {})).toThrow('is not a name that XML allows');
    expect(() => element('a', { 'b=""><c': 1 })).toThrow('is not a name that XML allows');
  });
});

describe('cdata', () => {
  it.each([']]>', 'a]]>b]]>', ']]', '<b>&amp;</b>'])('holds %j', (text) => {
    expect(parse(element('a', {}, cdata(text)).xml).textContent).toBe(text);
  });
});

describe('comment', () => {
  it.each(['-->', '--', '---', 'a - b -'])('cannot be ended by %j', (text) => {
    expect(parse(`<a>${comment(text).xml}</a>`).childNodes).toHaveLength(1);
  });
});
