import type { SubmissionState } from '#forms/submission/model.ts';
import type { submissions } from '../schema.ts';

/** What of an agency's cases is wanted; `null` is all of it. */
export type InboxFilter = {
  readonly agency: string;
  readonly state: SubmissionState | null;
  readonly service: string | null;
  /** The id of a member of staff, `nobody`, or `gone`: somebody who does not work there any more. */
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
  readonly reader: Reader;
};

/** A case is found by the beginning of its number, or by all the terms of one of the sets. */
export type InboxSearch = {
  readonly reference: string | null;
  readonly terms: readonly (readonly number[])[];
};

export type Reader = { readonly id: string; readonly readUntil: string | null };

/** `due`: what presses most stands first, and what has no day to be done by stands last, whatever the direction. */
export type InboxSort = 'due' | 'reference' | 'service' | 'received' | 'state' | 'assignee';

export type InboxOrder = {
  readonly sort: InboxSort;
  readonly direction: 'ascending' | 'descending';
};

export type InboxQuery = InboxFilter &
  InboxOrder & {
    /** Where the page begins: beside this case, in this order; `null` is the beginning. */
    readonly position: { readonly reference: string; readonly side: 'after' | 'before' } | null;
    readonly size: number;
  };

export type InboxTotal = {
  /** Exact up to `COUNTED`. */
  readonly total: number;
  readonly isMore: boolean;
};

export type InboxPage = InboxTotal & {
  readonly rows: readonly InboxRow[];
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
};

export type InboxRow = Readonly<
  Pick<
    typeof submissions.$inferSelect,
    | 'reference'
    | 'agency'
    | 'service'
    | 'serviceVersion'
    | 'state'
    | 'assignee'
    | 'receivedAt'
    | 'dueOn'
    | 'version'
  >
> & {
  readonly assigneeName: string | null;
  /** Whoever has it does not work at the agency any more. */
  readonly isAssigneeGone: boolean;
  readonly isUnread: boolean;
  /** The names of its labels. */
  readonly labels: readonly string[];
};

/** Counting a million cases takes longer than anybody waits; beyond this many it is enough to know that there are more. */
export const COUNTED = 10_000;

/** What counts as few. */
export type Few = {
  /** Cases that are gathered and then sorted: among a million that is as quick as reading in order until a page is full. */
  readonly gathered: number;
  /** Hits of a search that are named one by one. */
  readonly named: number;
};

export const FEW: Few = { gathered: 2_500, named: 1_000 };
