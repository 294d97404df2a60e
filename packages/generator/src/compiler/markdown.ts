import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfmTable } from 'micromark-extension-gfm-table';
import { math } from 'micromark-extension-math';
import { originOf, type Skeleton, type Template } from './skeleton.ts';

const extensions = [gfmTable(), math()];
const mdastExtensions = [gfmTableFromMarkdown(), mathFromMarkdown()];

/** The Markdown of a skeleton: CommonMark with GFM's tables and remark's mathematics. */
export const parseMarkdown = ({ text }: Skeleton) => fromMarkdown(text, { extensions, mdastExtensions });

/** Markdown on its way into a compiled tree: the template, and the skeleton whose nodes are being converted. */
export interface Reading {
  readonly template: Template;
  readonly skeleton: Skeleton;
}

export const sourceOffset = (node: Nodes, { skeleton }: Reading): number =>
  originOf(skeleton, node.position?.start.offset ?? 0);

/** A node as written, placeholders included. */
export const rawText = (node: Nodes, { skeleton }: Reading): string =>
  skeleton.text.slice(node.position?.start.offset, node.position?.end.offset);

/** The error, to be thrown: what is wrong with a node, and what to write instead. */
export const nodeError = (node: Nodes, reading: Reading, reason: string, cause?: unknown) =>
  reading.template.source.error(sourceOffset(node, reading), reason, cause);

export const instead: Readonly<Partial<Record<Nodes['type'], string>>> = {
  html: 'HTML is not part of templates; write Markdown, and \\< for a less-than sign before a letter',
  image: 'an image is not part of templates; make a figure in the question and print it with {{name}}',
  imageReference:
    'an image is not part of templates; make a figure in the question and print it with {{name}}',
  linkReference:
    'a link by reference is not part of templates; write [words](https://…), and \\[ for a bracket',
  definition: 'a reference is not part of templates; write [words](https://…) where the link stands',
  thematicBreak: 'a rule is not part of templates; begin a new section with ## or leave it out',
};

export function unknownNode(node: Nodes, reading: Reading) {
  return nodeError(
    node,
    reading,
    instead[node.type] ?? `Markdown of type ${node.type} is not part of templates`,
  );
}
