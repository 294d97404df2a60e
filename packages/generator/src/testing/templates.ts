import type { CompiledInline, CompiledTemplate } from '../template/compiled.ts';

/** A compiled template of one paragraph in which `{name}` is a slot, for questions of tests. */
export function text(file: string, source: string): CompiledTemplate {
  const children = source.split(/(\{\w+\})/).map((part): CompiledInline => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined) return { type: 'text', value: part };
    return { type: 'slot', value: { type: 'path', level: 0, parts: [name], name, at: [1, 1] }, at: [1, 1] };
  });
  return { file, steps: false, body: [{ type: 'fill', as: 'paragraph', children }] };
}
