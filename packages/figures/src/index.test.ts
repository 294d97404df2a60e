import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, it } from 'vitest';
import * as figures from './index.ts';
import { gallery } from './testing/gallery.ts';
import { expectSound, textContrast } from './testing/sound.ts';

const tint = 0xec;

describe('every figure', () => {
  it('is in the gallery', () => {
    const functions = Object.entries(figures).flatMap(([name, value]) =>
      typeof value === 'function' && name !== 'FigureError' ? [name] : [],
    );
    expect(Object.keys(gallery)).toEqual(expect.arrayContaining(functions));
  });

  it.each(Object.entries(gallery))('%s is sound', (_, figure) => {
    expectSound(() => figure);
  });

  it.each(Object.entries(gallery).filter(([name]) => name !== 'imageGrid'))(
    '%s keeps 4.5:1 between text and the darkest ground it stands on',
    (_, figure) => {
      expect(textContrast(figure, tint)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(Object.entries(gallery))('%s is drawn by Typst without a warning', (_, figure) => {
    const compiler = NodeCompiler.create();
    const source = `#image(bytes(${JSON.stringify(figure.svg)}), format: "svg", width: ${figure.width * 0.75}pt)`;
    const result = compiler.compile({ mainFileContent: source });
    expect(result.hasError(), JSON.stringify(result.takeDiagnostics()?.shortDiagnostics)).toBe(false);
    expect(result.takeWarnings()?.shortDiagnostics ?? []).toEqual([]);
    expect(compiler.svg({ mainFileContent: source })).toContain('<svg');
  });
});
