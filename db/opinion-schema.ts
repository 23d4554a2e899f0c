import { bigint, date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, sealed } from './columns.ts';
import { agencies, submissions } from './schema.ts';

/**
 * Opinions that one agency asks another for. What is shown and what is answered is sealed; who asks whom, about which
 * case and until when is not, for both list it. Gone with the case.
 */
export const opinions = pgTable(
  'opinions',
  {
    /** Of the entry that asks, too. */
    id: uuid().primaryKey(),
    reference: text()
      .notNull()
      .references(() => submissions.reference, { onDelete: 'cascade' }),
    agency: text()
      .notNull()
      .references(() => agencies.id),
    asked: text()
      .notNull()
      .references(() => agencies.id),
    service: text().notNull(),
    askedAt: instant().notNull(),
    dueOn: date().notNull(),
    /** Wrapped for the asked agency; gone as soon as it is no longer asked. */
    keyForAsked: sealed(),
    /** Wrapped under the case key. */
    keyForCase: sealed().notNull(),
    /** The case's. */
    erasureSlot: bigint({ mode: 'number' }),
    /** The case's: the answer is sealed with it. */
    replyPublicKey: sealed().notNull(),
    sealedQuestion: sealed().notNull(),
    /** When it was answered, taken back, or left behind by the case; `null` while it is open. */
    endedAt: instant(),
    /** The entry that answers, and who wrote it; `null` without an answer. */
    answer: uuid(),
    answeredBy: text(),
    sealedAnswer: sealed(),
  },
  (table) => [
    index('opinions_asked').on(table.asked, table.endedAt, table.dueOn),
    index('opinions_reference').on(table.reference),
  ],
);
