import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase, type Database } from './index.ts';
import type { Scope } from './scope.ts';
import { applicationUrl, freshDatabase } from './testing/fresh-database.ts';
import { agency, bytes, draft, entry, file, member, opinion, submission } from './testing/samples.ts';

const [here, there] = [submission({ agency: 'here' }), submission({ agency: 'there' })];
const anna = member({ agency: 'here' });
const cases = [here, there];

const worker: Scope = { kind: 'worker' };
const office: Scope = { kind: 'office', agency: 'here', staff: anna.id };
const citizen: Scope = { kind: 'citizen', lookups: ['of-another-key', there.lookup] };

let database: Database;
let admin: pg.Client;
let url: string;

beforeAll(async () => {
  const adminUrl = await freshDatabase(inject('adminUrl'));
  url = applicationUrl(adminUrl);
  admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  // One connection for all, so that each is told anew whom it serves.
  database = await openDatabase(url, { connections: 1 });
  await database.serve(worker, fill);
});
afterAll(async () => {
  await database.close();
  await admin.end();
});

async function fill(): Promise<void> {
  await database.agencies.save(agency({ id: 'here' }));
  await database.agencies.save(agency({ id: 'there', agsPrefix: '1' }));
  await database.staff.save(anna);
  for (const row of cases) {
    await database.transaction((tx) => database.submissions.add(tx, row));
    await database.files.add(file({ reference: row.reference }));
    await database.audit.add({ ...row, at: row.receivedAt, actor: 'citizen', action: 'submit' });
  }
}

const found = (scope: Scope | null) => {
  const look = async () => {
    const rows = await Promise.all(
      cases.map(({ reference }) => database.submissions.findByReference(reference)),
    );
    return rows.map((row) => row?.agency ?? null);
  };
  return scope ? database.serve(scope, look) : look();
};

