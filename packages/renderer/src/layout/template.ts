import { createRequire } from 'node:module';

interface Runtime {
  readonly template: (specification: unknown) => (view: object) => string;
}

// Handlebars declares no types for its runtime alone, which is all that a compiled layout needs.
const runtime = createRequire(import.meta.url)('handlebars/runtime.js') as Runtime;

/** A page layout that `scripts/generate.mjs` has compiled, as a function of its view. */
export function pageTemplate<V extends object>(specification: unknown): (view: V) => string {
  const render = runtime.template(specification);
  return (view) => render(view);
}
