import type { Answers, Channel, Context, FileAnswer, RegisterId, Service } from '#forms/engine/model.ts';
import type { PayloadStandard } from '#forms/payload/model.ts';
import type { ReviewView } from '#app/i18n/view.ts';
import type { ReceiptDocument } from './receipt-document.ts';
import type { Digest, ReceiptLog, SignLog } from './receipt-log/model.ts';
import type { SubmissionState } from '#forms/submission/model.ts';

/**
 * Everything the use cases touch of the world. Types only; adapters and stores fit by shape.
 * Times are ISO 8601 in UTC, sealed bytes are `Uint8Array`, ids are UUIDs unless said otherwise.
 */
export type Ports = {
  readonly clock: Clock;
  /** Where the people sit whom this process serves. */
  readonly channel: Channel;
  readonly ids: Ids;
  readonly catalogue: Catalogue;
  readonly vault: Vault;
  readonly drafts: Drafts;
  readonly submissions: Submissions;
  readonly files: Files;
  readonly blobs: Blobs;
  readonly agencies: Agencies;
  readonly staff: Staff;
  readonly audit: Audit;
  readonly outbox: Outbox;
  readonly receiptStates: ReceiptStates;
  readonly receiptUpdates: ReceiptUpdates;
  /** What level receipts are to have. */
  readonly sealLevel: SealLevel;
  readonly receiptLog: ReceiptLog;
  readonly digest: Digest;
  readonly signLog: SignLog;
  readonly transaction: RunTransaction;
  readonly receipts: Receipts;
  readonly failedCodes: Budget;
  /** Of those who ask whether a file is one of ours. */
  readonly receiptQuestions: Budget;
  readonly registers: Registers;
  readonly standards: Standards;
  readonly texts: Texts;
  /** `null`: staff sign in by one-time links only. */
  readonly identity: Identity | null;
  /** The portal's public address, e.g. `https://amt.example`. */
  readonly origin: string;
};

export type Clock = { readonly now: () => Date };

/** Random names for things: all from a cryptographic source. */
export type Ids = {
  readonly uuid: () => string;
  /** A case code: 26 Crockford base-32 characters and 2 check characters, without separators. */
  readonly code: () => string;
  /** A submission's reference with check digits. */
  readonly reference: () => string;
  /** 256 random bits (base64url) for sessions and one-time links; stored as `vault.lookup` of it. */
  readonly secret: () => string;
};

export type Catalogue = {
  readonly services: readonly Service[];
  /** The version a draft or submission is bound to, or the newest. */
  readonly find: (id: string, version?: string) => Service | null;
  readonly codelists: Context['codelists'];
};

/* ---- sealing ---- */

/**
 * Keys and seals. A *code* is the person's secret. Every blob names its algorithm and key id in its header, and
 * `about` (what the blob belongs to, e.g. `draft:<id>`) is authenticated, so blobs cannot change places.
 */
export type Vault = {
  /** What is stored to find a draft or case by its code: an HMAC, never the code. */
  readonly lookup: (code: string) => string;
  readonly newKey: () => Key;
  readonly seal: (key: Key, plain: Uint8Array, about: string) => Uint8Array;
  readonly open: (key: Key, sealed: Uint8Array, about: string) => Uint8Array;
  /** Wraps a key under the code and a secret of the server: a stolen dump opens nothing. */
  readonly wrapForCode: (key: Key, code: string, about: string) => Uint8Array;
  readonly unwrapWithCode: (wrapped: Uint8Array, code: string, about: string) => Key;
  /** RSA-OAEP-256 for the agency's public key (SPKI, PEM). */
  readonly wrapForAgency: (key: Key, publicKey: string, about: string) => Uint8Array;
  readonly unwrapAtAgency: (wrapped: Uint8Array, agency: string, about: string) => Key;
  readonly wrapUnderKey: (key: Key, under: Key, about: string) => Uint8Array;
  readonly unwrapUnderKey: (wrapped: Uint8Array, under: Key, about: string) => Key;
  /** Seals what the server itself has to open without anybody's code or key; never an answer. */
  readonly sealAtServer: (plain: Uint8Array, about: string) => Uint8Array;
  readonly openAtServer: (sealed: Uint8Array, about: string) => Uint8Array;
  /** HMAC (base64url) with a key of the server, for tokens in forms. */
  readonly mac: (text: string) => string;
};

/** 256 random bits. Opaque on purpose: only the vault looks inside. */
export type Key = { readonly bytes: Uint8Array };

/* ---- stores ---- */

/** A handle of a running transaction; only stores know what is behind it. */
export type Transaction = { readonly transaction: unknown };
export type RunTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

