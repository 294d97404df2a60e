import { join } from 'node:path';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { RenderError } from '../common/error.ts';
import { contentHash } from '../common/figure.ts';
import { takeCompiler } from './compiler.ts';

export interface PdfOptions {
  /** Fonts besides those inside the compiler (Latin, Greek, mathematics), as TTF or OTF bytes. */
  readonly fonts?: readonly Uint8Array[];
  /** Told of characters that no font has. Without it they are not looked for. */
  readonly warn?: (message: string) => void;
  /** Seconds since 1970 that the file names as its creation. Default 0, so that equal input gives equal bytes. */
  readonly created?: number;
}

/**
 * Compiles Typst source to a tagged PDF (PDF/UA-1 where all characters have a glyph): the same bytes for the same
 * input on every run. `assets` are the files that the source names, by path; nothing else can be read, neither
 * files nor packages. Throws `typst-error` with every message of the compiler.
 */
export function renderPdf(
  source: string,
  assets: ReadonlyMap<string, Uint8Array> = new Map(),
  options: PdfOptions = {},
): Uint8Array {
  refusePackages(source);
  const fonts = options.fonts ?? [];
  const key = fonts.map((font) => contentHash(Buffer.from(font).toString('latin1'))).join();
  const { compiler, root } = takeCompiler(key, fonts);
  compiler.resetShadow();
  for (const [path, bytes] of assets) {
    const text = Buffer.from(bytes);
    if (/\.typ$/i.test(path)) refusePackages(text.toString('utf8'));
    compiler.mapShadow(join(root, path), text);
  }
  try {
    const result = compiler.compile({ mainFileContent: source, resetRead: true });
    const document = result.result;
    if (document === null) throw compileError(result.takeDiagnostics()?.shortDiagnostics ?? []);
    return exportPdf(compiler, document, options);
  } finally {
    compiler.resetShadow();
  }
}

function exportPdf(compiler: NodeCompiler, document: NodeTypstDocument, options: PdfOptions): Uint8Array {
  const creationTimestamp = options.created ?? 0;
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
  } catch (error) {
    const message = (error as Error).message;
    const missing = [
      ...message.matchAll(/the text `\\?"((?:[^"\\]|\\.)*?)\\?"` could not be displayed/g),
    ].map((match) => match[1] as string);
    if (missing.length === 0) throw new RenderError('typst-error', `Typst: ${plainMessage(message)}`);
    options.warn?.(missingMessage(missing));
    return compiler.pdf(document, { creationTimestamp });
  }
}

/** `no font has the characters 漢 (U+6F22), 字 (U+5B57)` */
function missingMessage(texts: readonly string[]): string {
  const characters = new Set(texts.flatMap((text) => [...text]));
  const named = [...characters].map(
    (character) =>
      `${character} (U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')})`,
  );
  return `no font has the character${named.length === 1 ? '' : 's'} ${named.join(', ')}: printed as empty boxes; give a font that has ${named.length === 1 ? 'it' : 'them'}`;
}

interface Diagnostic {
  readonly message: string;
}

function compileError(diagnostics: readonly Diagnostic[]): RenderError {
  const messages = [...new Set(diagnostics.map((diagnostic) => diagnostic.message))];
  return new RenderError('typst-error', `Typst: ${messages.join('; ') || 'the document did not compile'}`);
}

/** The messages within the compiler's debug output. */
function plainMessage(debug: string): string {
  const messages = [...debug.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) =>
    (match[1] as string).replace(/\\(.)/g, '$1'),
  );
  return messages.length === 0 ? debug : [...new Set(messages)].join('; ');
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
