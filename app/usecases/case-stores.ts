import type { Answers, Context, FileAnswer } from '#forms/engine/model.ts';
import type { Audience, EntryAuthor, EntryKind, Side, SubmissionState } from '#forms/submission/model.ts';
import type { CorrectedReceipt } from '#forms/submission/data.ts';
import type { ReviewView } from '#app/i18n/view.ts';
import type { Transaction } from './stores.ts';

export type SubmissionRow = {
  readonly reference: string;
  readonly draftId: string;
  /** The idempotency token of the form that was sent. */
  readonly token: string;
  readonly lookup: string;
  readonly agency: string;
  readonly service: string;
  readonly serviceVersion: string;
  readonly language: string;
  readonly state: SubmissionState;
  readonly assignee: string | null;
  readonly receivedAt: string;
  /** When the citizen last did something. */
  readonly newsAt: string;
  readonly keyForCode: Uint8Array;
  readonly keyForAgency: Uint8Array;
  /** `null` for a case from before there were erasure keys. */
  readonly erasureSlot: number | null;
  /** The case's own key pair, the private half under the case key: replies are sealed for it. `null` as above. */
  readonly replyPublicKey: Uint8Array | null;
  readonly sealedReplyKey: Uint8Array | null;
  /** JSON of `Payload`. */
  readonly sealedPayload: Uint8Array;
  /** The sealed PDF. */
  readonly sealedReceipt: Uint8Array;
  /** How often it was corrected: payload and receipt are those of the last time. */
  readonly corrections: number;
  readonly version: number;
  /** When the outbox handed it over to the agency. */
  readonly deliveredAt: string | null;
  /** When the office has to act next (ISO 8601, a day); `null` while nothing presses. */
  readonly dueOn: string | null;
  readonly deleteAfter: string;
  /** Where the citizen wants to be told of news, for the worker. */
  readonly sealedContact: Uint8Array | null;
  /** The same for its citizen; `null` as well where it is from before there were keys of the worker. */
  readonly sealedOwnContact: Uint8Array | null;
  /** Position of the newest entry that the citizen has read; 0 is none. */
  readonly readByCitizen: number;
};

/**
 * What is sealed to the agency: the answers with what held beside them, the review as the person checked it (in German
 * and as read), and the files in the service's format as they were sent.
 */
export type Payload = {
  readonly answers: Answers;
  /** Code lists are official and stay with the portal. `null` for a case from before payloads. */
  readonly context: Omit<Context, 'codelists'> | null;
  readonly review: ReviewView;
  readonly reviewAsRead: ReviewView;
  readonly documents: readonly FileAnswer[];
  readonly files: readonly CaseFile[];
  /** When the correction was received, and the receipt whose place its own takes; `null` for what was sent first. */
  readonly correction: { readonly receivedAt: string; readonly corrects: CorrectedReceipt } | null;
  /** Of `data.json`; cases from before it have none. */
  readonly salt?: string;
};

/** A file in the service's format, e.g. XML. */
export type CaseFile = { readonly name: string; readonly mediaType: string; readonly text: string };

/** Where the citizen wants to be told of news; `null`: nowhere any more. */
export type Contact = Pick<SubmissionRow, 'reference' | 'sealedContact' | 'sealedOwnContact'>;

type ContactOfCase = Contact &
  Pick<SubmissionRow, 'erasureSlot' | 'replyPublicKey'> & { readonly sealedContact: Uint8Array };

export type Contacts = {
  readonly set: (contact: Contact) => Promise<void>;
  /** Those whose seal does not begin like this, in the order of their numbers, behind `after`. */
  readonly sealedElse: (
    start: Uint8Array,
    page: { readonly after: string; readonly limit: number },
  ) => Promise<readonly ContactOfCase[]>;
  /** Nothing happens where it was changed or ended since `before` was read. */
  readonly reseal: (contact: Contact, before: Uint8Array) => Promise<void>;
};

