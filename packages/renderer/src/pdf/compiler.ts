import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** The compiler keeps memory for every document: it is replaced, and its cache emptied, after this many. */
const MOST_DOCUMENTS = 200;

interface Held {
  readonly compiler: NodeCompiler;
  /** A folder that does not exist: the compiler finds the given assets there and nothing else. */
  readonly root: string;
  documents: number;
}

const held = new Map<string, Held>();

/** A compiler with the given fonts besides its own; the same one for a while. */
export function takeCompiler(fontsKey: string, fonts: readonly Uint8Array[]): Held {
  let entry = held.get(fontsKey);
  if (entry !== undefined && entry.documents >= MOST_DOCUMENTS) {
    entry.compiler.evictCache(0);
    held.delete(fontsKey);
    entry = undefined;
  }
  if (entry === undefined) {
    const root = join(tmpdir(), `variorum-${randomUUID()}`);
    const fontArgs =
      fonts.length === 0 ? {} : { fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }] };
    entry = { compiler: NodeCompiler.create({ workspace: root, ...fontArgs }), root, documents: 0 };
    held.set(fontsKey, entry);
  }
  entry.documents += 1;
  return entry;
}