describe('a connection', () => {
  it('that was told nothing sees no case', async () => {
    expect(await found(null)).toEqual([null, null]);
  });

  it('sees the cases of the agency it serves, the case whose code it serves, or all for the worker', async () => {
    expect(await found(office)).toEqual(['here', null]);
    expect(await found(citizen)).toEqual([null, 'there']);
    expect(await found(worker)).toEqual(['here', 'there']);
    expect(await found(null)).toEqual([null, null]);
  });

  it('sees in a list and in a document no more than that', async () => {
    const { files, submissions } = database;
    const seen = async () => {
      const counts = cases.map(async ({ reference }) => (await files.ofSubmission(reference)).length);
      return [await Promise.all(counts), await submissions.findByDraftLookup(there.lookup)];
    };
    expect(await database.serve(office, seen)).toEqual([[1, 0], null]);
  });

  it('changes nothing that it does not see', async () => {
    const change = { reference: there.reference, version: 1, state: 'refused', assignee: null } as const;
    const attempt = () => database.transaction((tx) => database.submissions.change(tx, change));
    expect(await database.serve(office, attempt)).toBe(false);
  });

  it('cannot put a case into another agency, nor write into its audit', async () => {
    const foreign = submission({ agency: 'there' });
    const add = () => database.transaction((tx) => database.submissions.add(tx, foreign));
    await expect(database.serve(office, add)).rejects.toMatchObject({ code: '42501' });
    const written = { ...there, at: there.receivedAt, actor: anna.id, action: 'open' };
    await expect(database.serve(office, () => database.audit.add(written))).rejects.toMatchObject({
      code: '42501',
    });
  });

  it("writes a citizen's entry behind those of others, which it cannot see", async () => {
    const written = { ...there, at: there.receivedAt, actor: 'citizen', action: 'withdraw' };
    await database.serve(citizen, () => database.audit.add(written));
    const { rows } = await admin.query(
      `select max(sequence)::int as last from audit_entries where agency = 'there'`,
    );
    expect(rows).toEqual([{ last: 2 }]);
  });

  it('shows a citizen nothing that stays inside the office, and lets them write nothing in its name', async () => {
    const { entries, transaction } = database;
    const { reference } = there;
    const note = entry({ reference, kind: 'note', author: 'office', audience: 'office' });
    const add = (written: typeof note) => () => transaction((tx) => entries.add(tx, written));
    await database.serve(worker, add(note));
    const read = () => entries.of(reference, 'office');
    expect([await database.serve(worker, read), await database.serve(citizen, read)]).toMatchObject([
      [note],
      [],
    ]);
    const forged = entry({ reference, author: 'office', audience: 'both' });
    await expect(database.serve(citizen, add(forged))).rejects.toMatchObject({ code: '42501' });
    await database.serve(citizen, add(entry({ reference, author: 'citizen' })));
  });

  it('shows an asked agency its request and what it sends along, and nothing else of the case', async () => {
    const { opinions, files, transaction, audit, entries } = database;
    const { reference } = there;
    const asked = opinion({ reference, agency: 'there', asked: 'here' });
    await database.serve(worker, () => transaction((tx) => opinions.add(tx, asked)));
    const paper = file({ reference, opinion: asked.id, size: null });
    const answered = {
      ...asked,
      at: there.receivedAt,
      answer: asked.id,
      answeredBy: 'A',
      sealedAnswer: bytes,
    };
    await database.serve(office, async () => {
      expect(await opinions.find(asked.id)).toMatchObject({ reference });
      await files.add(paper);
      await expect(files.add(file({ reference }))).rejects.toMatchObject({ code: '42501' });
      expect((await files.ofSubmission(reference)).map(({ id }) => id)).toEqual([paper.id]);
      await transaction(async (tx) => {
        expect(await opinions.answer(tx, answered)).toBe(true);
        await files.complete(paper.id, 3, tx);
        const given = { agency: 'there', at: there.receivedAt, actor: anna.id, action: 'give-opinion' };
        await audit.add({ ...given, reference }, tx);
      });
      await expect(files.add(file({ reference, opinion: asked.id }))).rejects.toMatchObject({
        code: '42501',
      });
      expect(await entries.of(reference, 'office')).toEqual([]);
      expect(await audit.entries({ agency: 'there', from: 1, to: 100 })).toEqual([]);
    });
    expect(await found(office)).toEqual(['here', null]);
    expect(await database.serve(worker, () => opinions.find(asked.id))).toMatchObject({ keyForAsked: null });
  });

  it('hands the documents of a draft over to the case that it becomes', async () => {
    const own = draft();
    const paper = file({ draftId: own.id });
    const row = submission({ agency: 'here', lookup: own.lookup });
    await database.serve({ kind: 'citizen', lookups: [own.lookup] }, async () => {
      await database.drafts.add(own);
      await database.files.add(paper);
      await database.transaction(async (tx) => {
        await database.drafts.remove(tx, own);
        await database.submissions.add(tx, row);
        await database.files.handOver(tx, [{ ...paper, reference: row.reference }]);
      });
      expect(await database.files.ofSubmission(row.reference)).toHaveLength(1);
    });
  });
});

/** What belongs to nobody in particular, or to no case: each with its reason. */
const OPEN: Readonly<Record<string, string>> = {
  agencies: 'is public',
  budgets: 'counts what addresses ask and how often a case is printed, before or without an agency',
  drafts: 'are found by their code alone and belong to no agency',
  erasure_records: 'names no person, and stays for checks when the case is gone',
  form_tallies: 'are sums about forms, of nobody and of no agency',
  receipt_checkpoints: 'is public',
  receipt_log: 'is public',
  receipt_states: 'are checksums and time stamps, sealed with the server key',
  sign_in_links: 'is read before anybody is known',
  staff: 'is read before anybody is known',
  staff_sessions: 'is read before anybody is known',
};

it('every table is closed by rows, but those that have a reason not to be', async () => {
  const { rows } = await admin.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity order by 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(OPEN));
});

it.each(['audit_entries', 'case_entries', 'receipt_log', 'receipt_checkpoints'])(
  'the portal adds to %s and changes nothing there',
  async (table) => {
    const { rows } = await admin.query(
      `select array_agg(kind order by kind) filter (where has_table_privilege('schalter_app', $1, kind)) as may
       from unnest(array['delete', 'insert', 'select', 'truncate', 'update']) as kind`,
      [table],
    );
    expect(rows).toEqual([{ may: ['insert', 'select'] }]);
  },
);
