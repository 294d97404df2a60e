import { capital, count, numberText } from '../common/words.ts';
import type { FeatureBlock, FeatureBlocksSpec, FeatureStep } from './feature-blocks.ts';

/** The blocks and what stands between them in words, from input to output; what is asked is unknown. */
export function featureBlocksAlt({ blocks, steps }: FeatureBlocksSpec): string {
  const sentences = blocks.flatMap((block, index) => {
    const step = steps[index];
    return [blockWords(block, index, blocks.length), ...(step === undefined ? [] : [stepWords(step)])];
  });
  return `Feature maps as blocks. ${sentences.join(' ')}`;
}

const known = (value: number | null): string => (value === null ? 'unknown' : numberText(value));

const channels = (value: number | null): string =>
  value === null ? 'unknown channels' : count(value, 'channel');

const area = (shape: { readonly height: number | null; readonly width: number | null }): string =>
  `height ${known(shape.height)} × width ${known(shape.width)}`;

function blockWords(block: FeatureBlock, index: number, blocks: number): string {
  const place = index === 0 ? 'input' : index === blocks - 1 ? 'output' : `block ${index + 1}`;
  return `${capital(block.name ?? place)}: ${channels(block.channels)} × ${area(block)}.`;
}

function stepWords({ label, kernel, notes = [] }: FeatureStep): string {
  const said = [...(label === undefined ? [] : [label]), ...(kernel ? [kernelWords(kernel)] : []), ...notes];
  return said.length === 0 ? 'An arrow leads on.' : `Then ${said.join(', ')}.`;
}

function kernelWords(kernel: NonNullable<FeatureStep['kernel']>): string {
  const amount = kernel.count === undefined ? 'a kernel' : count(kernel.count, 'kernel');
  const deep = kernel.channels === undefined ? '' : `${channels(kernel.channels)} × `;
  return `${amount} of ${deep}${area(kernel)}`;
}
