import type { SubmissionState } from '#forms/submission/model.ts';
import { formatShortDate, formatShortInstant } from '../../format.ts';
import type { CellView, ColumnView, TableView } from '../../view.ts';
import type { Words } from '../../words.ts';
import { describeState } from '../state.ts';
import { describeAssignee } from './assignee.ts';

/** What the inbox can be sorted by, in the order of its columns. */
export const SORTS = ['reference', 'service', 'received', 'due', 'state', 'assignee'] as const;
export type Sort = (typeof SORTS)[number];

/** All columns. The first names the row and is always there. */
const COLUMNS = [...SORTS, 'labels'] as const;
type Column = (typeof COLUMNS)[number];

/** Those that a caseworker can leave out. */
export const HIDEABLE: readonly Column[] = COLUMNS.filter((column) => column !== 'reference');

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
  /** Columns that are left out. */
  readonly hidden: readonly string[];
  /** The numbers of the cases that are chosen. */
  readonly picked: readonly string[];
  readonly orderUrl: (order: Order) => string;
  readonly caseUrl: (reference: string) => string;
};

/** The list of applications; each column's heading sorts by it, and again the other way round. */
export function describeInboxTable(words: Words, facts: Facts): TableView {
  const shown = COLUMNS.filter((column) => !facts.hidden.includes(column));
  return {
    caption: facts.caption,
    columns: shown.map((column) => describeColumn(words, facts, column)),
    rows: facts.rows.map((row) => ({
      id: row.reference,
      cells: cellsOf(describeCells(words, facts, row), shown),
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

function describeColumn(words: Words, facts: Facts, column: Column): ColumnView {
  const label = words.say(`inbox:columns.${column}`);
  return { label, sort: column === 'labels' ? null : describeSort(words, facts, column) };
}

function describeSort(
  words: Words,
  { sort: sorted, direction, orderUrl }: Facts,
  sort: Sort,
): ColumnView['sort'] {
  const isSorted = sort === sorted;
  const next = isSorted && direction === 'ascending' ? 'descending' : 'ascending';
  return {
    href: orderUrl({ sort, direction: next }),
    state: isSorted ? direction : 'none',
    about: words.say(`inbox:sort.${next}`),
  };
}

type Cells = Readonly<Record<Column, CellView>>;

const cellsOf = (cells: Cells, shown: readonly Column[]) => shown.map((column) => cells[column]);

function describeCells(words: Words, { caseUrl, today }: Facts, row: InboxRow): Cells {
  const state = describeState(words, row.state);
  const mark = row.isUnread ? { mark: words.say('inbox:unread') } : {};
  return {
    reference: { ...text(row.reference), href: caseUrl(row.reference), ...mark },
    service: text(words.service(row.service).say('title')),
    received: text(formatShortInstant(words.language, new Date(row.receivedAt))),
    due: describeDue(words, { dueOn: row.dueOn, today }),
    state: { ...text(state.word), tone: state.tone },
    assignee: text(describeAssignee(words, assigneeOf(row))),
    labels: text(row.labels.join(', ') || words.say('inbox:noLabel')),
  };
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
