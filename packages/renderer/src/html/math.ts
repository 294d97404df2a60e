import temml from 'temml';
import { RenderError } from '../common/error.ts';
import { memoize } from '../common/lru.ts';
import { stylesToClasses } from './math-style.ts';

const REMEMBERED = 4096;

const display = memoize(REMEMBERED, (value: string) => toMathml(value, true));
const inline = memoize(REMEMBERED, (value: string) => toMathml(value, false));

/** TeX of the closed set as a MathML element without `style` attributes. Throws `bad-math`. */
export function mathml(value: string, displayed: boolean): string {
  return displayed ? display(value) : inline(value);
}

function toMathml(value: string, displayMode: boolean): string {
  try {
    return stylesToClasses(
      temml.renderToString(value, { displayMode, throwOnError: true, strict: false, trust: false }),
    );
  } catch (error) {
    if (error instanceof RenderError) throw error;
    throw new RenderError('bad-math', `formula "${value}": ${(error as Error).message.split('\n')[0]}`);
  }
}
