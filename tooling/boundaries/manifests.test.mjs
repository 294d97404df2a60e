import { describe, expect, it } from 'vitest';
import { checkManifests } from './manifests.mjs';

/** @import { Manifest } from './workspace.mjs' */

const entry = (/** @type {string} */ folder, /** @type {Partial<Manifest>} */ parts = {}) => ({
  folder,
  manifest: { name: `@variorum/${folder.split('/')[1]}`, license: 'MIT', ...parts },
});
const ours = (/** @type {string[]} */ ...names) =>
  Object.fromEntries(names.map((name) => [`@variorum/${name}`, 'workspace:*']));

describe('checkManifests', () => {
  it('accepts dependencies that point the way of the architecture', () => {
    const packages = [
      entry('packages/core', {
        dependencies: { 'fraction.js': 'catalog:' },
        devDependencies: ours('vitest'),
      }),
      entry('packages/catalogue', { dependencies: ours('core', 'document', 'figures', 'generator') }),
      entry('apps/cli', { dependencies: { ...ours('renderer'), 'fraction.js': 'catalog:' } }),
    ];
    expect(checkManifests(packages)).toEqual([]);
  });

  it.each([
    [
      'a dependency the wrong way',
      { dependencies: ours('generator') },
      'packages/renderer: renderer may not depend on generator; it may import document',
    ],
    [
      'a test dependency the wrong way',
      { devDependencies: ours('cli') },
      'packages/renderer: renderer may not be tested with cli; it may import document',
    ],
    [
      'tooling at run time',
      { dependencies: ours('vitest') },
      'packages/renderer: renderer may not depend on vitest; it may import document',
    ],
    [
      'an address instead of a version',
      { dependencies: { temml: 'github:someone/temml' } },
      'packages/renderer/package.json: temml is "github:someone/temml", expected catalog: or a version',
    ],
    [
      'an open range',
      { dependencies: { temml: '*' } },
      'packages/renderer/package.json: temml is "*", expected catalog: or a version',
    ],
    [
      'a published version of ours',
      { dependencies: { '@variorum/document': '1.0.0' } },
      'packages/renderer/package.json: @variorum/document is "1.0.0", expected workspace:*',
    ],
    ['another licence', { license: 'GPL-3.0' }, 'packages/renderer/package.json: "license" is to be "MIT"'],
  ])('refuses %s', (_what, parts, problem) => {
    expect(checkManifests([entry('packages/renderer', parts)])).toEqual([problem]);
  });

  it('refuses a package that has no place in the architecture', () => {
    const [problem] = checkManifests([entry('packages/extras')]);
    expect(problem).toContain(
      'packages/extras: @variorum/extras has no place in tooling/boundaries/architecture.mjs',
    );
  });

  it('refuses two places that name the version of one dependency', () => {
    const dependencies = { zod: '4.6.7' };
    expect(
      checkManifests([entry('packages/core', { dependencies }), entry('apps/cli', { dependencies })]),
    ).toEqual(['zod is used by packages/core, apps/cli: name its version once, as "catalog:"']);
  });
});
