import type { SubmissionState } from '#forms/submission/model.ts';
import { formatInstant } from '../../format.ts';
import type { CellView, ColumnView, TableView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { describeState } from '../state.ts';

/** What the inbox can be sorted by, in the order of its columns. */
export const SORTS = ['reference', 'service', 'received', 'state', 'assignee'] as const;
export type Sort = (typeof SORTS)[number];
export type Direction = 'ascending' | 'descending';
export type Order = { readonly sort: Sort; readonly direction: Direction };

/** One application as the list shows it. */
export type InboxRow = {
  readonly reference: string;
  readonly service: string;
  readonly state: SubmissionState;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  readonly assigneeName: string | null;
};

type Facts = Order & {
  readonly rows: readonly InboxRow[];
  readonly caption: string;
  readonly isFiltered: boolean;
  readonly orderUrl: (order: Order) => string;
  readonly caseUrl: (reference: string) => string;
};

/** The list of applications; each column's heading sorts by it, and again the other way round. */
export function describeInboxTable(words: Words, facts: Facts): TableView {
  return {
    caption: facts.caption,
    columns: SORTS.map((sort) => describeColumn(words, facts, sort)),
    rows: facts.rows.map((row) => ({ id: row.reference, cells: describeCells(words, facts, row) })),
    empty: words.say(facts.isFiltered ? 'inbox:emptySelection' : 'inbox:empty'),
  };
}

function describeColumn(words: Words, { sort: sorted, direction, orderUrl }: Facts, sort: Sort): ColumnView {
  const isSorted = sort === sorted;
  const next = isSorted && direction === 'ascending' ? 'descending' : 'ascending';
  return {
    label: words.say(`inbox:columns.${sort}`),
    sort: {
      href: orderUrl({ sort, direction: next }),
      state: isSorted ? direction : 'none',
      about: words.say(`inbox:sort.${next}`),
    },
  };
}

function describeCells(words: Words, { caseUrl }: Facts, row: InboxRow): readonly CellView[] {
  const state = describeState(words, row.state);
  return [
    { ...text(row.reference), href: caseUrl(row.reference) },
    text(words.service(row.service).say('title')),
    text(formatInstant(words.language, new Date(row.receivedAt))),
    { ...text(state.word), tone: state.tone },
    text(row.assigneeName ?? words.say('inbox:nobody')),
  ];
}

function text(words: string): CellView {
  return { text: words, href: null, tone: null };
}
