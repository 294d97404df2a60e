import type { CompiledPiece } from '../template/compiled.ts';
import type { Entry, Skeleton, Template } from './skeleton.ts';
import { isPlaceholder, splitPlaceholders } from './split.ts';

/** How the text of a block's branch continues the text around it. */
type Trim = (branch: string, entry: Entry & { readonly standalone: boolean }) => string;

function pieces(text: string, template: Template, trim: Trim): readonly CompiledPiece[] {
  const compiled: CompiledPiece[] = [];
  let afterStandalone = false;
  for (const part of splitPlaceholders(text)) {
    if (!isPlaceholder(part)) {
      const fixed = afterStandalone ? part.replace(/^\n/, '') : part;
      if (fixed !== '') compiled.push(fixed);
      afterStandalone = false;
      continue;
    }
    const entry = template.entry(part);
    afterStandalone = entry.type !== 'slot' && entry.standalone;
    const last = compiled.at(-1);
    if (afterStandalone && typeof last === 'string')
      compiled[compiled.length - 1] = last.replace(/(?<=\n)[ \t]+$/, '');
    if (entry.type === 'slot') {
      compiled.push(entry);
      continue;
    }
    const branch = (skeleton: Skeleton) => pieces(trim(skeleton.text, entry), template, trim);
    const { at } = entry;
    compiled.push(
      entry.type === 'if'
        ? { type: 'if', when: entry.when, then: branch(entry.then), otherwise: branch(entry.otherwise), at }
        : {
            type: 'each',
            of: entry.of,
            level: entry.level,
            body: branch(entry.body),
            otherwise: branch(entry.otherwise),
            at,
          },
    );
  }
  return compiled;
}

/** Pieces of code, every space kept; tags on lines of their own leave no empty lines. */
export const codePieces = (text: string, template: Template): readonly CompiledPiece[] =>
  pieces(text, template, (branch, { standalone }) =>
    standalone ? branch.replace(/^[ \t]*\n/, '').replace(/[ \t]+$/, '') : branch,
  );

/** Pieces of a formula. A script without braces gets them: `x_{{i}}` is x with the whole value below. */
export function texPieces(text: string, template: Template): readonly CompiledPiece[] {
  const braced = text.trim().replace(/([_^])[ \t]*([\uE000-\uF7FF])/g, '$1{$2}');
  return pieces(braced, template, (branch) =>
    branch.trim().replace(/([_^])[ \t]*([\uE000-\uF7FF])/g, '$1{$2}'),
  );
}
