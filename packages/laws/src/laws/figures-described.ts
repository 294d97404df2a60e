import { walk } from '@variorum/document';
import type { Law } from '../law.ts';

export const figuresDescribed: Law = {
  id: 'figures-described',
  statement: 'Every figure has a text alternative in whole sentences.',
  check({ variant }) {
    const found: string[] = [];
    for (const [part, tree] of [
      ['stem', variant.stem],
      ['solution', variant.solution],
    ] as const) {
      walk(tree, (node) => {
        if (node.type === 'figure' && !/^[A-Z].{20,}[.!?]$/s.test(node.alt))
          found.push(`a figure of the ${part} is described as "${node.alt}"`);
      });
    }
    return found;
  },
};
