import { and, asc, eq, gt, isNotNull, sql } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { opinions } from './opinion-schema.ts';
import { receiptStates } from './receipt-schema.ts';
import { agencies, drafts, submissions } from './schema.ts';

/** Ids of keys are hex, as headers bear them. */
type AgencyKeyUse = {
  readonly agency: string;
  readonly keyId: string;
  readonly cases: number;
  /** Requests of other agencies that are open. */
  readonly opinions: number;
};
type KeyUse = { readonly keyId: string; readonly uses: number };
type WrappedCase = Pick<typeof submissions.$inferSelect, 'reference' | 'keyForAgency'>;

type WrappedOpinion = Pick<typeof opinions.$inferSelect, 'id' | 'reference'> & {
  readonly keyForAsked: Uint8Array;
};

type Wanted = {
  readonly agency: string;
  /** Cases that are wrapped for this key already are none of them. */
  readonly keyId: string;
  /** In order of their numbers or ids, behind this one; empty for the beginning. */
  readonly after: string;
  readonly limit: number;
};

type Anew = { readonly before: Uint8Array; readonly after: Uint8Array };

/** Which keys are still needed, by the headers of what they have sealed; and what is wrapped for agencies wrapped anew. */
export function keyUseStore({ orm }: Connection) {
  return {
    ...opinionUse(orm),
    ofAgencies: async (): Promise<readonly AgencyKeyUse[]> => {
      const { rows } = await orm.execute<AgencyKeyUse>(sql`
        select agency, encode(substring(sealed from 4 for 8), 'hex') as "keyId",
          sum(cases)::int as cases, sum(opinions)::int as opinions
        from (select ${submissions.agency} as agency, ${submissions.keyForAgency} as sealed, 1 as cases, 0 as opinions
          from ${submissions}
          union all select ${opinions.asked}, ${opinions.keyForAsked}, 0, 1
          from ${opinions} where ${opinions.keyForAsked} is not null) as wrapped
        group by 1, 2`);
      return rows;
    },
    /** For which public key (PEM) new cases of each agency are wrapped. */
    publicKeys: async () =>
      await orm.select({ agency: agencies.id, publicKey: agencies.publicKey }).from(agencies),
    /** Of addresses for notices. */
    ofWorker: async (): Promise<readonly KeyUse[]> => {
      const { sealedContact } = submissions;
      const { rows } = await orm.execute<KeyUse>(sql`
        select ${keyIdIn(sealedContact)} as "keyId", count(*)::int as uses from ${submissions}
        where ${isForPublicKey(sealedContact)} group by 1`);
      return rows;
    },
    /** Of drafts, cases, addresses from before there were keys of the worker, and updates of receipts. */
    ofServer: async (): Promise<readonly KeyUse[]> => {
      const { rows } = await orm.execute<KeyUse>(sql`
        select encode(substring(sealed from 4 for 8), 'hex') as "keyId", count(*)::int as uses
        from (select ${drafts.wrappedKey} as sealed from ${drafts}
          union all select ${submissions.keyForCode} from ${submissions}
          union all select ${submissions.sealedContact} from ${submissions}
          where not ${isForPublicKey(submissions.sealedContact)}
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
    rewrap: async (reference: string, { before, after }: Anew): Promise<boolean> => {
      const changed = await orm
        .update(submissions)
        .set({ keyForAgency: after })
        .where(and(eq(submissions.reference, reference), eq(submissions.keyForAgency, before)));
      return changed.rowCount === 1;
    },
  };
}

/** Behind `S`, format and algorithm. */
function keyIdIn(
  column: typeof submissions.keyForAgency | typeof submissions.sealedContact | typeof opinions.keyForAsked,
) {
  return sql<string>`encode(substring(${column} from 4 for 8), 'hex')`;
}

/** By the algorithm in its header. */
function isForPublicKey(column: typeof submissions.sealedContact) {
  return sql`(get_byte(${column}, 2) = 2)`;
}

function opinionUse(orm: Connection['orm']) {
  return {
    opinionsToRewrap: async ({ agency, keyId, after, limit }: Wanted): Promise<readonly WrappedOpinion[]> => {
      const { id, reference, asked, keyForAsked } = opinions;
      const rows = await orm
        .select({ id, reference, keyForAsked })
        .from(opinions)
        .where(
          and(
            eq(asked, agency),
            isNotNull(keyForAsked),
            sql`${keyIdIn(keyForAsked)} <> ${keyId}`,
            after === '' ? undefined : gt(id, after),
          ),
        )
        .orderBy(asc(id))
        .limit(limit);
      return rows.flatMap(({ keyForAsked: wrapped, ...row }) =>
        wrapped ? [{ ...row, keyForAsked: wrapped }] : [],
      );
    },
    /** False when it was wrapped anew meanwhile, or is over. */
    rewrapOpinion: async (id: string, { before, after }: Anew): Promise<boolean> => {
      const changed = await orm
        .update(opinions)
        .set({ keyForAsked: after })
        .where(and(eq(opinions.id, id), eq(opinions.keyForAsked, before)));
      return changed.rowCount === 1;
    },
  };
}
