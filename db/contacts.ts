import { and, asc, eq, gt, isNotNull, sql } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { submissions } from './schema.ts';

type Row = Readonly<typeof submissions.$inferSelect>;
type Contact = Pick<Row, 'reference' | 'sealedContact' | 'sealedOwnContact'>;
type ContactOfCase = Contact &
  Pick<Row, 'erasureSlot' | 'replyPublicKey'> & { readonly sealedContact: Uint8Array };

/** Where citizens want to be told of news. */
export function contactStore({ orm }: Connection) {
  const { reference, sealedContact, sealedOwnContact, erasureSlot, replyPublicKey } = submissions;
  return {
    set: async ({ reference: number, ...contact }: Contact): Promise<void> => {
      await orm.update(submissions).set(contact).where(eq(reference, number));
    },
    /** What does not begin like this, in the order of numbers, behind `after`. */
    sealedElse: async (
      start: Uint8Array,
      { after, limit }: { readonly after: string; readonly limit: number },
    ): Promise<readonly ContactOfCase[]> => {
      const isElse = sql`substring(${sealedContact} from 1 for ${start.length}) <> ${start}`;
      const rows = await orm
        .select({ reference, sealedContact, sealedOwnContact, erasureSlot, replyPublicKey })
        .from(submissions)
        .where(and(isNotNull(sealedContact), isElse, gt(reference, after)))
        .orderBy(asc(reference))
        .limit(limit);
      return rows.flatMap(({ sealedContact: sealed, ...row }) =>
        sealed ? [{ ...row, sealedContact: sealed }] : [],
      );
    },
    /** Nothing happens where it was changed or ended since `before` was read. */
    reseal: async ({ reference: number, ...contact }: Contact, before: Uint8Array): Promise<void> => {
      await orm
        .update(submissions)
        .set(contact)
        .where(and(eq(reference, number), eq(sealedContact, before)));
    },
  };
}
