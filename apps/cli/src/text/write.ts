import {
  type Block,
  type CalloutRole,
  type Inline,
  type Node,
  type Root,
  texToText,
} from '@variorum/document';
import { textTable, wrapText } from '../ui/table.ts';
import { type ContentWriters, fieldText } from './field.ts';
import { mathLines } from './math.ts';

/** A document for the terminal: formulas as plain characters, figures as their text alternatives. */
export function documentText(root: Root, width: number): string {
  return `${blocksText(root.children, width)}\n`;
}

function blocksText(blocks: readonly Block[], width: number): string {
  return blocks.map((block) => blockText(block, width)).join('\n\n');
}

/** Inline content on one line. */
function inlineText(children: readonly Inline[]): string {
  return children.map(inlineNode).join('');
}

const writers: ContentWriters = { blocks: blocksText, inline: inlineText };
const inlineWidth = 1_000;
const calloutTitles: Readonly<Record<CalloutRole, string>> = {
  result: 'Result',
  check: 'Check',
  note: 'Note',
  convention: 'Convention',
};

function blockText(block: Block, width: number): string {
  switch (block.type) {
    case 'paragraph':
      return wrapped(inlineText(block.children), width);
    case 'heading':
      return inlineText(block.children).toUpperCase();
    case 'list':
      return block.children
        .map((item, index) => {
          const mark = block.ordered ? `${block.start + index}. ` : '• ';
          return hanging(mark, blocksText(item.children, width - mark.length));
        })
        .join(block.children.some((item) => item.children.length > 1) ? '\n\n' : '\n');
    case 'table': {
      const [header, ...rows] = block.children.map((row) =>
        row.children.map((cell) => inlineText(cell.children)),
      );
      const columns = (header ?? []).map((title, index) => ({
        title,
        align: block.align[index] === 'right' ? ('right' as const) : ('left' as const),
        wraps: block.align[index] !== 'right',
      }));
      return textTable(columns, rows, width).trimEnd();
    }
    case 'code':
      return indented(block.value, '    ');
    case 'math':
      return indented(mathLines(block.value).join('\n'), '    ');
    case 'figure': {
      const caption = inlineText(block.caption);
      return wrapped(`[Figure${caption === '' ? '' : ` – ${caption}`}: ${block.alt}]`, width);
    }
    case 'steps':
      return block.children
        .map((step, index) => {
          const mark = `${index + 1}. `;
          const body = blocksText(step.children, width - mark.length);
          const title = inlineText(step.title);
          return hanging(mark, [title, body].filter((part) => part !== '').join('\n'));
        })
        .join('\n\n');
    case 'callout':
      return hanging('| ', blocksText(labelled(calloutTitles[block.role], block.children), width - 2), '| ');
    case 'field':
      return fieldText(block.field, width, writers);
    default:
      return unknown(block);
  }
}

function inlineNode(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.value.replaceAll('\n', ' ');
    case 'emphasis':
    case 'strong':
      return inlineText(node.children);
    case 'inlineCode':
      return node.value;
    case 'inlineMath':
      return texToText(node.value);
    case 'break':
      return '\n';
    case 'link':
      return `${inlineText(node.children)} <${node.url}>`;
    case 'field':
      return fieldText(node.field, inlineWidth, writers);
    default:
      return unknown(node);
  }
}

/** The label opens the first paragraph, or stands above what is not one. */
function labelled(label: string, [first, ...rest]: readonly Block[]): readonly Block[] {
  const title: Inline = { type: 'text', value: `${label}: ` };
  const isText = first?.type === 'paragraph';
  const opening: Block = { type: 'paragraph', children: [title, ...(isText ? first.children : [])] };
  return [opening, ...(first === undefined || isText ? [] : [first]), ...rest];
}

function unknown(node: never): never {
  throw new TypeError(`documentText: no writer for node type "${(node as Node).type}"`);
}

function wrapped(text: string, width: number): string {
  return wrapText(text, width).join('\n');
}

function indented(text: string, by: string): string {
  return by + text.replaceAll('\n', `\n${by}`);
}

function hanging(mark: string, text: string, rest = ' '.repeat(mark.length)): string {
  return mark + text.replaceAll('\n', `\n${rest}`).replace(/[ \t]+$/gm, '');
}
