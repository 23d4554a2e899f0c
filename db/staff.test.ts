import { beforeAll, expect, test } from 'vitest';
import { agency, member } from './testing/samples.ts';
import { testDatabase } from './testing/test-database.ts';

const database = testDatabase();
const erika = member({ name: 'Erika Muster', subject: 'erika' });
const [morning, noon, evening] = [
  '2030-01-01T08:00:00.000Z',
  '2030-01-01T12:00:00.000Z',
  '2030-01-01T18:00:00.000Z',
];

beforeAll(async () => {
  await database.stores.agencies.save(agency());
  await database.stores.staff.save(erika);
});

test('a caseworker is found by the identity provider’s subject, and by the agency', async () => {
  expect(await database.stores.staff.findBySubject('erika')).toEqual(erika);
  expect(await database.stores.staff.findBySubject('nobody')).toBeNull();
  expect(await database.stores.staff.ofAgency('musterstadt')).toEqual([erika]);
});

test('a session lives on with each use, and ends when it was not used in time', async () => {
  const { staff } = database.stores;
  await staff.addSession({ hash: 'used', staffId: erika.id, expiresAt: noon });

  expect(await staff.findBySession('used', morning, evening)).toEqual(erika);
  expect(await staff.findBySession('used', noon, noon)).toEqual(erika);
  expect(await staff.findBySession('used', noon, evening)).toBeNull();
  expect(await staff.findBySession('unknown', morning, evening)).toBeNull();
});

test('signing out ends the session', async () => {
  const { staff } = database.stores;
  await staff.addSession({ hash: 'left', staffId: erika.id, expiresAt: evening });

  await staff.removeSession('left');

  expect(await staff.findBySession('left', morning, evening)).toBeNull();
});

test('a sign-in link works once, also when it is opened twenty times at once', async () => {
  const { staff } = database.stores;
  await staff.addSignInLink({ hash: 'once', staffId: erika.id, expiresAt: evening });

  const opened = await Promise.all(Array.from({ length: 20 }, () => staff.takeSignInLink('once', noon)));

  expect(opened.filter((found) => found !== null)).toEqual([erika]);
});

test('a sign-in link that is too old does not work', async () => {
  const { staff } = database.stores;
  await staff.addSignInLink({ hash: 'old', staffId: erika.id, expiresAt: noon });

  expect(await staff.takeSignInLink('old', noon)).toBeNull();
});
