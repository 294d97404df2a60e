import type { CompiledTemplate } from '../template/compiled.ts';
import { compileTemplate, normalised } from './compile.ts';
import { Source } from './source.ts';

interface Section {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Compiles feedback.md: one section per misconception, each under a heading of depth 1 that is its id.
 * @throws VariorumError `invalid-template` for text before the first section, an id that is not in lower case with
 *   hyphens, an id given twice, an empty section, and what `compileTemplate` throws
 */
export function compileFeedback(
  text: string,
  { file }: { readonly file: string },
): Readonly<Record<string, CompiledTemplate>> {
  const source = new Source(normalised(text), file);
  const templates: Record<string, CompiledTemplate> = {};
  for (const { id, start, end } of sections(source)) {
    if (Object.hasOwn(templates, id)) throw source.error(start, `a second section "${id}"`);
    const heading = source.text.indexOf('\n', start);
    const body = heading === -1 || heading > end ? '' : source.text.slice(heading, end);
    if (body.trim() === '') throw source.error(start, `the section "${id}" is empty`);
    // Empty lines before the section keep its line numbers.
    const above = '\n'.repeat(source.at(start)[0] - 1);
    templates[id] = compileTemplate(above + body, { file });
  }
  return templates;
}

function sections(source: Source): readonly Section[] {
  const found: { id: string; start: number }[] = [];
  let offset = 0;
  let fence: string | undefined;
  for (const line of source.text.split('\n')) {
    const mark = /^ {0,3}(```+|~~~+)/.exec(line)?.[1];
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
    const title = fence === undefined ? /^# +(.*?) *$/.exec(line)?.[1] : undefined;
    if (title !== undefined) {
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(title)) {
        throw source.error(
          offset,
          `a section is named by the id of a misconception, such as forgot-bias; got "${title}"`,
        );
      }
      found.push({ id: title, start: offset });
    } else if (found.length === 0 && line.trim() !== '') {
      throw source.error(offset, 'text before the first section; begin with # and the id of a misconception');
    }
    offset += line.length + 1;
  }
  return found.map(({ id, start }, index) => ({
    id,
    start,
    end: found[index + 1]?.start ?? source.text.length,
  }));
}
