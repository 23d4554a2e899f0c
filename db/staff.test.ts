import { beforeAll, describe, expect, test } from 'vitest';
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

describe('whoever leaves', () => {
  const stays = member({ name: 'Stays', subject: 'stays' });
  const leaves = member({ name: 'Leaves', subject: 'shared' });
  beforeAll(async () => {
    const { staff } = database.stores;
    for (const each of [erika, stays, leaves]) {
      await staff.save(each);
      await staff.addSession({ hash: `open ${each.name}`, staffId: each.id, expiresAt: evening });
      await staff.addSignInLink({ hash: `link ${each.name}`, staffId: each.id, expiresAt: evening });
    }
    await staff.keepOnly({ ids: [erika.id, stays.id], at: morning });
  });

  test('is signed out and signed in by nothing, while the others work on', async () => {
    const { staff } = database.stores;
    const signedInBy = ({ name, subject }: typeof leaves) =>
      Promise.all([
        staff.findBySession(`open ${name}`, noon, evening),
        staff.peekSession(`open ${name}`, noon),
        staff.takeSignInLink(`link ${name}`, noon),
        staff.findBySubject(subject),
      ]);
    expect(await signedInBy(leaves)).toEqual([null, null, null, null]);
    expect(await signedInBy(stays)).toEqual([stays, stays, stays, stays]);
  });

  test('gets in by no session that begins at this very moment either', async () => {
    const { staff } = database.stores;
    await staff.addSession({ hash: 'late', staffId: leaves.id, expiresAt: evening });
    await staff.addSignInLink({ hash: 'late', staffId: leaves.id, expiresAt: evening });
    expect(await staff.findBySession('late', noon, evening)).toBeNull();
    expect(await staff.peekSession('late', noon)).toBeNull();
    expect(await staff.takeSignInLink('late', noon)).toBeNull();
  });

  test('is no colleague any more, and still has a name', async () => {
    const { staff } = database.stores;
    expect(await staff.ofAgency('musterstadt')).toEqual([erika, stays]);
    expect(await staff.find(leaves.id)).toEqual(leaves);
  });

  test('leaves the account to somebody else, and may come back under another', async () => {
    const { staff } = database.stores;
    const heir = member({ name: 'Heir', subject: leaves.subject });
    await staff.save(heir);
    expect(await staff.findBySubject(leaves.subject)).toEqual(heir);
    const back = { ...leaves, subject: 'back' };
    await staff.save(back);
    expect(await staff.findBySubject('back')).toEqual(back);
  });
});
