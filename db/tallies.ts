import { and, between, eq, lt, sql } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { caseTallies, formTallies } from './tally-schema.ts';
import { runTransaction, within, type Transaction } from './transaction.ts';

export type FormTallyRow = Readonly<typeof formTallies.$inferSelect>;
export type CaseTallyRow = Readonly<typeof caseTallies.$inferSelect>;

type Counted = { readonly forms: readonly FormTallyRow[]; readonly cases: readonly CaseTallyRow[] };
type Weeks = Pick<CaseTallyRow, 'agency' | 'service'> & { readonly from: string; readonly to: string };

type First = Pick<FormTallyRow, 'month'> & Pick<CaseTallyRow, 'week'>;

/** A statement takes 65,535 values at most. */
const ROWS_AT_ONCE = 5_000;

/** What statistics have counted: sums that grow, and go after some years. */
export function tallyStore(connection: Connection) {
  const { orm } = connection;
  const transaction = runTransaction(connection);
  return {
    /** All of it or nothing. */
    add: async ({ forms, cases }: Counted): Promise<void> =>
      await transaction(async (tx) => {
        for (const rows of inOrder(forms)) await growForms(tx, rows);
        for (const rows of inOrder(cases)) await growCases(tx, rows);
      }),
    ofForm: async ({
      service,
      month,
    }: Pick<FormTallyRow, 'service' | 'month'>): Promise<readonly FormTallyRow[]> =>
      await orm
        .select()
        .from(formTallies)
        .where(and(eq(formTallies.service, service), eq(formTallies.month, month))),
    /** Of the weeks from one Monday to another, both included. */
    ofCases: async ({ agency, service, from, to }: Weeks): Promise<readonly CaseTallyRow[]> =>
      await orm
        .select()
        .from(caseTallies)
        .where(
          and(
            eq(caseTallies.agency, agency),
            eq(caseTallies.service, service),
            between(caseTallies.week, from, to),
          ),
        ),
    removeBefore: async ({ month, week }: First): Promise<void> => {
      await orm.delete(formTallies).where(lt(formTallies.month, month));
      await orm.delete(caseTallies).where(lt(caseTallies.week, week));
    },
  };
}

async function growForms(tx: Transaction, rows: readonly FormTallyRow[]): Promise<void> {
  const { service, month, version, kind, step, detail, count } = formTallies;
  await within(tx)
    .insert(formTallies)
    .values([...rows])
    .onConflictDoUpdate({
      target: [service, month, version, kind, step, detail],
      set: { count: sql`${count} + excluded.count` },
    });
}

async function growCases(tx: Transaction, rows: readonly CaseTallyRow[]): Promise<void> {
  const { agency, service, week, kind, detail, count } = caseTallies;
  await within(tx)
    .insert(caseTallies)
    .values([...rows])
    .onConflictDoUpdate({
      target: [agency, service, week, kind, detail],
      set: { count: sql`${count} + excluded.count` },
    });
}

/** In one order, so that two processes never wait for each other in a circle; and a few thousand at once. */
function inOrder<T extends object>(rows: readonly T[]): readonly (readonly T[])[] {
  const sorted = [...rows].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const parts = Math.ceil(sorted.length / ROWS_AT_ONCE);
  return Array.from({ length: parts }, (_, part) =>
    sorted.slice(part * ROWS_AT_ONCE, (part + 1) * ROWS_AT_ONCE),
  );
}

function keyOf(row: object): string {
  return Object.values(row).slice(0, -1).join('\n');
}
