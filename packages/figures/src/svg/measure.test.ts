import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, it } from 'vitest';
import { textWidth } from './measure.ts';

const characters = [
  ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  ...'.,:;()[]/=+−×∗⋆?%"\'-“”₁²⁻·µβλ ',
];

/** Widths in em as Typst measures them in the font that it embeds. */
function measured(weight: 'regular' | 'bold'): number[] {
  const compiler = NodeCompiler.create();
  const style = `font: "Libertinus Serif", size: 100pt, weight: "${weight}"`;
  const lines = characters.map(
    (character) =>
      `#context [#metadata(measure(text(${style})[#(${JSON.stringify(character)})]).width.pt()) <w>]`,
  );
  const widths: unknown = compiler.query(
    { mainFileContent: lines.join('\n') },
    { selector: '<w>', field: 'value' },
  );
  if (!Array.isArray(widths)) throw new Error('expected a list of widths from Typst');
  return widths.map((width) => Number(width) / 100);
}

describe('textWidth', () => {
  it.each(['regular', 'bold'] as const)('is no less than Typst measures in %s', (weight) => {
    const widths = measured(weight);
    expect(widths).toHaveLength(characters.length);
    const tooNarrow = characters.flatMap((character, index) => {
      const [estimate, real] = [textWidth(character, 1), widths[index] ?? Number.POSITIVE_INFINITY];
      // Bold stands only in question marks and short labels, whose boxes have room.
      return estimate * (weight === 'bold' ? 1.15 : 1) < real ? [`${character}: ${estimate} < ${real}`] : [];
    });
    expect(tooNarrow).toEqual([]);
  });
});
