import { adapt } from './adapt/adapt.ts';
import type { Bank, BankHead, BankSource, Chunk, LmsFormat } from './format.ts';
import type { UnsupportedPolicy } from './names.ts';
import type { Refusal } from './support/support.ts';

export interface WriteBankOptions {
  /** `fail` where left out. */
  readonly onUnsupported?: UnsupportedPolicy;
}

/** A question that was written in another form, or not at all. */
export interface Adaptation {
  readonly question: string;
  readonly policy: UnsupportedPolicy;
  readonly refused: readonly Refusal[];
}

/** A bank on its way into a format. */
export interface BankExport {
  /** @throws VariorumError `unsupported-field`, see `adapt` */
  add(source: BankSource): Iterable<Chunk>;
  finish(): Iterable<Chunk>;
  /** What was changed so far, once for each question. */
  readonly adaptations: readonly Adaptation[];
}

/** Opens a bank for writing: every question is fitted to the format before the format sees it. */
export function openBank(format: LmsFormat, head: BankHead, options: WriteBankOptions = {}): BankExport {
  const policy = options.onUnsupported ?? 'fail';
  const writer = format.open(head);
  const adaptations = new Map<string, Adaptation>();
  return {
    *add({ redraw, ...item }) {
      const { variant, points, code } = item;
      const { parts, refused } = adapt(variant, points, format, policy, redraw);
      if (refused.length > 0) {
        const key = `${variant.question} ${variant.form} ${refused.map(({ field }) => field).join(' ')}`;
        if (!adaptations.has(key)) adaptations.set(key, { question: variant.question, policy, refused });
      }
      for (const [position, part] of parts.entries()) {
        const partCode = parts.length === 1 ? code : `${code}-${position + 1}`;
        const category = parts.length === 1 ? item.category : [...item.category, part.variant.title];
        yield* writer.add({ ...item, ...part, code: partCode, category });
      }
    },
    finish: () => writer.finish(),
    get adaptations() {
      return [...adaptations.values()];
    },
  };
}

/** The files of a whole bank, chunk by chunk. */
export function* writeBank(format: LmsFormat, bank: Bank, options: WriteBankOptions = {}): Generator<Chunk> {
  const open = openBank(format, bank.head, options);
  for (const item of bank.items) yield* open.add(item);
  yield* open.finish();
}
