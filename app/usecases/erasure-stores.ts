import type { SubmissionRow } from './case-stores.ts';
import type { Transaction } from './stores.ts';

/** A case whose time is over, with the ids of its documents. */
export type DueCase = Pick<
  SubmissionRow,
  'reference' | 'agency' | 'service' | 'receivedAt' | 'deleteAfter' | 'erasureSlot'
> & { readonly documents: readonly string[] };

export type DueOfService = {
  readonly service: string;
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
  readonly lockDue: (
    tx: Transaction,
    wish: { readonly now: string; readonly limit: number },
  ) => Promise<readonly DueCase[]>;
  /** Removes cases with all that happened to them and the rows of their documents; of a receipt the hashes stay. */
  readonly remove: (tx: Transaction, references: readonly string[]) => Promise<void>;
  /** How many are due at a moment; nothing is changed. */
  readonly due: (now: string) => Promise<readonly DueOfService[]>;
  /** The last record; until `tx` ends nobody else adds one. */
  readonly lastRecord: (tx: Transaction) => Promise<ErasureRecordRow | null>;
  readonly addRecord: (tx: Transaction, record: ErasureRecordRow) => Promise<void>;
  /** Those after a number, oldest first. */
  readonly records: (page: {
    readonly after: number;
    readonly limit: number;
  }) => Promise<readonly ErasureRecordRow[]>;
};
