import type { Answers, Channel, Context, RegisterId, Service } from '#forms/engine/model.ts';
import type { LetterPoint } from '#forms/submission/letter/model.ts';
import type { Land } from '#forms/submission/model.ts';
import type { CorrectedReceipt } from '#forms/submission/data.ts';
import type { PayloadStandard } from '#forms/payload/model.ts';
import type { ReviewView } from '#app/i18n/view.ts';
import type { AskedPoints, LetterContent, LetterDocument } from './letter-document.ts';
import type { CaseFileContent, CaseFileText } from './case-file-text.ts';
import type { Desks, Inbox, Labels, SearchTerms } from './desk-stores.ts';
import type { Opinions } from './opinion-stores.ts';
import type { ReceiptDocument } from './receipt-document.ts';
import type { Tallies, TallySheet } from './tally-stores.ts';
import type { Digest, ReceiptLog, SignLog } from './receipt-log/model.ts';
import type { Agencies, Staff } from './agency-stores.ts';
import type { Contacts, Submissions, CaseEntries } from './case-stores.ts';
import type { Erasures } from './erasure-stores.ts';
import type { Transaction, RunTransaction, Drafts, Files, Blobs } from './stores.ts';
import type { Vault } from './vault-port.ts';
import type { Identity } from './identity-port.ts';
import type { Audit } from './audit-port.ts';
import type {
  ReceiptStates,
  ReceiptUpdates,
  SealLevel,
  Receipts,
  Letters,
  SealedFile,
} from './receipt-ports.ts';

/** What is kept, and how it is found, stands in files of their own. */
export type * from './agency-stores.ts';
export type * from './audit-port.ts';
export type * from './case-stores.ts';
export type * from './desk-stores.ts';
export type * from './erasure-stores.ts';
export type * from './identity-port.ts';
export type * from './opinion-stores.ts';
export type * from './receipt-ports.ts';
export type * from './stores.ts';
export type * from './tally-stores.ts';
export type * from './vault-port.ts';

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
  readonly contacts: Contacts;
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
  /** Of those who print a case: each print is sealed and stands in the log for ever. */
  readonly prints: Budget;
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

export type Outbox = {
  readonly add: (
    tx: Transaction,
    job:
      | { readonly task: 'deliver' | 'notify'; readonly reference: string }
      | ({ readonly task: 'raise-receipt' } & SealedFile)
      | { readonly task: 'deliver-opinion'; readonly reference: string; readonly opinion: string },
  ) => Promise<void>;
};

/** How often something may still be done by a network, named as `Visit.network` does, or for a case, named by its number. */
export type Budget = {
  /** 0 while something is left. */
  readonly secondsToWait: (key: string) => Promise<number>;
  readonly spend: (key: string) => Promise<void>;
};

/** Official registers that know whether what people copied from a paper is right. What is asked must not be logged. */
export type Registers = { readonly ask: (question: RegisterQuestion) => Promise<RegisterVerdict> };

/** Only the answers that the definition says the register is told, by field. */
export type RegisterQuestion = { readonly register: RegisterId; readonly answers: Answers };

/** `refused` names the fields that do not fit. `silent`: there was no answer in time. */
export type RegisterVerdict =
  | { readonly kind: 'known' }
  | { readonly kind: 'refused'; readonly fields: readonly string[] }
  | { readonly kind: 'silent' };

/** What judges files in an agency's format before they are filed. */
export type Standards = {
  /** Throws where a rule is broken; the error's code names rule and element, never an answer. */
  readonly judge: (standard: PayloadStandard, bytes: Uint8Array) => Promise<void>;
  /** The schema's own text. */
  readonly read: (standard: PayloadStandard) => Promise<string>;
};

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
  /** What shall be corrected, for a letter. */
  readonly points: (asked: AskedPoints, language: string) => readonly LetterPoint[];
  /** `null` for those who read the official text. */
  readonly letterTranslation: (content: LetterContent, language: string) => LetterDocument['translation'];
  /** All of a case, in parts that are laid out one by one. */
  readonly caseFile: (shown: CaseFileContent, language: string) => CaseFileText;
  /** What an e-mail says when there is something new in a case: no content, no name, no number, no code. */
  readonly notice: (
    links: { readonly open: string; readonly stop: string },
    language: string,
  ) => Pick<Notice, 'subject' | 'text'>;
  /** `2,4 MB` */
  readonly size: (bytes: number, language: string) => string;
};