export type DraftRow = {
  readonly id: string;
  readonly lookup: string;
  readonly service: string;
  readonly serviceVersion: string;
  readonly language: string;
  readonly wrappedKey: Uint8Array;
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
  /** Ids of the drafts whose time is over; they are gone afterwards. */
  readonly removeExpired: (now: string) => Promise<readonly string[]>;
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
  readonly keyForCode: Uint8Array;
  readonly keyForAgency: Uint8Array;
  /** JSON of `Payload`. */
  readonly sealedPayload: Uint8Array;
  /** The sealed PDF. */
  readonly sealedReceipt: Uint8Array;
  readonly version: number;
  /** When the outbox handed it over to the agency. */
  readonly deliveredAt: string | null;
  readonly deleteAfter: string;
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
};

/** A file in the service's format, e.g. XML. */
export type CaseFile = { readonly name: string; readonly mediaType: string; readonly text: string };

/** The row without its large columns. */
export type SubmissionSummary = Pick<
  SubmissionRow,
  'reference' | 'agency' | 'service' | 'serviceVersion' | 'state' | 'assignee' | 'receivedAt' | 'version'
>;

export type Submissions = {
  readonly add: (tx: Transaction, submission: SubmissionRow) => Promise<void>;
  readonly findByDraftLookup: (lookup: string) => Promise<SubmissionRow | null>;
  readonly findByReference: (reference: string) => Promise<SubmissionRow | null>;
  readonly list: (query: InboxQuery) => Promise<InboxPage>;
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
  /** False when it was marked before. */
  readonly markDelivered: (
    tx: Transaction,
    delivery: { readonly reference: string; readonly at: string },
  ) => Promise<boolean>;
  /** Erases cases whose time is over; their documents become orphans. */
  readonly removeExpired: (now: string) => Promise<void>;
  readonly addEvent: (tx: Transaction, event: SubmissionEvent) => Promise<void>;
  readonly events: (reference: string) => Promise<readonly SubmissionEvent[]>;
};

/** One step in a submission's life; `sealedNote` is sealed with the case key. */
export type SubmissionEvent = {
  readonly id: string;
  readonly reference: string;
  readonly at: string;
  readonly state: SubmissionState;
  readonly by: string | null;
  readonly sealedNote: Uint8Array | null;
};

export type InboxQuery = {
  readonly agency: string;
  readonly sort: 'reference' | 'service' | 'received' | 'state' | 'assignee';
  readonly direction: 'ascending' | 'descending';
  readonly state: SubmissionState | null;
  readonly service: string | null;
  /** The id of a colleague, or `nobody`. */
  readonly assignee: string | null;
  /** From 1. */
  readonly page: number;
  readonly size: number;
};

export type InboxPage = {
  readonly rows: readonly (SubmissionSummary & { readonly assigneeName: string | null })[];
  readonly total: number;
};

/** A handed-in document; name, type and hash stand in the sealed answers only. */
export type FileRow = {
  readonly id: string;
  readonly draftId: string | null;
  readonly reference: string | null;
  /** Under the draft key first, under the case key from submission on. */
  readonly wrappedKey: Uint8Array;
  /** Bytes of the plain document; `null` while it is still arriving. */
  readonly size: number | null;
  readonly createdAt: string;
};

export type Files = {
  readonly add: (file: FileRow) => Promise<void>;
  readonly find: (id: string) => Promise<FileRow | null>;
  readonly complete: (id: string, size: number) => Promise<void>;
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
  /** What it has set of the services' parameters: by service, then by parameter. The rest has its default. */
  readonly parameters: Readonly<Record<string, Context['authority']>>;
  readonly publicKey: string;
};

export type Agencies = {
  readonly inCharge: (authority: string, ags: string) => Promise<Agency | null>;
  readonly find: (id: string) => Promise<Agency | null>;
  readonly save: (agency: Agency) => Promise<void>;
};

export type StaffMember = {
  readonly id: string;
  readonly agency: string;
  readonly name: string;
  readonly subject: string;
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
  readonly removeSession: (hash: string) => Promise<void>;
  readonly addSignInLink: (link: {
    readonly hash: string;
    readonly staffId: string;
    readonly expiresAt: string;
  }) => Promise<void>;
  /** The member a one-time link belongs to; the link is used up. */
  readonly takeSignInLink: (hash: string, now: string) => Promise<StaffMember | null>;
};

/**
 * The provider that vouches for staff (OpenID Connect, authorization code with PKCE). The three secrets of one sign-in
 * are the caller's: they have to come back with the answer.
 */
export type Identity = {
  /** Where to send the person. */
  readonly begin: (secrets: SignInSecrets, callback: string) => Promise<Asked | Unreachable>;
  /** Whom the provider vouches for in the answer that came back as `url`. */
  readonly finish: (secrets: SignInSecrets, url: URL) => Promise<Vouched | Unreachable>;
};

