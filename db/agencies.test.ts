import { beforeAll, expect, test } from 'vitest';
import { agency } from './testing/samples.ts';
import { testDatabase } from './testing/test-database.ts';

const database = testDatabase();

beforeAll(async () => {
  const { agencies } = database.stores;
  await agencies.save(agency({ id: 'rest' }));
  await agencies.save(agency({ id: 'land', agsPrefix: '05' }));
  await agencies.save(agency({ id: 'city', agsPrefix: '05315' }));
  await agencies.save(agency({ id: 'traffic', authority: 'strassenverkehrsamt', agsPrefix: '09' }));
});

test.each([
  ['the city itself', 'gewerbeamt', '05315000', 'city'],
  ['a town of the same state', 'gewerbeamt', '05111000', 'land'],
  ['a town nobody else has taken', 'gewerbeamt', '09162000', 'rest'],
  ['the other kind of authority', 'strassenverkehrsamt', '09162000', 'traffic'],
])('the authority in charge of %s is found', async (_, authority, ags, expected) => {
  expect((await database.stores.agencies.inCharge(authority, ags))?.id).toBe(expected);
});

test('where no authority is in charge, none is found', async () => {
  expect(await database.stores.agencies.inCharge('strassenverkehrsamt', '05315000')).toBeNull();
});

test('an agency that is saved again is changed, not doubled', async () => {
  const { agencies } = database.stores;

  await agencies.save(agency({ id: 'city', agsPrefix: '05315', name: 'Stadt Köln' }));

  expect(await agencies.find('city')).toEqual(agency({ id: 'city', agsPrefix: '05315', name: 'Stadt Köln' }));
});
