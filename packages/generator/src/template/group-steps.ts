import type { Block, Inline, Step } from '@variorum/document';

/**
 * Consecutive sections under headings of depth 2 as one node of numbered steps. A heading of depth 1 and a callout
 * with the result or a check end the last step: they concern the whole solution.
 */
export function groupSteps(blocks: readonly Block[]): readonly Block[] {
  const grouped: Block[] = [];
  let steps: Step[] = [];
  let step: { readonly title: readonly Inline[]; readonly children: Block[] } | null = null;
  const closeStep = (): void => {
    if (step !== null) steps.push({ type: 'step', ...step });
    step = null;
  };
  const closeSteps = (): void => {
    closeStep();
    if (steps.length > 0) grouped.push({ type: 'steps', children: steps });
    steps = [];
  };
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === 2) {
      closeStep();
      step = { title: block.children, children: [] };
      continue;
    }
    const concludes = block.type === 'callout' && (block.role === 'result' || block.role === 'check');
    if (concludes || (block.type === 'heading' && block.depth === 1)) closeSteps();
    if (step === null) grouped.push(block);
    else (step as { readonly children: Block[] }).children.push(block);
  }
  closeSteps();
  return grouped;
}
