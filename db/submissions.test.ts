import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from './index.ts';
import { agency, draft, entry, file, member, submission } from './testing/samples.ts';
import { testDatabase } from './testing/test-database.ts';

const database = testDatabase();
const anna = member({ name: 'Anna Öztürk' });
const paul = member({ name: 'Paul Zander' });

const inbox = [
  submission({ reference: 'A', receivedAt: '2030-01-03T00:00:00.000Z', state: 'closed', assignee: paul.id }),
  submission({ reference: 'B', receivedAt: '2030-01-01T00:00:00.000Z', state: 'received' }),
  submission({
    reference: 'C',
    receivedAt: '2030-01-02T00:00:00.000Z',
    state: 'in-progress',
    assignee: anna.id,
  }),
  submission({
    reference: 'D',
    receivedAt: '2030-01-04T00:00:00.000Z',
    state: 'received',
    service: 'parking',
  }),
];

beforeAll(async () => {
  const { agencies, staff, submissions, transaction } = database.stores;
  await agencies.save(agency());
  await agencies.save(agency({ id: 'elsewhere', agsPrefix: '01' }));
  await staff.save(anna);
  await staff.save(paul);
  await transaction(async (tx) => {
    for (const row of inbox) await submissions.add(tx, row);
    await submissions.add(tx, submission({ reference: 'X', agency: 'elsewhere' }));
  });
});

test('a delivery is marked once, however often it is repeated', async () => {
  const { submissions, transaction } = database.stores;
  const mark = () =>
    transaction((tx) => submissions.markDelivered(tx, { reference: 'B', at: '2030-01-05T00:00:00.000Z' }));
  expect([await mark(), await mark()]).toEqual([true, false]);
});

test('a submission is found by its code and by its number, exactly as stored', async () => {
  const [first] = inbox;
  const { submissions } = database.stores;

  expect(await submissions.findByReference('A')).toEqual(first);
  expect(await submissions.findByDraftLookup(first?.lookup ?? '')).toEqual(first);
  expect(await submissions.findByReference('unknown')).toBeNull();
});

test('of two caseworkers who change a case at once the second is told', async () => {
  const row = submission();
  const { submissions, transaction } = database.stores;
  await transaction((tx) => submissions.add(tx, row));
  const change = { reference: row.reference, version: 1, state: 'in-progress', assignee: anna.id } as const;

  expect(await transaction((tx) => submissions.change(tx, change))).toBe(true);
  expect(await transaction((tx) => submissions.change(tx, { ...change, assignee: paul.id }))).toBe(false);
  expect(await submissions.findByReference(row.reference)).toMatchObject({ assignee: anna.id, version: 2 });
});

test.each(['draftId', 'token', 'lookup'] as const)('one %s leads to one submission', async (column) => {
  const { submissions, transaction } = database.stores;
  const row = submission();
  await transaction((tx) => submissions.add(tx, row));

  const second = transaction((tx) => submissions.add(tx, submission({ [column]: row[column] })));

  await expect(second).rejects.toMatchObject({ code: '23505' });
});

test('submitting keeps submission, entry, audit, documents and job together', async () => {
  const begun = await begin(database.stores);

  await submit(database.stores, begun);

  expect(await kept(database, begun.row.reference)).toEqual({
    submissions: 1,
    entries: 1,
    audit: 1,
    jobs: 1,
  });
  expect(await database.stores.files.ofSubmission(begun.row.reference)).toHaveLength(1);
  expect(await database.stores.drafts.findByLookup(begun.from.lookup)).toBeNull();
});

test('a submission that fails in its last moment leaves the draft and nothing else, not even a job', async () => {
  const begun = await begin(database.stores);

  await expect(submit(database.stores, begun, new Error('power cut'))).rejects.toThrow('power cut');

  expect(await kept(database, begun.row.reference)).toEqual({
    submissions: 0,
    entries: 0,
    audit: 0,
    jobs: 0,
  });
  expect(await database.stores.files.ofDraft(begun.from.id)).toHaveLength(1);
  expect(await database.stores.drafts.findByLookup(begun.from.lookup)).not.toBeNull();
});

type Begun = Awaited<ReturnType<typeof begin>>;

async function begin({ drafts, files }: Database) {
  const from = draft();
  const document = file({ draftId: from.id });
  await drafts.add(from);
  await files.add(document);
  return { from, document, row: submission({ draftId: from.id }) };
}

function submit(stores: Database, { from, document, row }: Begun, failure?: Error): Promise<void> {
  const { reference, agency: authority, receivedAt: at } = row;
  return stores.transaction(async (tx) => {
    await stores.drafts.remove(tx, from);
    await stores.submissions.add(tx, row);
    await stores.entries.add(tx, entry({ reference, at }));
    await stores.files.handOver(tx, [{ id: document.id, reference, wrappedKey: document.wrappedKey }]);
    await stores.outbox.add(tx, { task: 'deliver', reference });
    await stores.audit.add({ agency: authority, at, actor: 'citizen', action: 'submit', reference }, tx);
    if (failure) throw failure;
  });
}

async function kept({ url }: { readonly url: string }, reference: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, number>>(
    `select (select count(*)::int from submissions where reference = $1) as submissions,
            (select count(*)::int from case_entries where reference = $1) as entries,
            (select count(*)::int from audit_entries where reference = $1) as audit,
            (select count(*)::int from graphile_worker.jobs where key = 'deliver:' || $1) as jobs`,
    [reference],
  );
  await client.end();
  return rows[0];
}
