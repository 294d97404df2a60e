import {
  deriveResidualBlock,
  deriveResidualChain,
  type ResidualChainDerivation,
  type ScalarResidualBlock,
} from '@variorum/core';
import { z } from 'zod';

const decimal = (limit: number) => z.number().min(-limit).max(limit).multipleOf(0.01);

export const params = z.strictObject({
  input: decimal(20).describe('input a of the first block'),
  blocks: z
    .array(
      z.strictObject({
        w1: decimal(10).describe('weight of the first layer'),
        b1: decimal(10).describe('bias of the first layer').default(0),
        w2: decimal(10).describe('weight of the second layer'),
        b2: decimal(10).describe('bias of the second layer').default(0),
      }),
    )
    .min(1)
    .max(4)
    .describe('residual blocks, one after another'),
  activation: z.enum(['leakyRelu', 'tanh']).describe('activation within the block and behind the sum'),
  slope: z
    .number()
    .min(0.01)
    .max(0.9)
    .multipleOf(0.01)
    .describe('slope of the leaky ReLU for negative values')
    .default(0.1),
});

export type Params = z.output<typeof params>;

/** Digits after the point where the values are not exact. */
export const decimals = 4;

export const isExact = ({ activation }: Params): boolean => activation === 'leakyRelu';

/** The working of all blocks, with the skip connections or without; a single block has letters without numbers. */
export function derivation(p: Params, skip: boolean): Pick<ResidualChainDerivation, 'blocks' | 'gradient'> {
  const blocks = p.blocks.map(
    (block): ScalarResidualBlock => ({ ...block, activation: p.activation, slope: p.slope, skip }),
  );
  if (blocks.length > 1) return deriveResidualChain(blocks, p.input);
  const only = deriveResidualBlock(blocks[0]!, p.input);
  return { blocks: [only], gradient: only.gradient };
}
