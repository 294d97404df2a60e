import { join } from 'node:path';
import type { CompileDocArgs, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { RenderError } from '../common/error.ts';
import { contentHash } from '../common/figure.ts';
import { compilerWith } from './compiler.ts';
import { debugMessages, missingCharacters } from './messages.ts';
import { withEmbeddedFonts } from './svg.ts';

/** A font besides those inside the compiler, for characters that they lack. */
export interface PdfFont {
  /** As the font names itself: `Noto Sans CJK SC`. */
  readonly family: string;
  /** A TTF or OTF file. */
  readonly data: Uint8Array;
}

export interface PdfOptions {
  /** Tried in this order after those inside the compiler, which cover Latin, Greek and mathematics. */
  readonly fonts?: readonly PdfFont[];
  /** Told of characters that no font has, and of anything else that keeps the file from being PDF/UA-1. */
  readonly warn?: (message: string) => void;
  /** Seconds since 1970 that the file names as its creation. Default 0, so that equal input gives equal bytes. */
  readonly created?: number;
}

/**
 * Compiles Typst source to a tagged PDF (PDF/UA-1 where all characters have a glyph): the same bytes for the same
 * input on every run. `assets` are the files that the source names, by path; nothing else can be read, neither
 * files nor packages. Throws `typst-error` with the compiler's messages.
 *
 * The compiler keeps about half a megabyte per document whatever is evicted: a worker that makes many should be
 * replaced after a few hundred.
 */
export function renderPdf(
  source: string,
  assets: ReadonlyMap<string, Uint8Array> = new Map(),
  options: PdfOptions = {},
): Uint8Array {
  refusePackages(source);
  const fonts = options.fonts ?? [];
  const data = fonts.map((font) => font.data);
  const key = data.map((bytes) => contentHash(Buffer.from(bytes).toString('latin1'))).join();
  const { typst, root } = compilerWith(key, data);
  // Results that the last document did not use either are dropped.
  typst.evictCache(1);
  typst.resetShadow();
  for (const [path, bytes] of assets) {
    typst.mapShadow(join(root, path), prepared(path, Buffer.from(bytes)));
  }
  try {
    return compile(typst, source, options);
  } finally {
    typst.resetShadow();
  }
}

function prepared(path: string, content: Buffer): Buffer {
  if (path.endsWith('.svg')) return Buffer.from(withEmbeddedFonts(content.toString('utf8')));
  if (path.endsWith('.typ')) refusePackages(content.toString('utf8'));
  return content;
}

function compile(typst: NodeCompiler, source: string, options: PdfOptions): Uint8Array {
  const creationTimestamp = options.created ?? 0;
  // The preamble of the writer reads the families from here.
  const fonts = (options.fonts ?? []).map(({ family }) => family).join('\n');
  const input = { mainFileContent: source, resetRead: true, inputs: { fonts } };
  try {
    return typst.pdf(input, { pdfStandard: 'ua-1', creationTimestamp });
  } catch (error) {
    const debug = (error as Error).message;
    // Only the export to a standard speaks of it; any other failure has diagnostics of its own.
    if (!debug.includes('PDF/UA-1 error')) throw compileError(typst, input);
    const missing = missingCharacters(debug);
    if (missing !== null) options.warn?.(missing);
    for (const message of debugMessages(debug)) {
      if (!message.includes('could not be displayed')) options.warn?.(message);
    }
    return typst.pdf(input, { creationTimestamp });
  }
}

function compileError(typst: NodeCompiler, input: CompileDocArgs): RenderError {
  const diagnostics: readonly { readonly message: string }[] =
    typst.compile(input).takeDiagnostics()?.shortDiagnostics ?? [];
  const messages = [...new Set(diagnostics.map(({ message }) => message))];
  return new RenderError('typst-error', `Typst: ${messages.join('; ') || 'the document did not compile'}`);
}

/** A package is named `@space/name`; the writers never write a bare `@`, so any other one is refused. */
function refusePackages(source: string): void {
  const found = /(?<!\\)@[\w-]*/.exec(source);
  if (found !== null) {
    throw new RenderError(
      'typst-error',
      `Typst: "${found[0]}" names a package or a label; only the given assets can be used`,
    );
  }
}
