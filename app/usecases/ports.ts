import type { Answers, Channel, Context, RegisterId, Service } from '#forms/engine/model.ts';
import type { Land } from '#forms/submission/model.ts';
import type { CorrectedReceipt } from '#forms/submission/data.ts';
import type { PayloadStandard } from '#forms/payload/model.ts';
import type { ReviewView } from '#app/i18n/view.ts';
import type { LetterContent, LetterDocument } from './letter-document.ts';
import type { Action } from './policy/actions.ts';
import type { StaffRole } from './policy/model.ts';
import type { Desks, Inbox, Labels, SearchTerms } from './desk-stores.ts';
import type { Opinions } from './opinion-stores.ts';
import type { ReceiptDocument } from './receipt-document.ts';
import type { Tallies, TallySheet } from './tally-stores.ts';
import type { Digest, ReceiptLog, SignLog } from './receipt-log/model.ts';
import type {
  Agencies,
  Blobs,
  CaseEntries,
  Drafts,
  Erasures,
  Files,
  Key,
  RunTransaction,
  Staff,
  Submissions,
  Transaction,
} from './stores.ts';

/** What is kept, and how it is found, stands in files of their own. */
export type * from './desk-stores.ts';
export type * from './opinion-stores.ts';
export type * from './stores.ts';
export type * from './tally-stores.ts';

/**
 * Everything the use cases touch of the world. Types only; adapters and stores fit by shape.
 * Times are ISO 8601 in UTC, sealed bytes are `Uint8Array`, ids are UUIDs unless said otherwise.
 */
export type Ports = {
  readonly clock: Clock;
  readonly workdays: Workdays;
  /** Where the people sit whom this process serves. */
  readonly channel: Channel;
  readonly ids: Ids;
  readonly catalogue: Catalogue;
  readonly vault: Vault;
  readonly drafts: Drafts;
  readonly submissions: Submissions;
  readonly entries: CaseEntries;
  readonly inbox: Inbox;
  readonly desks: Desks;
  readonly labels: Labels;
  readonly opinions: Opinions;
  readonly searchTerms: SearchTerms;
  readonly erasures: Erasures;
  readonly tallies: Tallies;
  readonly tallySheet: TallySheet;
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
  readonly letters: Letters;
  readonly failedCodes: Budget;
  /** Of those who ask whether a file is one of ours. */
  readonly receiptQuestions: Budget;
  readonly registers: Registers;
  readonly standards: Standards;
  readonly texts: Texts;
  /** `null`: staff sign in by one-time links only. */
  readonly identity: Identity | null;
  /** `null`: nobody is told of news by e-mail. */
  readonly mail: Mail | null;
  /** The portal's public address, e.g. `https://amt.example`. */
  readonly origin: string;
};

export type Clock = { readonly now: () => Date };

/** When offices of a Land work; `day` in ISO 8601. */
export type Workdays = { readonly isWorkday: (land: Land, day: string) => boolean };

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
  /** All that may be stored for a code, `lookup` first: older keys of the server have hidden it otherwise. */
  readonly lookups: (code: string) => readonly string[];
  readonly newKey: () => Key;
  readonly seal: (key: Key, plain: Uint8Array, about: string) => Uint8Array;
  readonly open: (key: Key, sealed: Uint8Array, about: string) => Uint8Array;
  /** A key for one draft and the case it becomes, durable outside the database; once it is erased, neither opens. */
  readonly newErasureKey: () => Promise<{ readonly slot: number; readonly key: Key }>;
  /** `null` once it was erased. */
  readonly erasureKey: (slot: number) => Promise<Key | null>;
  /** Overwrites erasure keys, for good when it resolves. Doing it twice does no harm. */
  readonly erase: (slots: readonly number[]) => Promise<void>;
  /** Wraps a key under the erasure key, the code and a secret of the server: a stolen dump opens nothing. */
  readonly wrapForCode: (key: Key, under: Erasable & { readonly code: string }, about: string) => Uint8Array;
  readonly unwrapWithCode: (
    wrapped: Uint8Array,
    under: Erasable & { readonly code: string },
    about: string,
  ) => Key;
  /** RSA-OAEP-256 for the agency's public key (SPKI, PEM), under the erasure key. */
  readonly wrapForAgency: (
    key: Key,
    under: Erasable & { readonly publicKey: string },
    about: string,
  ) => Uint8Array;
  /** Rejects with the code `agency-key-missing-<id>` where this process does not hold the key it was wrapped for. */
  readonly unwrapAtAgency: (
    wrapped: Uint8Array,
    under: Erasable & { readonly agency: string },
    about: string,
  ) => Promise<Key>;
  readonly wrapUnderKey: (key: Key, under: Key, about: string) => Uint8Array;
  readonly unwrapUnderKey: (wrapped: Uint8Array, under: Key, about: string) => Key;
  /** Who has the public key can seal with it, and open nothing. */
  readonly newKeyPair: () => { readonly publicKey: Uint8Array; readonly privateKey: Key };
  readonly sealForPublicKey: (publicKey: Uint8Array, plain: Uint8Array, about: string) => Uint8Array;
  readonly openWithPrivateKey: (privateKey: Key, sealed: Uint8Array, about: string) => Uint8Array;
  /** Seals what the server itself has to open without anybody's code or key; never an answer. */
  readonly sealAtServer: (plain: Uint8Array, about: string) => Uint8Array;
  readonly openAtServer: (sealed: Uint8Array, about: string) => Uint8Array;
  /** HMAC (base64url) with a key of the server, for tokens in forms. */
  readonly mac: (text: string) => string;
  /** 24 bits of an HMAC with a key of its own: so few that a word cannot be told for sure from what is stored of it. */
  readonly searchTerm: (text: string) => number;
  /** All that may be stored for a word: one for each key of the server, `searchTerm` first. */
  readonly searchTerms: (text: string) => readonly number[];
};

