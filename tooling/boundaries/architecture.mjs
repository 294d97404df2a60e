const leftHalf = ['core', 'document', 'figures', 'generator', 'catalogue'];

/**
 * Which of our packages each one may depend on: the table of ARCHITECTURE.md.
 * A package that is missing here fails the check until someone decides where it stands.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const mayImport = {
  core: [],
  document: [],
  figures: ['core', 'document'],
  generator: ['core', 'document'],
  catalogue: ['core', 'document', 'figures', 'generator'],
  renderer: ['document'],
  laws: ['core', 'document', 'generator', 'catalogue', 'renderer'],
  lms: ['core', 'document', 'generator', 'renderer'],
  inference: ['core'],
  training: ['core', 'inference'],
  element: ['generator', 'catalogue', 'renderer', 'inference'],
  cli: [...leftHalf, 'renderer', 'laws', 'lms', 'inference', 'training'],
  docs: [...leftHalf, 'renderer', 'lms', 'inference', 'training', 'element'],
  bench: [...leftHalf, 'renderer', 'lms', 'inference', 'training', 'cli'],
};

/**
 * What a package may use in its tests beyond that: what it is shown with, without depending on it.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const mayTestWith = { lms: ['catalogue'] };

/** Packages of tooling/, which any package may use while it is developed. */
export const tooling = ['bootstrap', 'boundaries', 'system-tools', 'tsconfig', 'vitest'];

/** The folder below which every question is a folder `<topic>/<id>`. */
export const questionsFolder = 'packages/catalogue/src/questions';

/** Licences that ask for no more than attribution. */
export const permissiveLicences = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
];

/**
 * Packages under another licence, with the reason why that is no obstacle.
 * @type {Readonly<Record<string, string>>}
 */
export const licenceExceptions = {
  lightningcss: 'MPL-2.0; part of vite, which runs the tests; nothing of it is shipped',
};