/** 43 base64url characters each. */
export type SignInSecrets = { readonly state: string; readonly nonce: string; readonly verifier: string };

type Asked = { readonly ok: true; readonly url: string };
/** Refused: the answer belongs to no sign-in of ours, was used before, or says no. */
type Vouched =
  { readonly ok: true; readonly subject: string } | { readonly ok: false; readonly reason: 'refused' };
/** `error` is for the operator's log. */
type Unreachable = { readonly ok: false; readonly reason: 'unreachable'; readonly error: unknown };

export type AuditEntry = {
  readonly agency: string;
  readonly at: string;
  readonly actor: string;
  readonly action:
    | 'submit'
    | 'open'
    | 'download-receipt'
    | 'download-data'
    | 'download-document'
    | 'download-payload'
    | 'download-excerpt'
    | 'assign'
    | 'change-state'
    | 'deliver';
  readonly reference: string;
};

/** Append-only, a hash chain per agency. */
export type Audit = { readonly add: (entry: AuditEntry, tx?: Transaction) => Promise<void> };

export type Outbox = {
  readonly add: (
    tx: Transaction,
    job: { readonly task: 'deliver' | 'raise-receipt'; readonly reference: string },
  ) => Promise<void>;
};

/** What a receipt's file was after each update. */
export type ReceiptStateRow = Omit<ReceiptState, 'resume'> & {
  readonly reference: string;
  /** 0 is the receipt as it was sealed, which lies with the submission. */
  readonly position: number;
  readonly at: string;
  readonly renewAt: string | null;
  readonly sealedUpdate: Uint8Array | null;
  readonly sealedResume: Uint8Array;
};

export type ReceiptStates = {
  /** False when there is a state in this place. */
  readonly add: (tx: Transaction, state: ReceiptStateRow) => Promise<boolean>;
  /** In the order they came to be. */
  readonly of: (reference: string) => Promise<readonly ReceiptStateRow[]>;
  /** Whether bytes are a receipt of ours in any of its states. */
  readonly findBySha256: (sha256: string) => Promise<ReceiptStateRow | null>;
  /** References of receipts that are of one of these levels now, or have to be renewed; the oldest first. */
  readonly toRaise: (wanted: {
    readonly levels: readonly SealLevel[];
    readonly now: string;
    readonly limit: number;
  }) => Promise<readonly string[]>;
};

/** How many attempts a network still has. Networks are named as `Visit.network` does. */
export type Budget = {
  /** 0 while something is left. */
  readonly secondsToWait: (network: string) => Promise<number>;
  readonly spend: (network: string) => Promise<void>;
};

/* ---- registers ---- */

/** Official registers that know whether what people copied from a paper is right. What is asked must not be logged. */
export type Registers = { readonly ask: (question: RegisterQuestion) => Promise<RegisterVerdict> };

/** Only the answers that the definition says the register is told, by field. */
export type RegisterQuestion = { readonly register: RegisterId; readonly answers: Answers };

/** `refused` names the fields that do not fit. `silent`: there was no answer in time. */
export type RegisterVerdict =
  | { readonly kind: 'known' }
  | { readonly kind: 'refused'; readonly fields: readonly string[] }
  | { readonly kind: 'silent' };

/* ---- messages ---- */

/** What judges files in an agency's format before they are filed. */
export type Standards = {
  /** Throws where a rule is broken; the error's code names rule and element, never an answer. */
  readonly judge: (standard: PayloadStandard, bytes: Uint8Array) => Promise<void>;
  /** The schema's own text. */
  readonly read: (standard: PayloadStandard) => Promise<string>;
};

/* ---- receipt and words ---- */

/** An error of the code `token-silent` says that the seal is out of reach now and may be back later. */
export type Receipts = { readonly make: (document: ReceiptDocument) => Promise<Uint8Array> };

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

/** Answers to a service, and the moment they are looked at. */
export type Answered = {
  readonly service: Service;
  readonly answers: Answers;
  readonly context: Context;
};

/** Words for what the engine says; the use cases need them for receipt and payload. */
export type Texts = {
  readonly review: (answered: Answered, language: string) => ReviewView;
  readonly receipt: (facts: {
    readonly service: Service;
    readonly reference: string;
    readonly receivedAt: Date;
    readonly language: string;
  }) => Pick<ReceiptDocument, 'title' | 'facts' | 'words'>;
  /** `null` for those who read the official text. */
  readonly translation: (answered: Answered, language: string) => ReceiptDocument['translation'];
  /** `2,4 MB` */
  readonly size: (bytes: number, language: string) => string;
};
