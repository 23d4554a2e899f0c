import type { ReviewView } from '#app/i18n/view.ts';
import type { PayloadFile } from '#forms/payload/model.ts';

/** What every sealed document has. The adapter adds layout, tags and seal, no words. */
export type SealedDocument = {
  readonly reference: string;
  readonly title: string;
  readonly agency: {
    readonly name: string;
    readonly address: readonly string[];
    readonly phone: string;
    readonly email: string;
  };
  /** What stands above the text: number, date and the like. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** The embedded `data.json`. */
  readonly data: Uint8Array;
  /** The embedded `receipt-log.json`: that the log of receipts knew of it before it was sealed. */
  readonly anchor: Uint8Array;
  /** The address of the verification page, to which `#REFERENCE.SHA256` is added. */
  readonly verifyUrl: string;
};

/** Everything that stands in the receipt. */
export type ReceiptDocument = SealedDocument & {
  readonly receivedAt: Date;
  readonly review: ReviewView;
  /** The answers once more as they were read, for those who read another language than the official one. */
  readonly translation: ReceiptTranslation | null;
  readonly documents: readonly { readonly name: string; readonly size: string; readonly sha256: string }[];
  /** Embedded beside `data.json`: the same answers in the service's format. */
  readonly files: readonly PayloadFile[];
  readonly words: ReceiptWords;
};

export type ReceiptTranslation = {
  /** BCP 47. */
  readonly language: string;
  readonly heading: string;
  /** Says that the official text is the one before. */
  readonly note: string;
  readonly review: ReviewView;
};

/** The words around the seal, and for what a machine reads. */
export type SealingWords = {
  readonly seal: string;
  readonly sealExplained: string;
  readonly sealReason: string;
  readonly verify: string;
  readonly qrAlternative: string;
  readonly dataHash: string;
  readonly dataDescription: string;
  readonly anchorDescription: string;
  /** "Seite {page} von {pages}" */
  readonly pageOf: string;
  /** Printed large on every page when the seal's key is a development key. */
  readonly development: string;
};

type ReceiptWords = SealingWords & {
  /** Of `readable.json`. */
  readonly readableDescription: string;
  readonly documentsHeading: string;
  readonly documentColumns: { readonly name: string; readonly size: string; readonly sha256: string };
  readonly payloadDescription: string;
};
