import type { Answers, Context, FileAnswer } from '#forms/engine/model.ts';
import type {
  Audience,
  EntryAuthor,
  EntryKind,
  Side,
  Land,
  SubmissionState,
} from '#forms/submission/model.ts';
import type { CorrectedReceipt } from '#forms/submission/data.ts';
import type { ReviewView } from '#app/i18n/view.ts';
import type { StaffRole } from './policy/model.ts';

/** 256 random bits. Opaque on purpose: only the vault looks inside. */
export type Key = { readonly bytes: Uint8Array };

/** A handle of a running transaction; only stores know what is behind it. */
export type Transaction = {
  readonly transaction: unknown;
  /** Runs `then` when everything is kept; not at all if nothing is. */
  readonly whenKept: (then: () => void) => void;
};
export type RunTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

export type DraftRow = {
  readonly id: string;
  readonly lookup: string;
  readonly service: string;
  readonly serviceVersion: string;
  readonly language: string;
  readonly wrappedKey: Uint8Array;
  /** Of its erasure key, which goes on to the case; `null` for a draft from before there were any. */
  readonly erasureSlot: number | null;
  readonly sealedAnswers: Uint8Array;
  /** Grows by one with each change. */
  readonly version: number;
  readonly expiresAt: string;
};

export type Drafts = {
  /** Versions of forms that somebody can still go on with. */
  readonly versions: (
    now: string,
  ) => Promise<readonly { readonly service: string; readonly version: string }[]>;
  /** One that is there already under the same lookup stays. */
  readonly add: (draft: DraftRow) => Promise<void>;
  readonly findByLookup: (lookup: string) => Promise<DraftRow | null>;
  /** False when somebody else changed it since `version` was read. */
  readonly save: (change: {
    readonly id: string;
    readonly version: number;
    readonly serviceVersion: string;
    readonly sealedAnswers: Uint8Array;
    readonly expiresAt: string;
  }) => Promise<boolean>;
  /** False when it is gone or has changed since `version` was read. */
  readonly remove: (
    tx: Transaction,
    draft: { readonly id: string; readonly version: number },
  ) => Promise<boolean>;
  /** The drafts whose time is over, `limit` at most; they are gone when `tx` ends. */
  readonly removeExpired: (
    tx: Transaction,
    wish: { readonly now: string; readonly limit: number },
  ) => Promise<readonly Pick<DraftRow, 'id' | 'erasureSlot'>[]>;
};

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
  /** Where the citizen wants to be told of news. */
  readonly sealedContact: Uint8Array | null;
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
};

/** A file in the service's format, e.g. XML. */
export type CaseFile = { readonly name: string; readonly mediaType: string; readonly text: string };

export type Submissions = {
  readonly add: (tx: Transaction, submission: SubmissionRow) => Promise<void>;
  readonly findByDraftLookup: (lookup: string) => Promise<SubmissionRow | null>;
  readonly findByReference: (reference: string) => Promise<SubmissionRow | null>;
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
  /** Notes when the office has to act next. */
  /** `null`: nobody is told any more. */
  readonly setContact: (contact: Pick<SubmissionRow, 'reference' | 'sealedContact'>) => Promise<void>;
  /** The case opens with another code from now on. False when somebody else changed it since `version` was read. */
  readonly renewCode: (
    tx: Transaction,
    renewed: Pick<SubmissionRow, 'reference' | 'version' | 'lookup' | 'keyForCode'>,
  ) => Promise<boolean>;
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
  /** What was sent before each correction, oldest first. */
  readonly earlier: (reference: string) => Promise<readonly EarlierFiling[]>;
  /** False when it was marked before. */
  readonly markDelivered: (
    tx: Transaction,
    delivery: { readonly reference: string; readonly at: string },
  ) => Promise<boolean>;
};

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
  readonly audience: Audience;
  /** JSON of `EntryBodies[kind]`. Only entries from before there were kinds have none. */
  readonly sealedBody: Uint8Array | null;
  /** The note of a `state` from before there were bodies. */
  readonly sealedNote: Uint8Array | null;
  /** Grows with each entry, over all cases. */
  readonly position: number;
};

/** Append-only. */
export type CaseEntries = {
  /** News for the office when the citizen wrote it. False when there is an entry with this id: sent twice it is kept once. */
  readonly add: (tx: Transaction, entry: Omit<CaseEntryRow, 'position' | 'sealedNote'>) => Promise<boolean>;
  /** When the case became what, in the order it happened. */
  readonly moves: (
    tx: Transaction,
    reference: string,
  ) => Promise<readonly Pick<CaseEntryRow, 'at' | 'state'>[]>;
  /** The newest entry of an id or a kind, whoever may read it. */
  readonly newest: (
    reference: string,
    which: { readonly id: string } | { readonly kind: EntryKind },
  ) => Promise<CaseEntryRow | null>;
  /** What this side may read, in the order it happened. */
  readonly of: (reference: string, reader: Side) => Promise<readonly CaseEntryRow[]>;
  /** Notes up to which entry the citizen has read; it never goes back. */
  readonly markReadByCitizen: (reading: {
    readonly reference: string;
    readonly position: number;
  }) => Promise<void>;
};

