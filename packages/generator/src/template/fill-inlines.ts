import type { Inline } from '@variorum/document';
import type { CompiledInline, InlineFill } from './compiled.ts';
import { type Filling, printed } from './evaluate.ts';
import { fillCode, fillTex } from './fill-pieces.ts';
import { follow } from './flow.ts';
import { printInline } from './print.ts';

/** A line as it grows. Adjacent texts become one node; spaces of the template around nothing become one or none. */
class Line {
  readonly nodes: Inline[] = [];
  private text = '';
  /** Whether the line ends with text of the template, not of a value. */
  private fixed = false;
  private readonly whole: boolean;

  constructor(whole: boolean) {
    this.whole = whole;
  }

  addFixed(value: string): void {
    const doubled =
      this.text === '' ? this.whole && this.nodes.length === 0 : this.fixed && this.text.endsWith(' ');
    this.text += doubled && value.startsWith(' ') ? value.slice(1) : value;
    this.fixed = true;
  }

  addText(value: string): void {
    if (value === '') return;
    this.text += value;
    this.fixed = false;
  }

  add(node: Inline): void {
    if (node.type === 'text') this.addText(node.value);
    else {
      this.close();
      this.nodes.push(node);
    }
  }

  end(): readonly Inline[] {
    if (this.whole && this.fixed && this.text.endsWith(' ')) this.text = this.text.slice(0, -1);
    this.close();
    return this.nodes;
  }

  private close(): void {
    if (this.text !== '') this.nodes.push({ type: 'text', value: this.text });
    this.text = '';
  }
}

/** Fills a line; `whole` where it is a paragraph, a title or a cell, at whose ends spaces mean nothing. */
export function fillInlines(
  children: readonly CompiledInline[],
  filling: Filling,
  whole = true,
): readonly Inline[] {
  const line = new Line(whole);
  const fill = (nodes: readonly CompiledInline[]): void => {
    for (const node of nodes) {
      switch (node.type) {
        case 'text':
          line.addFixed(node.value);
          break;
        case 'slot': {
          const content = printed(node, filling, printInline);
          if (typeof content === 'string') line.addText(content);
          else for (const part of content) line.add(part);
          break;
        }
        case 'if':
        case 'each':
          follow(node, filling, fill);
          break;
        case 'fill': {
          const filled = fillInline(node, filling);
          if (filled !== null) line.add(filled);
          break;
        }
        default:
          line.add(node);
      }
    }
  };
  fill(children);
  return line.end();
}

/** Null where nothing is left to emphasise or to typeset. */
function fillInline(node: InlineFill, filling: Filling): Inline | null {
  if (node.as === 'inlineMath') {
    const value = fillTex(node.pieces, filling);
    return value === '' ? null : { type: 'inlineMath', value };
  }
  if (node.as === 'inlineCode') {
    const value = fillCode(node.pieces, filling);
    return value === '' ? null : { type: 'inlineCode', value };
  }
  const children = fillInlines(node.children, filling, false);
  if (children.length === 0) return null;
  return node.as === 'link' ? { type: 'link', url: node.url, children } : { type: node.as, children };
}
