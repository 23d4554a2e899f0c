import type { SubmissionState } from '#forms/submission/model.ts';
import { formatShortDate, formatShortInstant } from '../../format.ts';
import type { CellView, ColumnView, TableView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { describeState } from '../state.ts';
import { describeAssignee } from './assignee.ts';

/** What the inbox can be sorted by, in the order of its columns. */
export const SORTS = ['reference', 'service', 'received', 'due', 'state', 'assignee'] as const;
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
  /** ISO 8601; `null` where nothing presses. */
  readonly dueOn: string | null;
  readonly version: number;
  readonly assigneeName: string | null;
  readonly isAssigneeGone: boolean;
  readonly isUnread: boolean;
  readonly labels: readonly string[];
};

type Facts = Order & {
  readonly rows: readonly InboxRow[];
  /** ISO 8601; what was due before is overdue. */
  readonly today: string;
  readonly caption: string;
  readonly isFiltered: boolean;
  /** The numbers of the cases that are chosen. */
  readonly picked: readonly string[];
  readonly orderUrl: (order: Order) => string;
  readonly caseUrl: (reference: string) => string;
};

/** The list of applications; each column's heading sorts by it, and again the other way round. */
export function describeInboxTable(words: Words, facts: Facts): TableView {
  const labels: ColumnView = { label: words.say('inbox:columns.labels'), sort: null };
  return {
    caption: facts.caption,
    columns: [...SORTS.map((sort) => describeColumn(words, facts, sort)), labels],
    rows: facts.rows.map((row) => ({
      id: row.reference,
      cells: describeCells(words, facts, row),
      pick: {
        value: `${row.reference}:${String(row.version)}`,
        label: words.say('inbox:batch.pick', { reference: row.reference }),
        isPicked: facts.picked.includes(row.reference),
      },
    })),
    pick: { name: 'case', label: words.say('inbox:batch.picked') },
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

function describeCells(words: Words, { caseUrl, today }: Facts, row: InboxRow): readonly CellView[] {
  const state = describeState(words, row.state);
  const mark = row.isUnread ? { mark: words.say('inbox:unread') } : {};
  return [
    { ...text(row.reference), href: caseUrl(row.reference), ...mark },
    text(words.service(row.service).say('title')),
    text(formatShortInstant(words.language, new Date(row.receivedAt))),
    describeDue(words, { dueOn: row.dueOn, today }),
    { ...text(state.word), tone: state.tone },
    text(describeAssignee(words, assigneeOf(row))),
    text(row.labels.join(', ') || words.say('inbox:noLabel')),
  ];
}

function assigneeOf({ assigneeName: name, isAssigneeGone: isGone }: InboxRow) {
  return name === null ? null : { name, isGone };
}

function describeDue(
  words: Words,
  { dueOn, today }: { readonly dueOn: string | null; readonly today: string },
): CellView {
  if (dueOn === null) return text(words.say('inbox:noDue'));
  const day = formatShortDate(words.language, dueOn);
  return dueOn < today ? { ...text(words.say('inbox:overdue', { day })), tone: 'warning' } : text(day);
}

function text(words: string): CellView {
  return { text: words, href: null, tone: null };
}