/** A handed-in document; name, type and hash stand in the sealed answers only. */
export type FileRow = {
  readonly id: string;
  readonly draftId: string | null;
  readonly reference: string | null;
  /** The request for an opinion that it came back with, under whose key it lies. */
  readonly opinion?: string | null;
  /** Under the draft key first, under the case key from submission on. */
  readonly wrappedKey: Uint8Array;
  /** Bytes of the plain document; `null` while it is still arriving. */
  readonly size: number | null;
  readonly createdAt: string;
};

export type Files = {
  readonly add: (file: FileRow) => Promise<void>;
  readonly find: (id: string) => Promise<FileRow | null>;
  readonly complete: (id: string, size: number, tx?: Transaction) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly ofDraft: (draftId: string) => Promise<readonly FileRow[]>;
  readonly ofSubmission: (reference: string) => Promise<readonly FileRow[]>;
  /** Moves the draft's documents to the submission with keys wrapped anew. */
  readonly handOver: (
    tx: Transaction,
    files: readonly { readonly id: string; readonly reference: string; readonly wrappedKey: Uint8Array }[],
  ) => Promise<void>;
  /** Ids of documents that belong to nothing any more. */
  readonly removeOrphans: (before: string) => Promise<readonly string[]>;
  /** Ids of documents begun before that moment which have never been handed in. */
  readonly removeUnfinished: (before: string) => Promise<readonly string[]>;
};

/** Sealed bytes of documents: appended frame by frame, so a cut line resumes at the last whole frame. */
export type Blobs = {
  readonly create: (id: string) => Promise<void>;
  /** Appends what arrives and returns the plain length now stored, durable (fsync) when it resolves. */
  readonly append: (
    blob: { readonly id: string; readonly key: Key; readonly offset: number },
    bytes: AsyncIterable<Uint8Array>,
  ) => Promise<number>;
  /** The plain length stored so far. */
  readonly length: (id: string) => Promise<number>;
  readonly read: (id: string, key: Key) => AsyncIterable<Uint8Array>;
  /** Reads the document once: its length, SHA-256 (hex) and a look at its first and last bytes. */
  readonly inspect: (id: string, key: Key) => Promise<Inspection>;
  readonly remove: (id: string) => Promise<void>;
};

/** `start` and `end` hold up to 8 KiB each. */
export type Inspection = {
  readonly size: number;
  readonly sha256: string;
  readonly start: Uint8Array;
  readonly end: Uint8Array;
};

export type Agency = {
  readonly id: string;
  /** The kind of authority, e.g. `gewerbeamt`, as the service's route names it. */
  readonly authority: string;
  readonly name: string;
  readonly address: readonly string[];
  readonly phone: string;
  readonly email: string;
  /** The longest prefix of an AGS wins; the empty one takes the rest. */
  readonly agsPrefix: string;
  /** Whose public holidays it has. */
  readonly land: Land;
  /** What it has set of the services' parameters: by service, then by parameter. The rest has its default. */
  readonly parameters: Readonly<Record<string, Context['authority']>>;
  /** Name and address of the court that hears actions against its decisions; `null` where an objection comes first. */
  readonly court: string | null;
  readonly publicKey: string;
};

export type Agencies = {
  readonly inCharge: (authority: string, ags: string) => Promise<Agency | null>;
  readonly find: (id: string, tx?: Transaction) => Promise<Agency | null>;
  /** All of the portal, by name. */
  readonly all: () => Promise<readonly Agency[]>;
  readonly save: (agency: Agency) => Promise<void>;
};

export type StaffMember = {
  readonly id: string;
  readonly agency: string;
  readonly name: string;
  readonly subject: string;
  readonly role: StaffRole;
};

export type Staff = {
  readonly save: (member: StaffMember) => Promise<void>;
  readonly findBySubject: (subject: string) => Promise<StaffMember | null>;
  readonly ofAgency: (agency: string) => Promise<readonly StaffMember[]>;
  readonly removeExpired: (now: string) => Promise<void>;
  readonly addSession: (session: {
    readonly hash: string;
    readonly staffId: string;
    readonly expiresAt: string;
  }) => Promise<void>;
  /** The member of a session that is still alive, whose life is extended to `expiresAt`. */
  readonly findBySession: (hash: string, now: string, expiresAt: string) => Promise<StaffMember | null>;
  /** The member of a session that is still alive; its life stays as long as it is. */
  readonly peekSession: (hash: string, now: string) => Promise<StaffMember | null>;
  readonly removeSession: (hash: string) => Promise<void>;
  readonly addSignInLink: (link: {
    readonly hash: string;
    readonly staffId: string;
    readonly expiresAt: string;
  }) => Promise<void>;
  /** The member a one-time link belongs to; the link is used up. */
  readonly takeSignInLink: (hash: string, now: string) => Promise<StaffMember | null>;
};
