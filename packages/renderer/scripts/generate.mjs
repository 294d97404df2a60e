import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';

/**
 * Compiles each page layout `*.hbs` to `*.gen.ts`, so that nothing is compiled or read at run time. Values are
 * placed as they are: a layout gets finished notation only. `strict` makes a misspelt name an error.
 *
 * What Handlebars emits is JavaScript without types, so the compiler is told not to check these files alone; the
 * constant that leaves them is `unknown`, and `pageTemplate` is the one place that takes it.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'layout');

for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.hbs')) continue;
  const path = join(root, name);
  const specification = Handlebars.precompile(readFileSync(path, 'utf8'), {
    strict: true,
    noEscape: true,
    preventIndent: true,
    knownHelpersOnly: true,
  });
  const code = `// @ts-nocheck\n// Compiled from ${name.replaceAll('\\', '/')} by scripts/generate.mjs.\nconst specification: unknown = ${specification};\nexport default specification;\n`;
  writeFileSync(path.replace(/\.hbs$/, '.gen.ts'), code);
}
