import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Manifest the parts of a package.json that are looked at
 * @property {string} name
 * @property {string} [license]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, string>} [optionalDependencies]
 */

/**
 * @typedef {object} WorkspacePackage
 * @property {string} folder relative to the root, with `/`
 * @property {Manifest} manifest
 */

/**
 * @param {string} root
 * @returns {WorkspacePackage[]} the root's own package first
 */
export function readWorkspace(root) {
  const nested = ['packages', 'apps', 'tooling']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`));
  return ['.', 'bench', ...nested]
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => ({
      folder,
      manifest: JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')),
    }));
}

/**
 * @param {string} root
 * @param {string} folder relative to the root
 * @returns {string[]} hand-written sources below it, relative to the root, sorted
 */
export function sourceFiles(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return ignored.has(entry.name) ? [] : sourceFiles(root, path);
      return /\.(ts|mts|mjs|js)$/.test(entry.name) && !/\.(gen|d)\.m?ts$/.test(entry.name) ? [path] : [];
    })
    .sort();
}

const ignored = new Set(['node_modules', 'dist', 'generated', 'reports', 'out', '.turbo']);