export type Submissions = {
  readonly add: (tx: Transaction, submission: SubmissionRow) => Promise<void>;
  readonly findByDraftLookup: (lookup: string) => Promise<SubmissionRow | null>;
  readonly findByReference: (reference: string) => Promise<SubmissionRow | null>;
  /** Work goes on where the office waited; false where it did not. */
  readonly goOn: (tx: Transaction, reference: string) => Promise<boolean>;
  /** False when somebody else changed it since `version` was read. */
  readonly change: (
    tx: Transaction,
    change: {
      readonly reference: string;
      readonly version: number;
      readonly state: SubmissionState;
      readonly assignee: string | null;
    },
  ) => Promise<boolean>;
  /** From when on a case that has come to an end is erased. */
  readonly setDeleteAfter: (
    tx: Transaction,
    kept: Pick<SubmissionRow, 'reference' | 'deleteAfter'>,
  ) => Promise<void>;
  /** The case opens with another code from now on. False when somebody else changed it since `version` was read. */
  readonly renewCode: (
    tx: Transaction,
    renewed: Pick<SubmissionRow, 'reference' | 'version' | 'lookup' | 'keyForCode'>,
  ) => Promise<boolean>;
  /** Notes when the office has to act next. */
  readonly setDue: (
    tx: Transaction,
    due: { readonly reference: string; readonly dueOn: string | null },
  ) => Promise<void>;
  /**
   * Puts a corrected payload and receipt in the place of those that were sent before, which are kept beside it. False when
   * somebody else changed the case since `version` was read.
   */
  readonly correct: (
    tx: Transaction,
    corrected: Pick<SubmissionRow, 'reference' | 'version' | 'state' | 'sealedPayload' | 'sealedReceipt'>,
  ) => Promise<boolean>;
  /** What was sent first and with each correction, oldest first. */
  readonly filings: (
    reference: string,
    tx?: Transaction,
  ) => Promise<readonly Pick<SubmissionRow, 'reference' | 'corrections' | 'sealedPayload'>[]>;
  /** What was sent before each correction, oldest first. */
  readonly earlier: (reference: string) => Promise<readonly EarlierFiling[]>;
  /** False when it was marked before. */
  readonly markDelivered: (
    tx: Transaction,
    delivery: { readonly reference: string; readonly at: string },
  ) => Promise<boolean>;
};

/** What was sent before a correction. `corrections` counts those before it. */
export type EarlierFiling = Pick<
  SubmissionRow,
  'reference' | 'corrections' | 'sealedPayload' | 'sealedReceipt'
>;

/** One entry of a case's log; `sealedBody` is sealed with the case. */
export type CaseEntryRow = {
  readonly id: string;
  readonly reference: string;
  readonly at: string;
  readonly kind: EntryKind;
  /** Of the case, after the entry. */
  readonly state: SubmissionState;
  readonly author: EntryAuthor;
  readonly by: string | null;
  /** Who that is; `null` as well for entries from before there were ids, and for opinions of other agencies. */
  readonly staffId: string | null;
  readonly audience: Audience;
  /** The day (ISO 8601) that it sets; in clear, unlike what it says. */
  readonly dueOn: string | null;
  /** JSON of `EntryBodies[kind]`. Only entries from before there were kinds have none. */
  readonly sealedBody: Uint8Array | null;
  /** The note of a `state` from before there were bodies. */
  readonly sealedNote: Uint8Array | null;
  /** Grows with each entry, over all cases. */
  readonly position: number;
};

/** Append-only. */
export type CaseEntries = {
  /**
   * News for the office when the citizen wrote it. False when there is an entry with this id: sent twice it is kept once.
   */
  readonly add: (tx: Transaction, entry: Omit<CaseEntryRow, 'position' | 'sealedNote'>) => Promise<boolean>;
  /** What happened when and what the case became, in this order; without what was said. */
  readonly moves: (
    tx: Transaction,
    reference: string,
  ) => Promise<readonly Pick<CaseEntryRow, 'at' | 'state' | 'kind' | 'author' | 'dueOn'>[]>;
  /**
   * Locks the case until the transaction is over: nobody writes into it meanwhile. Whether nothing is newer than the entry
   * at this position.
   */
  readonly isNewest: (
    tx: Transaction,
    seen: { readonly reference: string; readonly position: number },
  ) => Promise<boolean>;
  /** The newest entry of an id or a kind, whoever may read it. */
  readonly newest: (
    reference: string,
    which: { readonly id: string } | { readonly kind: EntryKind },
  ) => Promise<CaseEntryRow | null>;
  /** Who has written since the entry at this position, oldest first; without what was said. */
  readonly since: (seen: {
    readonly reference: string;
    readonly position: number;
  }) => Promise<readonly Pick<CaseEntryRow, 'author' | 'by' | 'staffId'>[]>;
  /** What this side may read, in the order it happened. */
  readonly of: (reference: string, reader: Side, tx?: Transaction) => Promise<readonly CaseEntryRow[]>;
  /** Notes up to which entry the citizen has read; it never goes back. */
  readonly markReadByCitizen: (reading: {
    readonly reference: string;
    readonly position: number;
  }) => Promise<void>;
};
