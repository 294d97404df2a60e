import type { Block, TableRow } from '@variorum/document';
import type { BlockFill, CompiledBlock, CompiledRow } from './compiled.ts';
import { type Filling, printed } from './evaluate.ts';
import { fillInlines } from './fill-inlines.ts';
import { fillCode, fillTex } from './fill-pieces.ts';
import { follow } from './flow.ts';
import { printBlocks } from './print.ts';

/** Fills blocks. Neighbouring lists of one kind become one where a condition or a loop put them there. */
export function fillBlocks(compiled: readonly CompiledBlock[], filling: Filling): readonly Block[] {
  const blocks: Block[] = [];
  let depth = 0;
  let lastFlowed = false;
  const add = (block: Block): void => {
    const last = blocks.at(-1);
    const joins = block.type === 'list' && last?.type === 'list' && block.ordered === last.ordered;
    if (joins && (depth > 0 || lastFlowed)) {
      blocks[blocks.length - 1] = { ...last, children: [...last.children, ...block.children] };
    } else blocks.push(block);
    lastFlowed = depth > 0;
  };
  const fill = (nodes: readonly CompiledBlock[]): void => {
    for (const node of nodes) {
      switch (node.type) {
        case 'slot':
          for (const block of printed(node, filling, printBlocks)) blocks.push(block);
          lastFlowed = false;
          break;
        case 'if':
        case 'each':
          depth += 1;
          follow(node, filling, fill);
          depth -= 1;
          lastFlowed = true;
          break;
        case 'fill': {
          const block = fillBlock(node, filling);
          if (block !== null) add(block);
          break;
        }
        default:
          add(node);
      }
    }
  };
  fill(compiled);
  return blocks;
}

/** Null where nothing is left to show. */
function fillBlock(node: BlockFill, filling: Filling): Block | null {
  switch (node.as) {
    case 'paragraph': {
      const children = fillInlines(node.children, filling);
      return children.length === 0 ? null : { type: 'paragraph', children };
    }
    case 'heading': {
      const children = fillInlines(node.children, filling);
      return children.length === 0 ? null : { type: 'heading', depth: node.depth, children };
    }
    case 'list': {
      const children = node.items.map((item) => ({
        type: 'listItem' as const,
        children: fillBlocks(item, filling),
      }));
      return { type: 'list', ordered: node.ordered, start: node.start, children };
    }
    case 'table':
      return { type: 'table', align: node.align, children: fillRows(node.rows, filling) };
    case 'code':
      return {
        type: 'code',
        language: node.language,
        value: fillCode(node.pieces, filling).replace(/\n$/, ''),
      };
    case 'math': {
      const value = fillTex(node.pieces, filling);
      return value === '' ? null : { type: 'math', value };
    }
    case 'callout': {
      const children = fillBlocks(node.children, filling);
      return children.length === 0 ? null : { type: 'callout', role: node.role, children };
    }
  }
}

function fillRows(compiled: readonly CompiledRow[], filling: Filling): readonly TableRow[] {
  const rows: TableRow[] = [];
  const fill = (nodes: readonly CompiledRow[]): void => {
    for (const node of nodes) {
      if (node.type === 'tableRow') rows.push(node);
      else if (node.type === 'fill') {
        const children = node.cells.map((cell) => ({
          type: 'tableCell' as const,
          children: fillInlines(cell, filling),
        }));
        rows.push({ type: 'tableRow', children });
      } else follow(node, filling, fill);
    }
  };
  fill(compiled);
  return rows;
}
