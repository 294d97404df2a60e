import { describe, expect, it } from 'vitest';
import { checkImports, checkQuestionNames, importedModules, questionOf } from './imports.mjs';

const questions = 'packages/catalogue/src/questions';

describe('importedModules', () => {
  it.each([
    [`import { a } from './a.ts';`, ['./a.ts']],
    [`import type { A } from './types.ts';`, ['./types.ts']],
    [`import './effect.ts';`, ['./effect.ts']],
    [`export { a } from './a.ts'; export * from './b.ts';`, ['./a.ts', './b.ts']],
    [`const a = await import('./late.ts');`, ['./late.ts']],
    ['const a = await import(`./${name}.ts`);', []],
    [`// import './comment.ts'\nconst text = "import './string.ts'";`, []],
  ])('reads %s', (text, modules) => {
    expect(importedModules('a.ts', text)).toEqual(modules);
  });

  it('names the file that does not parse', () => {
    expect(() => importedModules('packages/core/src/a.ts', 'import {')).toThrow(
      /^packages\/core\/src\/a\.ts: /,
    );
  });
});

it.each([
  [`${questions}/convolution/conv-output-shape/question.ts`, 'conv-output-shape'],
  [`${questions}/convolution/conv-output-shape/figures/grid.ts`, 'conv-output-shape'],
  [`${questions}/index.ts`, undefined],
  [`${questions}/convolution/shared.ts`, undefined],
  ['packages/catalogue/src/laws/marking.ts', undefined],
])('%s belongs to question %s', (path, id) => {
  expect(questionOf(path)).toBe(id);
});

describe('checkImports', () => {
  const question = `${questions}/convolution/conv-output-shape/question.ts`;

  it.each([
    ['its own folder', question, './figure.ts'],
    ['what questions share', question, '../../../shared/layers.ts'],
    ['its own topic', question, '../windows.ts'],
    ['a package by its name', question, '@variorum/core'],
    ['its own package', 'packages/core/src/a.ts', './tensor/tensor.ts'],
  ])('lets a file import %s', (_what, path, module) => {
    expect(checkImports(path.split('/src/')[0] ?? '', path, `import { a } from '${module}';`)).toEqual([]);
  });

  it('refuses one question that imports another', () => {
    expect(checkImports('packages/catalogue', question, `import '../conv-parameters/question.ts';`)).toEqual([
      `${question}: "../conv-parameters/question.ts" imports the question conv-parameters from conv-output-shape; ` +
        'move what both need to a shared place',
    ]);
  });

  it('refuses shared code that reaches into a question', () => {
    const [problem] = checkImports(
      'packages/catalogue',
      'packages/catalogue/src/index.ts',
      `export { default } from './questions/convolution/conv-output-shape/question.ts';`,
    );
    expect(problem).toContain('reaches into the question conv-output-shape');
  });

  it('refuses a relative path into another package', () => {
    expect(
      checkImports('packages/core', 'packages/core/src/a.ts', `import '../../document/src/nodes.ts';`),
    ).toEqual([
      'packages/core/src/a.ts: "../../document/src/nodes.ts" leaves packages/core; import the other package by its name',
    ]);
  });
});

describe('checkQuestionNames', () => {
  const ids = ['conv-output-shape', 'receptive-field'];

  it('refuses shared code that names a question', () => {
    expect(
      checkQuestionNames('packages/generator/src/a.ts', `if (id === 'receptive-field') {}`, ids),
    ).toEqual([
      'packages/generator/src/a.ts: shared code names the question receptive-field; ' +
        'let the definition say what is different about it',
    ]);
  });

  it.each([
    [
      'the question itself',
      `${questions}/fields/receptive-field/question.ts`,
      `export const id = 'receptive-field';`,
    ],
    ['an example in a sentence', 'packages/core/src/a.ts', `throw Error('expected "receptive-field: 3"')`],
    ['an example in a comment', 'packages/core/src/a.ts', `// such as 'receptive-field'`],
    ['a longer word', 'packages/core/src/a.ts', `f('receptive-fields')`],
  ])('leaves %s alone', (_what, path, text) => {
    expect(checkQuestionNames(path, text, ids)).toEqual([]);
  });
});
