import type { Inline } from '@variorum/document';
import type { PhrasingContent, Text } from 'mdast';
import type { CompiledInline } from '../template/compiled.ts';
import { nodeError, parseMarkdown, type Reading, rawText, sourceOffset, unknownNode } from './markdown.ts';
import { inlineMath } from './math.ts';
import { codePieces } from './pieces.ts';
import { GUARD } from './protect.ts';
import { originOf, partOf, type Skeleton, type Template } from './skeleton.ts';
import { hasPlaceholder, isPlaceholder, splitPlaceholders } from './split.ts';

/** Where inline content stands, as far as it is read differently there. */
export interface Place {
  readonly cell: boolean;
}

/** Whether a compiled node is a finished node of the document. */
export const isFinished = (node: { readonly type: string }): boolean =>
  !['slot', 'if', 'each', 'fill'].includes(node.type);

export const allFinished = (nodes: readonly CompiledInline[]): nodes is readonly Inline[] =>
  nodes.every(isFinished);

export function compileInlines(
  nodes: readonly PhrasingContent[],
  reading: Reading,
  place: Place,
): readonly CompiledInline[] {
  return mergeTexts(nodes.flatMap((node) => compileInline(node, reading, place)));
}

function compileInline(node: PhrasingContent, reading: Reading, place: Place): readonly CompiledInline[] {
  const { template } = reading;
  switch (node.type) {
    case 'text':
      return text(node, reading, place);
    case 'emphasis':
    case 'strong': {
      const children = compileInlines(node.children, reading, place);
      return [
        allFinished(children) ? { type: node.type, children } : { type: 'fill', as: node.type, children },
      ];
    }
    case 'link': {
      if (hasPlaceholder(node.url)) {
        throw nodeError(
          node,
          reading,
          'the address of a link is fixed; make a link with a value in the question',
        );
      }
      if (!/^https:\/\/[^\s]+$/.test(node.url)) {
        throw nodeError(node, reading, `a link begins with https://, got ${node.url}`);
      }
      if (node.title) throw nodeError(node, reading, 'a link has no title; write it in the sentence');
      const children = compileInlines(node.children, reading, place);
      const { url } = node;
      return [
        allFinished(children) ? { type: 'link', url, children } : { type: 'fill', as: 'link', url, children },
      ];
    }
    case 'inlineCode': {
      if (!hasPlaceholder(node.value)) return [{ type: 'inlineCode', value: node.value }];
      return [{ type: 'fill', as: 'inlineCode', pieces: codePieces(node.value, template) }];
    }
    case 'inlineMath': {
      const value = place.cell ? node.value.replaceAll('\\|', '|') : node.value;
      const { pieces, at } = inlineMath({ ...node, value }, reading);
      const [only] = pieces;
      if (pieces.length === 1 && typeof only === 'string') return [{ type: 'inlineMath', value: only }];
      return [{ type: 'fill', as: 'inlineMath', pieces, at }];
    }
    case 'break':
      return [{ type: 'break' }];
    default:
      throw unknownNode(node, reading);
  }
}

function text(node: Text, reading: Reading, place: Place): readonly CompiledInline[] {
  const { template } = reading;
  const raw = rawText(node, reading);
  const errorAt = (index: number, reason: string) =>
    template.source.error(originOf(reading.skeleton, (node.position?.start.offset ?? 0) + index), reason);
  const dollar = /(?<!\\)(?:\\\\)*\$/.exec(raw);
  if (dollar) {
    const advice = place.cell ? '; a | within $…$ splits the cell: write \\|' : '';
    throw errorAt(
      dollar.index + dollar[0].length - 1,
      `a single $ begins a formula that does not end; write \\$ for a dollar sign${advice}`,
    );
  }
  const footnote = /\[\^[^\]]+\]/.exec(raw);
  if (footnote) {
    throw errorAt(footnote.index, 'a footnote is not part of templates; write a sentence or a > [!note]');
  }
  const value = node.value.replace(/[ \t]*\n[ \t]*/g, ' ');
  return splitPlaceholders(value).map((part): CompiledInline => {
    if (!isPlaceholder(part)) return { type: 'text', value: part };
    const entry = template.entry(part);
    if (entry.type === 'slot') return entry;
    const { at } = entry;
    const branch = (skeleton: Skeleton) => compileLine(skeleton, template, place);
    if (entry.type === 'if') {
      return {
        type: 'if',
        when: entry.when,
        then: branch(entry.then),
        otherwise: branch(entry.otherwise),
        at,
      };
    }
    const { of, level } = entry;
    return { type: 'each', of, level, body: branch(entry.body), otherwise: branch(entry.otherwise), at };
  });
}

/** A branch within a sentence. Lines of their own for the tags leave no space of their own. */
function compileLine(skeleton: Skeleton, template: Template, place: Place): readonly CompiledInline[] {
  const start = /^[ \t]*\n\s*/.exec(skeleton.text)?.[0].length ?? 0;
  const end = skeleton.text.length - (/\n\s*$/.exec(skeleton.text.slice(start))?.[0].length ?? 0);
  if (start >= end) return [];
  const line = partOf(skeleton, start, end, GUARD, GUARD);
  const reading = { template, skeleton: line };
  const { children } = parseMarkdown(line);
  const [paragraph] = children;
  if (children.length !== 1 || paragraph?.type !== 'paragraph') {
    const offset = sourceOffset(children[1] ?? paragraph ?? { type: 'text', value: '' }, reading);
    throw template.source.error(
      offset,
      'a block within a sentence holds part of the sentence; put the tags on lines of their own, with blank lines around',
    );
  }
  return withoutGuards(compileInlines(paragraph.children, reading, place));
}

function withoutGuards(nodes: readonly CompiledInline[]): readonly CompiledInline[] {
  return nodes.flatMap((node): readonly CompiledInline[] => {
    if (node.type !== 'text') return [node];
    const value = node.value.replaceAll(GUARD, '');
    return value === '' ? [] : [{ ...node, value }];
  });
}

function mergeTexts(nodes: readonly CompiledInline[]): readonly CompiledInline[] {
  const merged: CompiledInline[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = { type: 'text', value: last.value + node.value };
    else merged.push(node);
  }
  return merged;
}
