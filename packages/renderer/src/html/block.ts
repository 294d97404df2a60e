import type { Block, Inline } from '@variorum/document';
import { paragraphParts } from '../common/paragraph.ts';
import type { Handlers } from '../common/walk.ts';
import { writeAll, writeField } from '../common/walk.ts';
import type { HtmlContext } from './context.ts';
import { escapeHtml } from './escape.ts';

type Types = 'root' | 'paragraph' | 'heading' | 'code' | 'math' | 'steps' | 'step' | 'callout' | 'field';

export const blockHandlers: Pick<Handlers<HtmlContext>, Types> = {
  root: (node, context) => writeAll(node.children, context),
  paragraph: (node, context) => {
    const parts = paragraphParts(node.children);
    return parts
      .map((part) =>
        part.type === 'text'
          ? `<p>${writeAll(part.children, context)}</p>\n`
          : writeAll([part.node], context),
      )
      .join('');
  },
  heading: (node, context) => {
    const level = Math.min(6, node.depth + context.headingOffset);
    return `<h${level}>${writeAll(node.children, context)}</h${level}>\n`;
  },
  code: (node) => {
    const language = node.language === '' ? '' : ` class="language-${escapeHtml(node.language)}"`;
    return `<pre class="v-code"><code${language}>${escapeHtml(node.value)}\n</code></pre>\n`;
  },
  math: (node, context) => `<div class="v-math">${context.math(node.value, true)}</div>\n`,
  steps: (node, context) => `<ol class="v-steps">\n${writeAll(node.children, context)}</ol>\n`,
  step: (node, context) => {
    const title =
      node.title.length === 0
        ? ''
        : `<p class="v-step-title"><strong>${writeAll(node.title, context, 'title')}</strong></p>\n`;
    return `<li>${title}${writeAll(node.children, context)}</li>\n`;
  },
  callout: (node, context) => {
    const label = `<p class="v-callout-label">${escapeHtml(context.words[node.role])}</p>\n`;
    return `<div class="v-callout v-callout-${node.role}" role="note">\n${label}${writeAll(node.children, context)}</div>\n`;
  },
  field: (node, context) => {
    const { field } = node;
    if (context.field === undefined) return writeField(field, context);
    return context.field(field, {
      inlines: (nodes: readonly Inline[]) => writeAll(nodes, context, 'field'),
      blocks: (nodes: readonly Block[]) => writeAll(nodes, context, 'field'),
    });
  },
};
