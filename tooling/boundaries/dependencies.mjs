import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceExceptions, permissiveLicences } from './architecture.mjs';

/**
 * The lockfile works with whatever registry a machine is set up for: it names none.
 * @param {string} lockfile text of pnpm-lock.yaml
 * @returns {string[]} what is wrong, one sentence each
 */
export function checkLockfile(lockfile) {
  return lockfile
    .split('\n')
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => /https?:\/\/|git\+|\btarball:/.test(text) && !text.startsWith('deprecated:'))
    .map(({ text, line }) => `pnpm-lock.yaml:${line}: names an address: ${text}`);
}

/**
 * @param {string} root
 * @returns {string[]} what is wrong, one sentence for each installed package
 */
export function checkLicences(root) {
  const store = join(root, 'node_modules', '.pnpm');
  return readdirSync(store)
    .map((entry) => join(store, entry, 'node_modules'))
    .filter((folder) => existsSync(folder))
    .flatMap(packageFolders)
    .map((folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
    .filter(({ name, license }) => !isPermitted(name, license))
    .map(({ name, version, license }) => {
      const known = permissiveLicences.join(', ');
      return `${name}@${version}: licence ${JSON.stringify(license)} is not one of ${known}`;
    });
}

/**
 * @param {string} name of the package
 * @param {unknown} licence an SPDX expression
 */
export function isPermitted(name, licence) {
  // A platform's binary, such as lightningcss-linux-x64-gnu, stands under the same terms as its package.
  if (Object.keys(licenceExceptions).some((known) => name === known || name.startsWith(`${known}-`)))
    return true;
  if (typeof licence !== 'string') return false;
  const alternatives = licence.replace(/^\((.*)\)$/, '$1').split(' OR ');
  return alternatives.some((choice) =>
    choice.split(' AND ').every((part) => permissiveLicences.includes(part.trim())),
  );
}

/**
 * @param {string} nodeModules
 * @returns {string[]} the packages that really lie there; links lead to packages that are visited anyway
 */
function packageFolders(nodeModules) {
  return readdirSync(nodeModules)
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(nodeModules, name)).map((inner) => join(name, inner)) : [name],
    )
    .map((name) => join(nodeModules, name))
    .filter((folder) => !lstatSync(folder).isSymbolicLink() && existsSync(join(folder, 'package.json')));
}
