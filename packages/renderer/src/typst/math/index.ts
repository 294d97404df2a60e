import { parseTex, texToText } from '@variorum/document';
import { RenderError } from '../../common/error.ts';
import { memoize } from '../../common/lru.ts';
import { typstString } from '../escape.ts';
import { formula } from './handlers.ts';

const REMEMBERED = 4096;
const UNBROKEN = 20;

const inline = memoize(REMEMBERED, (value: string) => write(value, false));
const display = memoize(REMEMBERED, (value: string) => write(value, true));

/** TeX of the closed set as a Typst equation with a text alternative. Throws `bad-math`. */
export function typstMath(value: string, displayed: boolean): string {
  return displayed ? display(value) : inline(value);
}

function write(value: string, displayed: boolean): string {
  try {
    const body = formula(parseTex(value), displayed);
    const text = texToText(value);
    const alt = typstString(text);
    // A formula of a few signs, such as 5 × 5, does not break across lines.
    if (!displayed && text.length <= UNBROKEN) return `#short-math(${alt}, $${body}$);`;
    return displayed ? `#display-math(${alt}, $ ${body} $);` : `#inline-math(${alt}, $${body}$);`;
  } catch (error) {
    throw new RenderError('bad-math', `formula "${value}": ${(error as Error).message}`);
  }
}
