import { and, eq, sql } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { caseLabels, labels } from './desk-schema.ts';
import { within, type Transaction } from './transaction.ts';

export type LabelRow = Readonly<typeof labels.$inferSelect>;

type Marking = { readonly label: string; readonly reference: string };

const inOrder = sql`lower(${labels.name}) collate "und-x-icu"`;

/** What an agency marks its cases with. */
export function labelStore({ orm }: Connection) {
  return {
    ofAgency: async (agency: string): Promise<readonly LabelRow[]> =>
      await orm.select().from(labels).where(eq(labels.agency, agency)).orderBy(inOrder),
    ofCase: async (reference: string): Promise<readonly LabelRow[]> =>
      await orm
        .select({ id: labels.id, agency: labels.agency, name: labels.name })
        .from(caseLabels)
        .innerJoin(labels, eq(labels.id, caseLabels.label))
        .where(eq(caseLabels.reference, reference))
        .orderBy(inOrder),
    /** False when the agency has a label of this name. */
    add: async (label: LabelRow): Promise<boolean> =>
      (await orm.insert(labels).values(label).onConflictDoNothing()).rowCount === 1,
    /** False when another one of the agency has this name. */
    rename: async ({ id, agency, name }: LabelRow): Promise<boolean> => {
      const renamed = await orm.execute(sql`
        update ${labels} set name = ${name} where id = ${id} and agency = ${agency}
        and not exists (select 1 from ${labels} as other
          where other.agency = ${agency} and lower(other.name) = lower(${name}) and other.id <> ${id})`);
      return renamed.rowCount === 1;
    },
    remove: async ({ id, agency }: Pick<LabelRow, 'id' | 'agency'>): Promise<void> => {
      await orm.delete(labels).where(and(eq(labels.id, id), eq(labels.agency, agency)));
    },
    mark: async (tx: Transaction, marking: Marking): Promise<void> => {
      await within(tx).insert(caseLabels).values(marking).onConflictDoNothing();
    },
    unmark: async (tx: Transaction, { label, reference }: Marking): Promise<void> => {
      await within(tx)
        .delete(caseLabels)
        .where(and(eq(caseLabels.label, label), eq(caseLabels.reference, reference)));
    },
  };
}
