import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

export interface Compiler {
  readonly typst: NodeCompiler;
  /** A folder that does not exist: the compiler finds the given assets there and nothing else. */
  readonly root: string;
}

const compilers = new Map<string, Compiler>();

/** The compiler with these fonts besides its own; `fontsKey` names the set. */
export function compilerWith(fontsKey: string, fonts: readonly Uint8Array[]): Compiler {
  const known = compilers.get(fontsKey);
  if (known !== undefined) return known;
  const root = join(tmpdir(), `variorum-${randomUUID()}`);
  const fontBlobs = fonts.map((font) => Buffer.from(font));
  const typst = NodeCompiler.create({
    workspace: root,
    ...(fonts.length === 0 ? {} : { fontArgs: [{ fontBlobs }] }),
  });
  const compiler = { typst, root };
  compilers.set(fontsKey, compiler);
  return compiler;
}
