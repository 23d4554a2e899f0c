import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { agency, entry, submission } from './testing/samples.ts';
import { testDatabase } from './testing/test-database.ts';

const database = testDatabase();

beforeAll(() => database.stores.agencies.save(agency()));

async function newCase(): Promise<string> {
  const row = submission();
  await database.stores.transaction((tx) => database.stores.submissions.add(tx, row));
  return row.reference;
}

test('what happened to a case at one moment is told in its order', async () => {
  const { entries, transaction } = database.stores;
  const reference = await newCase();
  const kinds = ['state', 'message', 'note', 'message', 'state'] as const;
  await transaction(async (tx) => {
    for (const kind of kinds) await entries.add(tx, entry({ reference, kind }));
  });

  expect((await entries.of(reference, 'office')).map(({ kind }) => kind)).toEqual(kinds);
});

test('an entry bears the state of the case now, whatever its writer has read before', async () => {
  const { entries, submissions, transaction } = database.stores;
  const reference = await newCase();
  const change = { reference, version: 1, state: 'waiting', assignee: null } as const;
  await transaction((tx) => submissions.change(tx, change));
  await transaction((tx) => entries.add(tx, entry({ reference, state: 'received' })));

  expect((await entries.of(reference, 'office')).map(({ state }) => state)).toEqual(['waiting']);
});

test('the citizen is not even given what stays inside the office', async () => {
  const { entries, transaction } = database.stores;
  const reference = await newCase();
  await transaction(async (tx) => {
    await entries.add(tx, entry({ reference }));
    await entries.add(tx, entry({ reference, kind: 'note', author: 'office', audience: 'office' }));
  });

  const kinds = async (side: 'citizen' | 'office') =>
    (await entries.of(reference, side)).map(({ kind }) => kind);
  expect([await kinds('citizen'), await kinds('office')]).toEqual([['state'], ['state', 'note']]);
});

test('an entry that is sent twice is kept once', async () => {
  const { entries, transaction } = database.stores;
  const message = entry({ reference: await newCase(), kind: 'message' });
  const add = () => transaction((tx) => entries.add(tx, message));

  expect([await add(), await add()]).toEqual([true, false]);
  expect(await entries.of(message.reference, 'office')).toHaveLength(1);
});

test('what the citizen writes is news for the office, and nothing else is', async () => {
  const { entries, submissions, transaction } = database.stores;
  const reference = await newCase();
  const add = (author: 'citizen' | 'office', at: string) =>
    transaction((tx) => entries.add(tx, entry({ reference, author, at })));
  await add('office', '2030-02-03T00:00:00.000Z');
  await add('citizen', '2030-02-02T00:00:00.000Z');
  await add('citizen', '2030-02-01T00:00:00.000Z');

  expect((await submissions.findByReference(reference))?.newsAt).toBe('2030-02-02T00:00:00.000Z');
});

test('how far the citizen has read never goes back', async () => {
  const { entries, submissions } = database.stores;
  const reference = await newCase();
  for (const position of [2, 1]) await entries.markReadByCitizen({ reference, position });

  expect((await submissions.findByReference(reference))?.readByCitizen).toBe(2);
});

test('nothing that happened is ever changed', async () => {
  const { entries, transaction } = database.stores;
  const written = entry({ reference: await newCase() });
  await transaction((tx) => entries.add(tx, written));
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const changed = client.query(`update case_entries set author = 'office' where id = $1`, [written.id]);

  await expect(changed).rejects.toMatchObject({ code: '42501' });
  await client.end();
});
