import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { agencies, staff, submissions } from './schema.ts';

/**
 * Blind index: by which words a case can be found. `term` is 24 bits of a keyed hash, so that many words share each;
 * nothing in clear stands here. Gone with the case.
 */
export const searchTerms = pgTable(
  'search_terms',
  {
    agency: text()
      .notNull()
      .references(() => agencies.id),
    term: integer().notNull(),
    reference: text()
      .notNull()
      .references(() => submissions.reference, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.agency, table.term, table.reference] }),
    index('search_terms_reference').on(table.reference),
  ],
);

/** What the cases of an agency can be marked with; everybody there sees the same. */
export const labels = pgTable(
  'labels',
  {
    id: uuid().primaryKey(),
    agency: text()
      .notNull()
      .references(() => agencies.id),
    name: text().notNull(),
  },
  (table) => [uniqueIndex('labels_name').on(table.agency, sql`lower(${table.name})`)],
);

export const caseLabels = pgTable(
  'case_labels',
  {
    label: uuid()
      .notNull()
      .references(() => labels.id, { onDelete: 'cascade' }),
    reference: text()
      .notNull()
      .references(() => submissions.reference, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.label, table.reference] }),
    index('case_labels_reference').on(table.reference),
  ],
);

/** When a caseworker last opened a case. */
export const caseReads = pgTable(
  'case_reads',
  {
    staffId: uuid()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    reference: text()
      .notNull()
      .references(() => submissions.reference, { onDelete: 'cascade' }),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.staffId, table.reference] }),
    index('case_reads_reference').on(table.reference),
  ],
);

/** When a case was read that somebody has set unread: before all there is to be read. */
export const NEVER = sql`'-infinity'::timestamptz`;

/** A selection of the inbox under a name; `query` is what stands in the address behind it. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: uuid().primaryKey(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    query: text().notNull(),
  },
  (table) => [uniqueIndex('saved_views_name').on(table.staffId, sql`lower(${table.name})`)],
);

/** How a caseworker has set the desk up. A row comes to be with the first change. */
export const desks = pgTable('desks', {
  staffId: uuid()
    .primaryKey()
    .references(() => staff.id, { onDelete: 'cascade' }),
  hasShortcuts: boolean().notNull().default(true),
  /** Columns of the list that are not to be shown. */
  hiddenColumns: text().array().$type<readonly string[]>().notNull().default([]),
  /** What happened before counts as read, opened or not. */
  readUntil: instant(),
});
