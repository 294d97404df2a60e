import { mayImport, mayTestWith, tooling } from './architecture.mjs';

/** @import { WorkspacePackage } from './workspace.mjs' */

const scope = '@variorum/';

/**
 * Dependencies of ours point only where the architecture lets them, and those of others have one version.
 * @param {readonly WorkspacePackage[]} packages
 * @returns {string[]} what is wrong, one sentence each
 */
export function checkManifests(packages) {
  return [
    ...packages.flatMap((entry) => [...checkDirection(entry), ...checkSpecifiers(entry)]),
    ...checkShared(packages),
  ];
}

/**
 * @param {WorkspacePackage} entry
 * @returns {string[]}
 */
function checkDirection({ folder, manifest }) {
  const problems = manifest.license === 'MIT' ? [] : [`${folder}/package.json: "license" is to be "MIT"`];
  if (folder === '.') return problems;
  const name = manifest.name.slice(scope.length);
  if (tooling.includes(name)) return problems;
  const allowed = mayImport[name];
  if (!manifest.name.startsWith(scope) || allowed === undefined) {
    const known = Object.keys(mayImport).join(', ');
    return [
      ...problems,
      `${folder}: ${manifest.name} has no place in tooling/boundaries/architecture.mjs (it lists ${known})`,
    ];
  }
  const tests = [...allowed, ...(mayTestWith[name] ?? []), ...tooling];
  return [
    ...problems,
    ...ours(manifest.dependencies)
      .filter((other) => !allowed.includes(other))
      .map(describe('depend on')),
    ...ours(manifest.devDependencies)
      .filter((other) => !tests.includes(other))
      .map(describe('be tested with')),
  ];

  /** @param {string} verb */
  function describe(verb) {
    return (/** @type {string} */ other) =>
      `${folder}: ${name} may not ${verb} ${other}; it may import ${allowed?.join(', ') || 'nothing of ours'}`;
  }
}

/**
 * @param {Record<string, string> | undefined} dependencies
 * @returns {string[]} names of ours, without the scope
 */
const ours = (dependencies = {}) =>
  Object.keys(dependencies)
    .filter((name) => name.startsWith(scope))
    .map((name) => name.slice(scope.length));

/**
 * @param {WorkspacePackage} entry
 * @returns {string[]}
 */
function checkSpecifiers({ folder, manifest }) {
  return allDependencies(manifest)
    .filter(
      ([name, specifier]) =>
        !(name.startsWith(scope) ? specifier === 'workspace:*' : isRegistryVersion(specifier)),
    )
    .map(([name, specifier]) => {
      const wanted = name.startsWith(scope) ? 'workspace:*' : 'catalog: or a version';
      return `${folder}/package.json: ${name} is "${specifier}", expected ${wanted}`;
    });
}

/** @param {string} specifier */
const isRegistryVersion = (specifier) =>
  specifier === 'catalog:' || /^[~^]?\d+\.\d+\.\d+(-[\w.]+)?$/.test(specifier);

/**
 * What several packages use has one version, in the catalogue of pnpm-workspace.yaml.
 * @param {readonly WorkspacePackage[]} packages
 * @returns {string[]}
 */
function checkShared(packages) {
  /** @type {Map<string, Map<string, string>>} */
  const users = new Map();
  for (const { folder, manifest } of packages) {
    for (const [name, specifier] of allDependencies(manifest)) {
      users.set(name, (users.get(name) ?? new Map()).set(folder, specifier));
    }
  }
  return [...users]
    .filter(
      ([name, by]) =>
        !name.startsWith(scope) && by.size > 1 && [...by.values()].some((at) => at !== 'catalog:'),
    )
    .map(
      ([name, by]) => `${name} is used by ${[...by.keys()].join(', ')}: name its version once, as "catalog:"`,
    );
}

/**
 * @param {import('./workspace.mjs').Manifest} manifest
 * @returns {[string, string][]}
 */
const allDependencies = ({ dependencies, devDependencies, peerDependencies, optionalDependencies }) =>
  [dependencies, devDependencies, peerDependencies, optionalDependencies].flatMap((group) =>
    Object.entries(group ?? {}),
  );
