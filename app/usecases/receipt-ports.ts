import type { LetterDocument } from './letter-document.ts';
import type { ReceiptDocument } from './receipt-document.ts';
import type { Transaction } from './stores.ts';

/** What was sealed in a case: its receipt, or the letter whose document has this id; it is empty for the receipt. */
export type SealedFile = { readonly reference: string; readonly letter: string };

/** What a sealed file was after each update. */
export type ReceiptStateRow = Omit<ReceiptState, 'resume'> &
  SealedFile & {
    /** 0 is the file as it was sealed, which lies with the submission or among its documents. */
    readonly position: number;
    readonly at: string;
    readonly renewAt: string | null;
    readonly sealedUpdate: Uint8Array | null;
    readonly sealedResume: Uint8Array;
  };

export type ReceiptStates = {
  /** False when there is a state in this place. */
  readonly add: (tx: Transaction, state: ReceiptStateRow) => Promise<boolean>;
  /** Of the receipt, or of a letter, in the order they came to be. */
  readonly of: (reference: string, letter?: string) => Promise<readonly ReceiptStateRow[]>;
  /** Whether bytes are a receipt of ours in any of its states. */
  readonly findBySha256: (sha256: string) => Promise<ReceiptStateRow | null>;
  /** What is of one of these levels now, or have to be renewed; the oldest first. */
  readonly toRaise: (wanted: {
    readonly levels: readonly SealLevel[];
    readonly now: string;
    readonly limit: number;
  }) => Promise<readonly SealedFile[]>;
};

/** An error of the code `token-silent` says that the seal is out of reach now and may be back later. */
export type Receipts = { readonly make: (document: ReceiptDocument) => Promise<Uint8Array> };

/** Sealed as receipts are, with the same error when the seal is out of reach. */
export type Letters = { readonly make: (letter: LetterDocument) => Promise<Uint8Array> };

/** PAdES baseline levels: sealed; with a time stamp; with the proof that nothing was revoked; kept up for ever. */
export type SealLevel = 'B-B' | 'B-T' | 'B-LT' | 'B-LTA';

/** A receipt's file as it is at one time. */
export type ReceiptState = {
  readonly level: SealLevel;
  /** Of the whole file, hex. */
  readonly sha256: string;
  readonly length: number;
  /** What adding to the file needs to know of it; no answer among it. */
  readonly resume: Uint8Array;
};

/** `update` is to be put behind the file. `renewAt`: when its time stamp has to be renewed. */
export type RaisedReceipt = ReceiptState & { readonly update: Uint8Array; readonly renewAt: string | null };

/** Updates of sealed receipts: they only add bytes, and are made without opening the receipt. */
export type ReceiptUpdates = {
  readonly begin: (receipt: Uint8Array) => ReceiptState;
  /** One level up, or at the last level the renewal. Throws when a service does not answer; nothing is lost by that. */
  readonly raise: (state: Pick<ReceiptState, 'level' | 'resume'>) => Promise<RaisedReceipt>;
};
