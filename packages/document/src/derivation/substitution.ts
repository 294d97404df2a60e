import type { Rounding } from '../print/rounded.ts';
import { roleOf } from '../tex/join.ts';
import type { TexNode, TexScripts, TexSequence } from '../tex/nodes.ts';
import { parseTex } from '../tex/parse.ts';
import type { ParsedExpression } from './dialect.ts';
import { type PrintedValue, printValue } from './printed-value.ts';
import { rebuild, rebuildNode, scripts } from './rebuild.ts';

const TIMES: TexNode = { type: 'macro', name: 'cdot', arguments: [] };
const PRODUCTS: ReadonlySet<string> = new Set(['cdot', 'times', 'div']);

/** The expression with every symbol as its value, products of values with their sign, negative ones in brackets. */
export function substitutionOf(
  { body, symbols, products }: ParsedExpression,
  rounding: Rounding | undefined,
): { readonly body: TexSequence; readonly approximate: boolean } {
  let approximate = false;

  const printed = (node: TexNode | undefined): PrintedValue | undefined => {
    const symbol = node && symbols.get(node.type === 'scripts' ? node.base : node);
    return symbol && printValue(symbol.value, rounding);
  };

  const isProduct = (node: TexNode | undefined): boolean =>
    node !== undefined &&
    (products.has(node) ||
      (node.type === 'macro' && PRODUCTS.has(node.name)) ||
      (node.type === 'symbol' && (node.value === '/' || node.value === '*')));

  /** Whether two neighbours would multiply without a sign and read as one number or change their meaning. */
  const needsSign = (left: TexNode | undefined, right: TexNode): boolean => {
    if (left === undefined || isProduct(left) || isProduct(right)) return false;
    if (printed(right)) return endsFactor(left);
    return printed(left) !== undefined && startsWithDigit(right);
  };

  const rewrite = (children: readonly TexNode[]): readonly TexNode[] =>
    children.flatMap((node, index) => {
      const [left, right] = [children[index - 1], children[index + 1]];
      if (products.has(node)) return [TIMES];
      const sign = needsSign(left, node) ? [TIMES] : [];
      const value = printed(node);
      if (!value) return [...sign, rebuildNode(node, rewrite)];
      approximate ||= value.approximate;
      const raised = node.type === 'scripts';
      const factor = isProduct(left) || isProduct(right) || sign.length > 0 || (right && multiplies(right));
      const bracketed = value.negative
        ? raised || !standsAlone(left, right)
        : value.fraction && (raised || factor);
      const written = [...(bracketed ? inBrackets(value) : parseTex(value.tex.value).children)];
      if (!raised) return [...sign, ...written];
      const base = written.pop() ?? TIMES;
      const scripted: TexScripts = { type: 'scripts', base, primes: node.primes, ...scripts(node, rewrite) };
      return [...sign, ...written, scripted];
    });

  const multiplies = (right: TexNode): boolean =>
    printed(right) !== undefined || ['ordinary', 'open', 'structure', 'accent'].includes(roleOf(right));

  return { body: rebuild(body, rewrite), approximate };
}

function inBrackets(value: PrintedValue): readonly TexNode[] {
  const content = parseTex(value.tex.value);
  if (value.fraction) return [{ type: 'delimited', open: '(', close: ')', body: content }];
  return [{ type: 'symbol', value: '(' }, ...content.children, { type: 'symbol', value: ')' }];
}

const isBar = (node: TexNode) => node.type === 'symbol' && node.value === '|';

/** Nothing beside the value that its sign could run into. */
function standsAlone(left: TexNode | undefined, right: TexNode | undefined): boolean {
  const opens =
    left === undefined || isBar(left) || ['open', 'punctuation', 'relation'].includes(roleOf(left));
  const closes =
    right === undefined || isBar(right) || ['close', 'punctuation', 'relation'].includes(roleOf(right));
  return opens && closes;
}

/** Whether a value right after this node would be multiplied by it. */
function endsFactor(node: TexNode): boolean {
  if (node.type === 'scripts') return endsFactor(node.base);
  if (node.type === 'text') return false;
  if (node.type === 'styled') return !node.style.startsWith('operatorname');
  if (node.type === 'symbol') return roleOf(node) === 'close';
  if (node.type === 'macro' && /dots$/.test(node.name)) return false;
  return ['ordinary', 'structure', 'accent', 'close'].includes(roleOf(node));
}

function startsWithDigit(node: TexNode): boolean {
  if (node.type === 'scripts') return startsWithDigit(node.base);
  return node.type === 'number' || (node.type === 'macro' && (node.name === 'frac' || node.name === 'sqrt'));
}
