import { and, asc, count, desc, eq, isNull, min, sql } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { isUuid } from './is-uuid.ts';
import { opinions } from './opinion-schema.ts';
import { within, type Transaction } from './transaction.ts';

export type OpinionRow = Readonly<typeof opinions.$inferSelect>;

/** `today`: what was due before is overdue. */
type OfAsked = { readonly asked: string; readonly today: string };
export type OpenOpinions = { readonly open: number; readonly overdue: number };
type Ended = Pick<OpinionRow, 'id'> & { readonly at: string };
type Answered = Ended & {
  readonly answer: string;
  readonly answeredBy: string;
  readonly sealedAnswer: Uint8Array;
};

/** Whoever is no longer asked loses the key, not only the right. */
const over = (at: string) => ({ endedAt: at, keyForAsked: null });

/** What one agency asks another about a case. */
export function opinionStore({ orm }: Connection) {
  return {
    add: async (tx: Transaction, row: OpinionRow): Promise<void> => {
      await within(tx).insert(opinions).values(row);
    },
    find: async (id: string): Promise<OpinionRow | null> =>
      isUuid(id) ? ((await orm.select().from(opinions).where(eq(opinions.id, id)))[0] ?? null) : null,
    ofCase: async (reference: string): Promise<readonly OpinionRow[]> =>
      await orm
        .select()
        .from(opinions)
        .where(eq(opinions.reference, reference))
        .orderBy(asc(opinions.askedAt)),
    /** The first day by which an answer is wanted; `null` where none is. */
    openUntil: async (tx: Transaction, reference: string): Promise<string | null> => {
      const open = and(eq(opinions.reference, reference), isNull(opinions.endedAt));
      const [first] = await within(tx)
        .select({ day: min(opinions.dueOn) })
        .from(opinions)
        .where(open);
      return first?.day ?? null;
    },
    /** Those that are open first, the most urgent above; then what is over, the newest above. */
    ofAsked: async (asked: string, limit: number): Promise<readonly OpinionRow[]> =>
      await orm
        .select()
        .from(opinions)
        .where(eq(opinions.asked, asked))
        .orderBy(
          sql`${opinions.endedAt} is not null`,
          sql`case when ${opinions.endedAt} is null then ${opinions.dueOn} end`,
          desc(opinions.endedAt),
          asc(opinions.id),
        )
        .limit(limit),
    countOpen: async ({ asked, today }: OfAsked): Promise<OpenOpinions> => {
      const open = and(eq(opinions.asked, asked), isNull(opinions.endedAt));
      const overdue = sql<number>`count(*) filter (where ${opinions.dueOn} < ${today})::int`;
      const [row] = await orm.select({ open: count(), overdue }).from(opinions).where(open);
      return row ?? { open: 0, overdue: 0 };
    },
    answer,
    end,
    endAll: async (tx: Transaction, { reference, at }: { reference: string; at: string }): Promise<void> => {
      await within(tx)
        .update(opinions)
        .set(over(at))
        .where(and(eq(opinions.reference, reference), isNull(opinions.endedAt)));
    },
  };
}

/** False when it is no longer asked for. */
async function answer(tx: Transaction, given: Answered): Promise<boolean> {
  const { id, at, answer: entry, answeredBy, sealedAnswer } = given;
  return update(tx, id, { ...over(at), answer: entry, answeredBy, sealedAnswer });
}

/** False when it is over already. */
async function end(tx: Transaction, { id, at }: Ended): Promise<boolean> {
  return update(tx, id, over(at));
}

async function update(tx: Transaction, id: string, change: Partial<OpinionRow>): Promise<boolean> {
  const changed = await within(tx)
    .update(opinions)
    .set(change)
    .where(and(eq(opinions.id, id), isNull(opinions.endedAt)));
  return changed.rowCount === 1;
}
