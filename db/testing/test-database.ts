import { afterAll, beforeAll, inject } from 'vitest';
import { openDatabase, type Database } from '../index.ts';
import { applicationUrl, freshDatabase } from './fresh-database.ts';

/**
 * A database of this test file's own, open from its first test to its last. Its stores ask as the worker does, for all
 * agencies, unless a test says for whom; `url` is the superuser's.
 */
export function testDatabase(): { readonly stores: Database; readonly url: string } {
  const opened: { stores?: Database; url?: string } = {};
  beforeAll(async () => {
    opened.url = await freshDatabase(inject('adminUrl'));
    opened.stores = await openDatabase(applicationUrl(opened.url), { otherwise: { kind: 'worker' } });
  });
  afterAll(() => opened.stores?.close());
  return {
    get stores() {
      return ready(opened.stores);
    },
    get url() {
      return ready(opened.url);
    },
  };
}

function ready<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The database is open from the first test on, not before.');
  return value;
}
