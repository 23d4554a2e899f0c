import type { SubmissionState } from '#forms/submission/model.ts';
import type { SubmissionRow } from './case-stores.ts';
import type { Transaction } from './stores.ts';

/** A case whose time is over. */
export type DueCase = Pick<
  SubmissionRow,
  'reference' | 'agency' | 'service' | 'receivedAt' | 'deleteAfter' | 'erasureSlot'
> & {
  /** Their ids. */
  readonly documents: readonly string[];
  /** Where the erasure keys of corrections lie that were begun and not sent. */
  readonly draftSlots: readonly number[];
};

/** What is over at a moment: only what has come to one of these states. */
type Over = { readonly now: string; readonly final: readonly SubmissionState[] };

export type DueOfService = {
  readonly service: string;
  /** Its time would be over if it had come to an end. */
  readonly isUnfinished: boolean;
  readonly cases: number;
  readonly documents: number;
  /** Since when the longest overdue is due. */
  readonly since: string;
};

/** What was erased, signed: numbers of cases and dates, never a person. */
export type ErasureRecordRow = {
  /** From 1, without gaps. */
  readonly number: number;
  readonly text: string;
  readonly certificate: Uint8Array;
  readonly signature: Uint8Array;
};

export type Erasures = {
  /** The longest overdue first, locked until `tx` ends; what somebody else is erasing is left to them. */
  readonly lockDue: (tx: Transaction, wish: Over & { readonly limit: number }) => Promise<readonly DueCase[]>;
  /**
   * Removes cases with all that happened to them, corrections that were begun, and the rows of their documents; of a
   * receipt the hashes stay.
   */
  readonly remove: (tx: Transaction, references: readonly string[]) => Promise<void>;
  /** How many are due at a moment, and how many are not because they have not come to an end; nothing is changed. */
  readonly due: (over: Over) => Promise<readonly DueOfService[]>;
  /** The last record; until `tx` ends nobody else adds one. */
  readonly lastRecord: (tx: Transaction) => Promise<ErasureRecordRow | null>;
  readonly addRecord: (tx: Transaction, record: ErasureRecordRow) => Promise<void>;
  /** Those after a number, oldest first. */
  readonly records: (page: {
    readonly after: number;
    readonly limit: number;
  }) => Promise<readonly ErasureRecordRow[]>;
};
