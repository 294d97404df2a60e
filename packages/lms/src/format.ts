import type { Form, Variant } from '@variorum/generator';
import type { SupportMatrix } from './support/support.ts';

/** What holds for a whole bank. */
export interface BankHead {
  readonly title: string;
  readonly course?: string;
  /** What students read before the first question. */
  readonly instructions?: string;
}

/** One question of a bank, as a format is given it: every field is one that the format can take. */
export interface BankItem {
  /** Unique within the bank; names the variant to the teacher and to marking. */
  readonly code: string;
  /** Names of the categories it lies in, the outermost first. Variants of one question share a category. */
  readonly category: readonly string[];
  readonly points: number;
  readonly variant: Variant;
}

/** One question before it was fitted to a format. */
export interface BankSource extends BankItem {
  /** The same question with the same parameters in another form; null where it has no such form. */
  readonly redraw?: (form: Form) => Variant | null;
}

/** A bank, built while it is read: nothing of it needs to stand in memory. */
export interface Bank {
  readonly head: BankHead;
  readonly items: Iterable<BankSource>;
}

/** A part of a file. Chunks of one path follow one another and make up the file in this order. */
export interface Chunk {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A bank being written. Holds no more than what its last file needs. */
export interface BankWriter {
  add(item: BankItem): Iterable<Chunk>;
  /** The rest; nothing can be added afterwards. */
  finish(): Iterable<Chunk>;
}

/** One format. Each stands in a folder of its own below `formats/`; nothing outside it knows its name but the index. */
export interface LmsFormat {
  /** As in `--to`: `moodle`. */
  readonly id: string;
  readonly title: string;
  /** Ending of the file to import, without the dot. */
  readonly extension: string;
  /** The programs that read it. */
  readonly consumers: string;
  /** What becomes of each kind of field. */
  readonly support: SupportMatrix;
  /** What else does not cross over as it is: figures, scoring, layout. Sentences. */
  readonly remarks: readonly string[];
  open(head: BankHead): BankWriter;
}

/** First words of every file of a bank: it holds the answers. */
export const privateWarning = 'PRIVATE: holds the answers; for the teacher, not for students';
