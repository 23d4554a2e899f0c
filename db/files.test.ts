import { expect, test } from 'vitest';
import { agency, draft, file, submission } from './testing/samples.ts';
import { testDatabase } from './testing/test-database.ts';

const database = testDatabase();

test('a document grows up: added, complete, found, removed', async () => {
  const { files } = database.stores;
  const document = file({ size: null });
  await files.add(document);

  await files.complete(document.id, 52_428_800);

  expect(await files.find(document.id)).toEqual({ ...document, size: 52_428_800 });
  await files.remove(document.id);
  expect(await files.find(document.id)).toBeNull();
});

test('an address with something else than an id finds nothing', async () => {
  expect(await database.stores.files.find('../../etc/passwd')).toBeNull();
});

test('documents of a draft that went are cleared away, those of others stay', async () => {
  const { drafts, files, transaction } = database.stores;
  const [going, staying] = [draft({ expiresAt: '2029-01-01T00:00:00.000Z' }), draft()];
  const [lost, held] = [file({ draftId: going.id }), file({ draftId: staying.id })];
  await Promise.all([drafts.add(going), drafts.add(staying)]);
  await Promise.all([files.add(lost), files.add(held)]);

  await transaction((tx) => drafts.removeExpired(tx, { now: '2029-06-01T00:00:00.000Z', limit: 10 }));

  expect(await files.removeOrphans('2030-01-01T06:59:59.999Z')).toEqual([]);
  expect(await files.removeOrphans('2030-01-01T07:00:00.001Z')).toEqual([lost.id]);
  expect(await files.ofDraft(staying.id)).toEqual([held]);
});

test('uploads that nobody has finished are cleared away, finished ones of the same draft stay', async () => {
  const { drafts, files } = database.stores;
  const own = draft();
  await drafts.add(own);
  const [begun, finished] = [file({ draftId: own.id, size: null }), file({ draftId: own.id })];
  await Promise.all([files.add(begun), files.add(finished)]);

  expect(await files.removeUnfinished('2030-01-01T06:59:59.999Z')).toEqual([]);
  expect(await files.removeUnfinished('2030-01-01T07:00:00.001Z')).toEqual([begun.id]);
  expect(await files.ofDraft(own.id)).toEqual([finished]);
});

test.each<[string, { readonly size?: null; readonly reference?: string }]>([
  ['still arriving', { size: null }],
  ['handed over before', { reference: 'taken' }],
])('a document that is %s cannot be handed over', async (_, state) => {
  const { agencies, files, submissions, transaction } = database.stores;
  await agencies.save(agency());
  const other = submission({ reference: state.reference ?? 'other' });
  const document = file(state);
  const wrappedKey = document.wrappedKey;
  await transaction((tx) => submissions.add(tx, other));
  await files.add(document);

  const handOver = transaction((tx) =>
    files.handOver(tx, [{ id: document.id, reference: other.reference, wrappedKey }]),
  );

  await expect(handOver).rejects.toThrow('missing, incomplete or already handed over');
});
