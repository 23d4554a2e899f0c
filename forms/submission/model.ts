/** The life of a submission. Types only. */
import type { FileAnswer, Place } from '../engine/model.ts';
import type { CorrectionPoint } from './correction/model.ts';

/** Where a submission stands; the table of allowed moves is `status.ts`. */
export type SubmissionState =
  'received' | 'in-progress' | 'waiting' | 'granted' | 'refused' | 'closed' | 'withdrawn';

/** The two who write to each other. */
export type Side = 'citizen' | 'office';

/** Who wrote an entry; the portal writes what follows from a rule, e.g. that a deadline is over. */
export type EntryAuthor = Side | 'portal';

/** Whom an entry is meant for. What is not for both stays inside the office. */
export type Audience = 'both' | 'office';

/** What can happen in a case; the table of who may write what is `protocol.ts`. */
export type EntryKind = keyof EntryBodies;

/** What an entry says, by its kind; sealed with the case. Documents lie beside it and are only named here. */
export type EntryBodies = {
  /** The case has come to another state, or into other hands. `paper`: the day on which the answer to the office came. */
  readonly state: { readonly note: string | null; readonly paper?: string };
  /** `answer`: the office waits for one, until a day or without; absent where it does not. */
  readonly message: Letter & { readonly answer?: { readonly due: string | null } };
  readonly 'correction-request': {
    readonly text: string;
    readonly points: readonly CorrectionPoint[];
    /** Calendar date. */
    readonly due: string | null;
    /** The sealed letter; requests from before there was one have none. */
    readonly documents?: readonly FileAnswer[];
  };
  /** `request` is the entry that is answered. */
  readonly correction: {
    readonly request: string;
    /** Counts the corrections of the case. */
    readonly number: number;
    /** The idempotency token of the form that was sent. */
    readonly token: string;
    /** What the citizen wrote to it, and why where everything stays as it was. */
    readonly remark?: string;
  };
  /** Everything is there that the office needs to begin; the document is the sealed letter that says so. */
  readonly complete: Letter;
  /** The office has until a day to decide, and why it needs longer. */
  readonly extension: { readonly text: string; readonly until: string };
  /** What the office calls the case in its own files (Aktenzeichen). */
  readonly 'file-number': { readonly fileNumber: string };
  readonly note: { readonly text: string };
  /** `office` is the name of the other agency. The documents are those it is shown, `shown` the names of the answers. */
  readonly 'opinion-request': Letter & {
    readonly office: string;
    readonly due: string;
    readonly shown: readonly string[];
  };
  /** `request` is the entry that is answered, `office` the name of the agency that does. */
  readonly opinion: Letter & { readonly request: string; readonly office: string };
  /** A request that was taken back. */
  readonly 'opinion-end': { readonly request: string; readonly office: string };
  /** The documents are the sealed letter and what belongs to it. */
  readonly decision: Letter & { readonly outcome: Outcome };
  /** A decision that is not sent yet; without an outcome it was taken back. By id, for nobody releases their own. */
  readonly proposal: {
    readonly outcome: Outcome | null;
    readonly text: string;
    readonly proposedBy: string;
  };
  /** The office has made sure who it is, and the code from before opens nothing any more. */
  readonly 'new-code': { readonly isChecked: true };
  /** The document is the sealed letter that confirms it; those from before there was one have none. */
  readonly withdrawal: { readonly reason: string | null; readonly documents?: readonly FileAnswer[] };
  /** What the form let follow: the documents, and the question that they answer. */
  readonly document: Letter & { readonly place: Place; readonly field: string };
};

/** What a decision makes of a case. */
export type Outcome = 'granted' | 'refused';

/** A text with documents. */
type Letter = { readonly text: string; readonly documents: readonly FileAnswer[] };

/** The Länder by their usual letters (ISO 3166-2:DE); `BUND` where only what holds in all of them counts. */
export type Land =
  | 'BW'
  | 'BY'
  | 'BE'
  | 'BB'
  | 'HB'
  | 'HH'
  | 'HE'
  | 'MV'
  | 'NI'
  | 'NW'
  | 'RP'
  | 'SL'
  | 'SN'
  | 'ST'
  | 'SH'
  | 'TH'
  | 'BUND';
