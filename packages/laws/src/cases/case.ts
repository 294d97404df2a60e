import type { AuditVerdict, Stated } from '@variorum/generator';

/** One answer that was stated somewhere, with what an audit has to say of it. */
export interface ReferenceCase {
  /** Number of the case; one case may have several answers. */
  readonly id: string;
  /** What is asked and stated, in our words. */
  readonly about: string;
  readonly question: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly stated: Stated;
  /** The right values of the stated fields; a field that is stated rightly may be left out. */
  readonly correct?: Stated;
  /** The worst verdict of the fields. */
  readonly verdict: AuditVerdict;
  /** By field or, in a table, `field.blank`: ids of the misconceptions that give the stated value. Others are given by none. */
  readonly misconceptions?: Readonly<Record<string, readonly string[]>>;
  /** By field: the entries that deviate. */
  readonly slips?: Readonly<Record<string, readonly string[]>>;
  /** Where the case has no numbers, or where words were wrong although the value is right. */
  readonly remark?: string;
}

/** A case of which no answer can be put as parameters and a value. */
export interface UnmappedCase {
  readonly id: string;
  readonly about: string;
  readonly reason: string;
}
