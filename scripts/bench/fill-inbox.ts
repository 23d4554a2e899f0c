import { join } from 'node:path';
import pg from 'pg';
import { joinEmbeddedPostgres } from '#db/index.ts';
import { systemClock } from '#app/adapters/clock.server.ts';
import { noWorkerKeys, openServerKeys, openVault } from '#app/adapters/vault.server.ts';

const AGENCY = 'musterstadt';
const COLLEAGUES = 100;
/** How often a name occurs follows Zipf's law: the most frequent bears one case in ten, most bear a few dozen. */
const SURNAMES = 20_000;
const OTHER_NAMES = 2_000;
const LABEL_ID = '5f0c2c5e-7d7b-4d3e-9a55-0d6f1f5f7a01';
/** So few hits are opened, which bytes of no meaning cannot be. */
const FEW_HITS = 20;

/** What an inbox is filled with. */
export type Filled = {
  /** To search for, the most frequent first; a search for one alone has more hits than are opened. */
  readonly names: readonly string[];
  /** The id of a label that one case in five hundred bears. */
  readonly label: string;
};

/**
 * Fills the inbox of one agency, the same each time but for the key of the search. Who looks has opened what one of a
 * hundred colleagues opens: a hundredth of the cases.
 */
export async function fillInbox(dataDir: string, cases: number): Promise<Filled> {
  const database = await joinEmbeddedPostgres(dataDir);
  const client = new pg.Client({ connectionString: ofSuperuser(database) });
  await client.connect();
  try {
    await client.query(`set synchronous_commit = off; set session_replication_role = replica`);
    await client.query(STAFF, [COLLEAGUES]);
    await client.query(CASES, [cases]);
    const term = await termsOf(dataDir);
    const numbered = (kind: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${kind}${index}`);
    await client.query(TERMS, [
      cases,
      numbered('familie', SURNAMES).map(term),
      numbered('vorname', OTHER_NAMES).map(term),
    ]);
    await client.query(LABEL, [LABEL_ID]);
    await client.query(LABELLED, [LABEL_ID]);
    await client.query(READS);
    await client.query('vacuum analyze');
    // Else the server would write all this to its disk while the pages are measured.
    await client.query('checkpoint');
    const hits = (rank: number) => cases / ((rank + 1) * Math.log(SURNAMES));
    const names = [0, 1, 5, 20, 100, 400, 1000, 3000]
      .filter((rank) => hits(rank) > FEW_HITS)
      .map((rank) => `familie${String(rank)}`);
    return { names, label: LABEL_ID };
  } finally {
    await client.end();
    await database.close();
  }
}

/** Nobody else may fill in what row-level security keeps apart. */
function ofSuperuser({
  adminUrl,
  ownerUrl,
}: {
  readonly adminUrl: string;
  readonly ownerUrl: string;
}): string {
  return adminUrl.slice(0, adminUrl.lastIndexOf('/')) + ownerUrl.slice(ownerUrl.lastIndexOf('/'));
}

async function termsOf(dataDir: string): Promise<(name: string) => number> {
  const refuse = (): never => {
    throw new Error('Nothing is opened here.');
  };
  const vault = openVault({
    serverKeys: await openServerKeys(join(dataDir, 'keys/server.key'), systemClock.now),
    agencyKeys: { privateKey: refuse },
    erasureKeys: { make: refuse, read: refuse, erase: refuse },
    workerKeys: noWorkerKeys,
  });
  return (name) => vault.searchTerm(`${AGENCY}:name:${name}`);
}

const STAFF = `insert into staff (id, agency, name, subject)
  select md5('staff' || n)::uuid, '${AGENCY}', 'Kollegin ' || n, 'bench' || n from generate_series(1, $1::int) n`;

const NUMBER = `upper(substr(md5(n::text), 1, 4) || '-' || substr(md5(n::text), 5, 4) || '-' || substr(md5(n::text), 9, 4))`;

/** Two years of work; one case in twenty is not finished. */
const CASES = `insert into submissions (reference, draft_id, token, lookup, agency, service, service_version, language,
    state, assignee, due_on, received_at, news_at, key_for_code, key_for_agency, sealed_payload, sealed_receipt, version, delete_after)
  select ${NUMBER}, md5('draft' || n)::uuid, 'bench' || n, 'bench' || n, '${AGENCY}',
    (array['trade-licence', 'trade-licence', 'vehicle-registration', 'building-permit'])[1 + n % 4], '1.0.0', 'de',
    case when n % 20 > 0 then (array['granted', 'granted', 'refused', 'closed'])[1 + n % 4]
      else (array['received', 'in-progress', 'waiting'])[1 + n / 20 % 3] end,
    case when n % 7 > 0 then md5('staff' || (1 + n % ${String(COLLEAGUES)}))::uuid end,
    case when n % 20 = 0 then (at + interval '1 day' * (3 + n % 90))::date end,
    date_trunc('milliseconds', at), date_trunc('milliseconds', at),
    decode(md5(n::text) || md5(n::text), 'hex'), decode(repeat(md5(n::text), 32), 'hex'),
    decode(repeat(md5(n::text), 8), 'hex'), decode(repeat(md5(n::text), 8), 'hex'), 1, now() + interval '5 years'
  from generate_series(1, $1::int) n, lateral (select now() - interval '2 years' * (n / $1::float8)) moment(at)
  on conflict do nothing`;

const TERMS = `insert into search_terms (agency, term, reference)
  select distinct '${AGENCY}', term, ${NUMBER}
  from generate_series(1, $1::int) n,
    lateral (values
      (($2::int[])[1 + floor(${String(SURNAMES)} ^ ((n::bigint * 7919 % 100003) / 100003.0) - 1)::int]),
      (($3::int[])[1 + n::bigint * 31 % ${String(OTHER_NAMES)}])) words(term)
  on conflict do nothing`;

const LABEL = `insert into labels (id, agency, name) values ($1, '${AGENCY}', 'Messung')`;

const LABELLED = `insert into case_labels (label, reference)
  select $1::uuid, reference from submissions where agency = '${AGENCY}' and token like 'bench%' and hashtext(reference) % 500 = 0`;

const READS = `insert into case_reads (staff_id, reference, at)
  select staff.id, reference, news_at from submissions, staff
  where submissions.agency = '${AGENCY}' and token like 'bench%' and hashtext(reference) % 100 = 0 and staff.name = 'Ayşe Yıldırım'`;
