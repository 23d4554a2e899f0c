import { date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

type FormKind = 'reached' | 'time' | 'issue' | 'filed' | 'channel';
type CaseKind = 'received' | 'state' | 'duration';

/** Sums of what happened in forms; no row is about one draft, and no time is finer than a month. */
export const formTallies = pgTable(
  'form_tallies',
  {
    service: text().notNull(),
    /** `2026-10`, made of whole weeks. */
    month: text().notNull(),
    version: text().notNull(),
    kind: text().$type<FormKind>().notNull(),
    step: text().notNull(),
    detail: text().notNull(),
    count: integer().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.service, table.month, table.version, table.kind, table.step, table.detail],
    }),
  ],
);

/** Sums of what happened to an agency's cases; no row is about one case, and no time is finer than a week. */
export const caseTallies = pgTable(
  'case_tallies',
  {
    agency: text().notNull(),
    service: text().notNull(),
    /** Its Monday. */
    week: date().notNull(),
    kind: text().$type<CaseKind>().notNull(),
    detail: text().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.agency, table.service, table.week, table.kind, table.detail] })],
);