/** `erasure`: `null` for what is from before there were erasure keys. */
type Erasable = { readonly erasure: Key | null };

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
  readonly action: Action | 'submit';
  readonly reference: string;
};

/** Hashes are SHA-256 in hex; `previous` is empty for an agency's first. */
export type StoredAuditEntry = Omit<AuditEntry, 'action'> & {
  readonly action: string;
  /** From 1, without gaps. */
  readonly sequence: number;
  readonly previous: string;
  readonly hash: string;
};

/** Append-only, a hash chain per agency. */
export type Audit = {
  readonly add: (entry: AuditEntry, tx?: Transaction) => Promise<void>;
  /** The last entry of each agency, by its id. */
  readonly heads: () => Promise<readonly Pick<StoredAuditEntry, 'agency' | 'sequence' | 'hash'>[]>;
  /** In order; both ends included. */
  readonly entries: (range: {
    readonly agency: string;
    readonly from: number;
    readonly to: number;
  }) => Promise<readonly StoredAuditEntry[]>;
  /** What an agency's audit says of one case, oldest first. */
  readonly ofCase: (wanted: {
    readonly agency: string;
    readonly reference: string;
  }) => Promise<readonly CaseAuditEntry[]>;
  /** When somebody of the staff opened a case, or a part of it, oldest first. */
  readonly openings: (reference: string) => Promise<readonly CaseOpening[]>;
};

/** Who did what with a case. Names are `null` where it was nobody of the staff. */
export type CaseAuditEntry = Pick<StoredAuditEntry, 'sequence' | 'at' | 'actor' | 'action'> & {
  readonly name: string | null;
  readonly role: StaffRole | null;
  readonly office: string | null;
};

/** `office` is the agency's name. */
export type CaseOpening = {
  readonly at: string;
  readonly role: StaffRole;
  readonly office: string;
  /** By another agency that was asked for an opinion, of what it was shown. */
  readonly isConsulted: boolean;
};

export type Outbox = {
  readonly add: (
    tx: Transaction,
    job:
      | { readonly task: 'deliver' | 'notify'; readonly reference: string }
      | ({ readonly task: 'raise-receipt' } & SealedFile)
      | { readonly task: 'deliver-opinion'; readonly reference: string; readonly opinion: string },
  ) => Promise<void>;
};

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

/* ---- e-mail ---- */

/** Throws when the mail server does not take it; nothing of the notice is in the error. */
export type Mail = { readonly send: (notice: Notice) => Promise<void> };

export type Notice = {
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  /** Where the reader ends the notices; an address without any secret of the case. */
  readonly stop: string;
};

/* ---- receipt and words ---- */

/** An error of the code `token-silent` says that the seal is out of reach now and may be back later. */
export type Receipts = { readonly make: (document: ReceiptDocument) => Promise<Uint8Array> };

/** Sealed as receipts are, with the same error when the seal is out of reach. */
type Letters = { readonly make: (letter: LetterDocument) => Promise<Uint8Array> };

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
    /** The receipt whose place it takes. */
    readonly corrects: CorrectedReceipt | null;
    readonly language: string;
  }) => Pick<ReceiptDocument, 'title' | 'facts' | 'words'>;
  /** `null` for those who read the official text. */
  readonly translation: (answered: Answered, language: string) => ReceiptDocument['translation'];
  readonly letter: (
    content: LetterContent,
    language: string,
  ) => Pick<LetterDocument, 'title' | 'facts' | 'blocks' | 'words'>;
  /** `null` for those who read the official text. */
  readonly letterTranslation: (content: LetterContent, language: string) => LetterDocument['translation'];
  /** What an e-mail says when there is something new in a case: no content, no name, no number, no code. */
  readonly notice: (
    links: { readonly open: string; readonly stop: string },
    language: string,
  ) => Pick<Notice, 'subject' | 'text'>;
  /** `2,4 MB` */
  readonly size: (bytes: number, language: string) => string;
};
