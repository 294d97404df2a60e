import { type Block, type FieldView, type Inline, type Node, type Root, textOfAll } from '@variorum/document';

/** Generous sizes in centimetres: what looks short by them is short on paper, whatever the font size up to 12 points. */
const lineHeight = 0.6;
const gap = 0.4;
const charactersPerLine = 78;
/** Room of a page for its questions, with some to spare. */
const pageHeight = 22.5;

/** Height of a ruled line to write on. */
const answerLine = 0.85;

/**
 * How many of the wanted lines to answer stand on one page with their question: all of them or, where a page would
 * not hold that many, at least half. Null where even half may be too many: then a layout has to measure, which costs
 * as much as setting the question once more.
 */
export function linesOnPage(body: Root, wanted: number): number | null {
  const room = Math.floor((pageHeight - heightOf(body.children) - 1.5) / answerLine);
  return 2 * room >= wanted ? Math.max(0, Math.min(wanted, room)) : null;
}

const heightOf = (nodes: readonly (Block | Node)[]): number =>
  nodes.reduce((sum: number, node) => sum + nodeHeight(node) + gap, 0);

const textHeight = (children: readonly Inline[]): number => {
  const text = textOfAll(children);
  const tall = children.some((child) => child.type === 'inlineMath' && child.value.includes('\\begin'));
  return Math.ceil(text.length / charactersPerLine) * lineHeight + (tall ? 4 : 0);
};

function nodeHeight(node: Node): number {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return textHeight(node.children);
    case 'math':
      return 0.9 + node.value.split('\\\\').length * 0.9;
    case 'figure':
      return (node.height / 96) * 2.54 + 1;
    case 'code':
      return node.value.split('\n').length * lineHeight;
    case 'table':
      return node.children.length * 0.85;
    case 'field':
      return fieldHeight(node.field);
    case 'list':
    case 'listItem':
    case 'steps':
    case 'step':
    case 'callout':
      return heightOf(node.children) + gap;
    default:
      return pageHeight;
  }
}

function fieldHeight(field: FieldView): number {
  const note = field.note === undefined ? 0 : lineHeight;
  switch (field.kind) {
    case 'integer':
    case 'number':
    case 'rational':
    case 'shape':
    case 'vector':
    case 'expression':
    case 'text':
      return 1.4 + note;
    case 'matrix':
      return (field.size?.rows ?? 5) * 0.85 + 0.8 + note;
    case 'table':
      return (field.rows.length + 1) * 0.95 + note;
    case 'choice':
    case 'choices':
      return heightOf(field.options.flatMap(({ content }) => content)) + note;
    case 'essay':
      return field.lines * 0.95 + note;
    default:
      return pageHeight;
  }
}
