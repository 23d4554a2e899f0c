import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ParameterValue } from '#forms/engine/model.ts';
import type { Audience, EntryAuthor, EntryKind, Land, SubmissionState } from '#forms/submission/model.ts';
import { instant, sealed } from './columns.ts';

/** A lead releases, reads the audit and the statistics. */
type StaffRole = 'caseworker' | 'lead';

/**
 * No index on `expires_at`: it changes with every save, and without one a save touches no index at all
 * (heap-only update). The clearing, each minute, reads the whole table instead.
 */
export const drafts = pgTable(
  'drafts',
  {
    id: uuid().primaryKey(),
    lookup: text().notNull().unique(),
    service: text().notNull(),
    serviceVersion: text().notNull(),
    language: text().notNull(),
    wrappedKey: sealed().notNull(),
    /** Where its erasure key lies, outside the database; `null` for a draft from before there were any. */
    erasureSlot: bigint({ mode: 'number' }),
    /**
     * The case that it corrects, and goes with; `null` for a draft of something new. No foreign key: to begin a correction
     * would lock the case, and deadlock with whoever works on it.
     */
    reference: text(),
    sealedAnswers: sealed().notNull(),
    version: integer().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [
    index('drafts_reference')
      .on(table.reference)
      .where(sql`${table.reference} is not null`),
  ],
);

/** By service, then by parameter. */
type AgencyParameters = Readonly<Record<string, Readonly<Record<string, ParameterValue>>>>;

export const agencies = pgTable(
  'agencies',
  {
    id: text().primaryKey(),
    authority: text().notNull(),
    name: text().notNull(),
    address: jsonb().$type<readonly string[]>().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    agsPrefix: text().notNull(),
    land: text().$type<Land>().notNull().default('BUND'),
    parameters: jsonb().$type<AgencyParameters>().notNull().default({}),
    court: text(),
    publicKey: text().notNull(),
  },
  (table) => [unique('agencies_in_charge').on(table.authority, table.agsPrefix)],
);

export const staff = pgTable(
  'staff',
  {
    id: uuid().primaryKey(),
    agency: text()
      .notNull()
      .references(() => agencies.id),
    name: text().notNull(),
    subject: text().notNull(),
    role: text().$type<StaffRole>().notNull().default('caseworker'),
    /** Whoever has left keeps the name in the audit and may do nothing any more. */
    leftAt: instant(),
  },
  (table) => [
    index('staff_agency').on(table.agency),
    // An account that was given to somebody else does not open what the one before left behind.
    uniqueIndex('staff_subject')
      .on(table.subject)
      .where(sql`${table.leftAt} is null`),
  ],
);

/** `hash` is a keyed hash of what the browser holds. */
export const staffSessions = pgTable('staff_sessions', {
  hash: text().primaryKey(),
  staffId: uuid()
    .notNull()
    .references(() => staff.id, { onDelete: 'cascade' }),
  expiresAt: instant().notNull(),
});

export const signInLinks = pgTable('sign_in_links', {
  hash: text().primaryKey(),
  staffId: uuid()
    .notNull()
    .references(() => staff.id, { onDelete: 'cascade' }),
  expiresAt: instant().notNull(),
});

/** One draft, one token and one code lead to one submission at most. */
export const submissions = pgTable(
  'submissions',
  {
    reference: text().primaryKey(),
    draftId: uuid().notNull().unique('submissions_draft_id_unique'),
    token: text().notNull().unique(),
    lookup: text().notNull().unique(),
    agency: text()
      .notNull()
      .references(() => agencies.id),
    service: text().notNull(),
    serviceVersion: text().notNull(),
    language: text().notNull(),
    state: text().$type<SubmissionState>().notNull(),
    assignee: uuid().references(() => staff.id),
    receivedAt: instant().notNull(),
    /** When the citizen last did something: who has not opened the case since has something to read. */
    newsAt: instant().notNull(),
    keyForCode: sealed().notNull(),
    keyForAgency: sealed().notNull(),
    /** The draft's. Two cases can never share one: erasing the one would erase the other. */
    erasureSlot: bigint({ mode: 'number' }).unique('submissions_erasure_slot_unique'),
    /** X25519: what is written to the case is sealed with it, by whoever writes. */
    replyPublicKey: sealed(),
    sealedReplyKey: sealed(),
    sealedPayload: sealed().notNull(),
    sealedReceipt: sealed().notNull(),
    /** How often it was corrected. */
    corrections: integer().notNull().default(0),
    version: integer().notNull(),
    deliveredAt: instant(),
    /** When the office has to act next; `null` while nothing presses. */
    dueOn: date(),
    /** Counted from the end of the case; while it has not come to one, from the receipt, and nothing is erased. */
    deleteAfter: instant().notNull(),
    /** Where the citizen wants to be told of news; for the worker alone, and gone with the case. */
    sealedContact: sealed(),
    /** The same for its citizen to read, sealed for the case's key pair. */
    sealedOwnContact: sealed(),
    /** Position of the newest entry that the citizen has read; 0 is none. */
    readByCitizen: bigint({ mode: 'number' }).notNull().default(0),
  },
  ({ agency, reference, receivedAt, dueOn, state, service, assignee, newsAt }) => [
    // One for each order; behind the number stands what filters ask for, so that no row is read to choose or count.
    index('inbox_by_received').on(agency, receivedAt, reference, state, service, assignee, dueOn, newsAt),
    index('inbox_by_state').on(agency, state, receivedAt, reference, service, assignee, dueOn, newsAt),
    index('inbox_by_service').on(agency, service, receivedAt, reference, state, assignee, dueOn, newsAt),
    index('inbox_by_assignee').on(agency, assignee, receivedAt, reference, state, service, dueOn, newsAt),
    index('inbox_by_due').on(agency, dueOn, receivedAt, reference, state, service, assignee, newsAt),
    index('inbox_by_reference').on(agency, reference, receivedAt, state, service, assignee, dueOn, newsAt),
    index('inbox_by_news').on(agency, newsAt),
  ],
);

/** All that happens in a case, in one order. A trigger refuses every change; what is gone went with its case. */
export const caseEntries = pgTable(
  'case_entries',
  {
    id: uuid().primaryKey(),
    reference: text()
      .notNull()
      .references(() => submissions.reference, { onDelete: 'cascade' }),
    at: instant().notNull(),
    kind: text().$type<EntryKind>().notNull(),
    /** Of the case, after the entry. */
    state: text().$type<SubmissionState>().notNull(),
    author: text().$type<EntryAuthor>().notNull(),
    /** The caseworker's name as it was then. */
    by: text(),
    /** Who that is, for a colleague may bear the same name. Entries from before, and other agencies' opinions, have none. */
    staffId: uuid(),
    audience: text().$type<Audience>().notNull(),
    /** The day that it sets, e.g. until when an answer is asked for: in clear, for the list begins with what is due. */
    dueOn: date(),
    /** What it says, as its kind has it. Only entries from before there were kinds have none. */
    sealedBody: sealed(),
    /** The note of a `state` from before there were bodies. */
    sealedNote: sealed(),
    /** Two entries may bear the same moment; their order is that of their arrival. */
    position: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
  },
  (table) => [index('case_entries_in_order').on(table.reference, table.position)],
);

/** What stood in a submission before a correction took its place; `corrections` counts those before it. */
export const earlierFilings = pgTable(
  'earlier_filings',
  {
    reference: text()
      .notNull()
      .references(() => submissions.reference, { onDelete: 'cascade' }),
    corrections: integer().notNull(),
    sealedPayload: sealed().notNull(),
    sealedReceipt: sealed().notNull(),
  },
  (table) => [primaryKey({ columns: [table.reference, table.corrections] })],
);

/** A document loses its draft or submission when that goes, and is then an orphan. */
export const files = pgTable(
  'files',
  {
    id: uuid().primaryKey(),
    draftId: uuid().references(() => drafts.id, { onDelete: 'set null' }),
    reference: text().references(() => submissions.reference, { onDelete: 'set null' }),
    /** The request for an opinion that it was sent with, by the agency that was asked. */
    opinion: uuid(),
    wrappedKey: sealed().notNull(),
    size: bigint({ mode: 'number' }),
    createdAt: instant().notNull(),
  },
  (table) => [index('files_draft').on(table.draftId), index('files_reference').on(table.reference)],
);

/** `sequence`, `previous` and `hash` are set by a trigger; another one refuses every change. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    agency: text().notNull(),
    sequence: bigint({ mode: 'number' }).notNull().default(0),
    at: instant().notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    reference: text().notNull(),
    previous: text().notNull().default(''),
    hash: text().notNull().default(''),
    /** Of the member of staff, as they were then; the database writes them. Entries from before that have none. */
    actorRole: text().$type<StaffRole>(),
    actorAgency: text(),
  },
  (table) => [
    primaryKey({ columns: [table.agency, table.sequence] }),
    index('audit_entries_reference').on(table.reference),
    check(
      'audit_entries_one_line_each',
      sql`concat(${table.agency}, ${table.actor}, ${table.action}, ${table.reference}) !~ '[[:cntrl:]]'`,
    ),
  ],
);

/**
 * What was erased because its time was over: numbers of cases and dates, never a person. Signed and chained, each record by
 * the hash of the one before in its text. Append-only.
 */
export const erasureRecords = pgTable('erasure_records', {
  number: bigint({ mode: 'number' }).primaryKey(),
  text: text().notNull(),
  /** Of the seal that was in force; DER, without its chain. */
  certificate: sealed().notNull(),
  signature: sealed().notNull(),
});
