import type { CompiledTemplate } from '../template/compiled.ts';
import { compileBlocks } from './blocks.ts';
import { readTemplate } from './read-template.ts';
import { Source } from './source.ts';

export interface CompileOptions {
  /** Name of the file, for messages. */
  readonly file: string;
  /** Whether sections of depth 2 are numbered steps, as in a worked solution. */
  readonly steps?: boolean;
}

/**
 * Compiles Markdown with Handlebars into data that `fillTemplate` fills. See TEMPLATES.md for the dialect.
 * @throws VariorumError `invalid-template` with file, line and column, and what to write instead
 */
export function compileTemplate(text: string, { file, steps = false }: CompileOptions): CompiledTemplate {
  const template = readTemplate(new Source(normalised(text), file));
  return { file, steps, body: compileBlocks(template.root, template) };
}

/** Line ends as `\n`, without a byte order mark. */
export const normalised = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
