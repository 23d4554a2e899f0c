import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { receiptStates } from './receipt-schema.ts';
import { agencies, drafts, submissions } from './schema.ts';

/** Ids of keys are hex, as headers bear them. */
type AgencyKeyUse = { readonly agency: string; readonly keyId: string; readonly cases: number };
type ServerKeyUse = { readonly keyId: string; readonly uses: number };
type WrappedCase = Pick<typeof submissions.$inferSelect, 'reference' | 'keyForAgency'>;

type Wanted = {
  readonly agency: string;
  /** Cases that are wrapped for this key already are none of them. */
  readonly keyId: string;
  /** In order of their numbers, behind this one. */
  readonly after: string;
  readonly limit: number;
};

type Rewrapped = { readonly reference: string; readonly before: Uint8Array; readonly after: Uint8Array };

/** Which keys are still needed, by the headers of what they have sealed; and keys of cases wrapped anew. */
export function keyUseStore({ orm }: Connection) {
  return {
    ofAgencies: async (): Promise<readonly AgencyKeyUse[]> => {
      const [agency, keyId] = [submissions.agency, keyIdIn(submissions.keyForAgency)];
      const cases = sql<number>`count(*)::int`;
      return await orm.select({ agency, keyId, cases }).from(submissions).groupBy(agency, keyId);
    },
    /** For which public key (PEM) new cases of each agency are wrapped. */
    publicKeys: async () =>
      await orm.select({ agency: agencies.id, publicKey: agencies.publicKey }).from(agencies),
    /** Of drafts, cases, addresses for notices and updates of receipts. */
    ofServer: async (): Promise<readonly ServerKeyUse[]> => {
      const { rows } = await orm.execute<ServerKeyUse>(sql`
        select encode(substring(sealed from 4 for 8), 'hex') as "keyId", count(*)::int as uses
        from (select ${drafts.wrappedKey} as sealed from ${drafts}
          union all select ${submissions.keyForCode} from ${submissions}
          union all select ${submissions.sealedContact} from ${submissions}
          union all select ${receiptStates.sealedUpdate} from ${receiptStates}
          union all select ${receiptStates.sealedResume} from ${receiptStates}) as everything
        where length(sealed) > 0 group by 1`);
      return rows;
    },
    toRewrap: async ({ agency, keyId, after, limit }: Wanted): Promise<readonly WrappedCase[]> =>
      await orm
        .select({ reference: submissions.reference, keyForAgency: submissions.keyForAgency })
        .from(submissions)
        .where(
          and(
            eq(submissions.agency, agency),
            sql`${keyIdIn(submissions.keyForAgency)} <> ${keyId}`,
            gt(submissions.reference, after),
          ),
        )
        .orderBy(asc(submissions.reference))
        .limit(limit),
    /** False when it was wrapped anew meanwhile, or erased. */
    rewrap: async ({ reference, before, after }: Rewrapped): Promise<boolean> => {
      const changed = await orm
        .update(submissions)
        .set({ keyForAgency: after })
        .where(and(eq(submissions.reference, reference), eq(submissions.keyForAgency, before)));
      return changed.rowCount === 1;
    },
  };
}

/** Behind `S`, format and algorithm. */
function keyIdIn(column: typeof submissions.keyForAgency) {
  return sql<string>`encode(substring(${column} from 4 for 8), 'hex')`;
}
