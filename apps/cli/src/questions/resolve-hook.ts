import { registerHooks } from 'node:module';
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Packages that a question may import without having them installed beside it. */
const provided = /^(@variorum\/(core|document|figures|generator)|zod)(\/|$)/;
const roots = new Set<string>();

/**
 * Lets modules below `folder` import our packages from where the command has them, so that a folder of questions
 * needs no package.json and cannot bring a second copy of them.
 */
export function resolveOurPackages(folder: string): void {
  const root = pathToFileURL(folder + sep).href;
  if (roots.has(root)) return;
  roots.add(root);
  registerHooks({
    resolve(specifier, context, next) {
      const ours = provided.test(specifier) && context.parentURL?.startsWith(root) === true;
      return next(specifier, ours ? { ...context, parentURL: import.meta.url } : context);
    },
  });
}
