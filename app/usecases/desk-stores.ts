import type { SubmissionState } from '#forms/submission/model.ts';
import type { SubmissionRow } from './case-stores.ts';
import type { Transaction } from './stores.ts';

/** What the office's desk keeps and looks for beside the cases themselves. Types only. */

/** What of an agency's cases is wanted; `null` is all of it. */
export type InboxFilter = {
  readonly agency: string;
  readonly state: SubmissionState | null;
  readonly service: string | null;
  /** The id of a colleague, `nobody`, or `gone`: somebody who does not work there any more. */
  readonly assignee: string | null;
  /** The id of a label. */
  readonly label: string | null;
  readonly isUnread: boolean;
  /** Received from this moment on, and before that one; ISO 8601. */
  readonly from: string | null;
  readonly before: string | null;
  /** What the office must do before this day (ISO 8601). */
  readonly dueBefore: string | null;
  readonly search: InboxSearch | null;
  /** Who looks: what is unread differs from one to the other. */
  readonly reader: { readonly id: string; readonly readUntil: string | null };
};

/** A case is found by the beginning of its number, or by all the terms of one of the sets. */
export type InboxSearch = {
  readonly reference: string | null;
  readonly terms: readonly (readonly number[])[];
};

export type InboxOrder = {
  readonly sort: 'due' | 'reference' | 'service' | 'received' | 'state' | 'assignee';
  readonly direction: 'ascending' | 'descending';
};

/** A page begins beside a case: so the last one is found as fast as the first. */
export type InboxPosition = { readonly reference: string; readonly side: 'after' | 'before' };

export type InboxQuery = InboxFilter &
  InboxOrder & {
    /** `null` is the beginning. */
    readonly position: InboxPosition | null;
    readonly size: number;
  };

/** Exact up to a number beyond which it is enough to know that there are more. */
export type InboxTotal = { readonly total: number; readonly isMore: boolean };

export type InboxPage = InboxTotal & {
  readonly rows: readonly InboxRow[];
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
};

/** A case without its large columns. */
export type InboxRow = Pick<
  SubmissionRow,
  | 'reference'
  | 'agency'
  | 'service'
  | 'serviceVersion'
  | 'state'
  | 'assignee'
  | 'receivedAt'
  | 'dueOn'
  | 'version'
> & {
  readonly assigneeName: string | null;
  /** Whoever has it does not work at the agency any more. */
  readonly isAssigneeGone: boolean;
  readonly isUnread: boolean;
  readonly labels: readonly string[];
};

export type Inbox = {
  readonly list: (query: InboxQuery) => Promise<InboxPage>;
  readonly count: (filter: InboxFilter) => Promise<InboxTotal>;
  /** The number of the case that follows the one that the query begins beside; `null` after the last. */
  readonly next: (query: InboxQuery) => Promise<string | null>;
};

/** By which hidden words a case is found. */
export type SearchTerms = {
  /** In place of those it had. */
  readonly set: (
    tx: Transaction,
    indexed: { readonly agency: string; readonly reference: string; readonly terms: readonly number[] },
  ) => Promise<void>;
};

export type Label = { readonly id: string; readonly agency: string; readonly name: string };

type Marking = { readonly label: string; readonly reference: string };

export type Labels = {
  readonly ofAgency: (agency: string) => Promise<readonly Label[]>;
  readonly ofCase: (reference: string) => Promise<readonly Label[]>;
  /** False when the agency has a label of this name. */
  readonly add: (label: Label) => Promise<boolean>;
  /** False when another one of the agency has this name. */
  readonly rename: (label: Label) => Promise<boolean>;
  readonly remove: (label: Pick<Label, 'id' | 'agency'>) => Promise<void>;
  readonly mark: (tx: Transaction, marking: Marking) => Promise<void>;
  readonly unmark: (tx: Transaction, marking: Marking) => Promise<void>;
};

/** How a caseworker has set up the desk. */
export type Desk = {
  readonly staffId: string;
  readonly hasShortcuts: boolean;
  /** Columns of the list that are not to be shown. */
  readonly hiddenColumns: readonly string[];
  /** What happened before counts as read, opened or not. */
  readonly readUntil: string | null;
};

/** A selection of the inbox under a name; `query` stands in its address. */
export type SavedView = {
  readonly id: string;
  readonly staffId: string;
  readonly name: string;
  readonly query: string;
};

type Read = { readonly staffId: string; readonly reference: string };

export type Desks = {
  readonly find: (staffId: string) => Promise<Desk>;
  readonly change: (desk: Pick<Desk, 'staffId'> & Partial<Desk>) => Promise<void>;
  readonly markRead: (read: Read & { readonly at: string }) => Promise<void>;
  readonly markUnread: (read: Read) => Promise<void>;
  /** Whatever happened before `at`. */
  readonly markAllRead: (read: { readonly staffId: string; readonly at: string }) => Promise<void>;
  readonly viewsOf: (staffId: string) => Promise<readonly SavedView[]>;
  /** A view of the same name is replaced. */
  readonly saveView: (view: SavedView) => Promise<void>;
  /** False when another view has this name, or there is none. */
  readonly renameView: (view: Omit<SavedView, 'query'>) => Promise<boolean>;
  readonly removeView: (view: Pick<SavedView, 'id' | 'staffId'>) => Promise<void>;
};
