import type { Transaction } from '../stores.ts';

/** One entry before a file is sealed and one for the sealed file, chained by the database; nothing in it changes or goes. */
export type ReceiptLogEntry = {
  /** From 1, without gaps. */
  readonly sequence: number;
  readonly loggedAt: string;
  readonly sealedAt: string;
  readonly reference: string;
  /** Of the file as it was sealed, or of the data that are announced; hex. */
  readonly sha256: string;
  /** The sequence of the entry that the file itself names: its announcement. 0 is none. */
  readonly anchor: number;
  readonly previous: string;
  readonly hash: string;
  readonly kind: 'announced' | 'sealed';
};

/** `text` is written by `receipt-log/checkpoint.ts`; the certificate is DER. */
export type CheckpointRow = {
  readonly number: number;
  readonly size: number;
  readonly text: string;
  readonly certificate: Uint8Array;
  readonly signature: Uint8Array;
};

export type ReceiptLog = {
  /** The last entry; sequence 0 and no hash when there is none. */
  readonly head: () => Promise<Pick<ReceiptLogEntry, 'sequence' | 'hash'>>;
  /** Entries of other transactions wait until `tx` ends: append last. */
  readonly append: (
    tx: Transaction,
    entry: Pick<ReceiptLogEntry, 'sealedAt' | 'reference' | 'sha256' | 'anchor'>,
  ) => Promise<void>;
  /** Kept at once. */
  readonly announce: (
    data: Pick<ReceiptLogEntry, 'sealedAt' | 'reference' | 'sha256'>,
  ) => Promise<ReceiptLogEntry>;
  /** A file as it was sealed. */
  readonly findBySha256: (sha256: string) => Promise<ReceiptLogEntry | null>;
  /** What was announced by its data, and then sealed and kept. */
  readonly findAnnounced: (sha256: string) => Promise<ReceiptLogEntry | null>;
  /** In order; both ends included. */
  readonly entries: (range: {
    readonly from: number;
    readonly to: number;
  }) => Promise<readonly ReceiptLogEntry[]>;
  /** False when there is one of that number. */
  readonly addCheckpoint: (checkpoint: CheckpointRow) => Promise<boolean>;
  readonly lastCheckpoint: () => Promise<CheckpointRow | null>;
  /** Oldest first. */
  readonly checkpoints: (page: {
    readonly after: number;
    readonly limit: number;
  }) => Promise<readonly CheckpointRow[]>;
  /** The first that covers an entry. */
  readonly checkpointOf: (sequence: number) => Promise<CheckpointRow | null>;
};

/** SHA-256. */
export type Digest = (bytes: Uint8Array) => Uint8Array;

/** Signs a text (UTF-8) with the portal's seal. */
export type SignLog = (text: string) => Promise<Pick<CheckpointRow, 'certificate' | 'signature'>>;
