import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { RIGHTS } from './rights.ts';
import { freshDatabase } from './testing/fresh-database.ts';
import { query } from './testing/query.ts';
import { roleUrl } from './testing/role-url.ts';

const roles = ['portal', 'office', 'worker'] as const;

it('each table says what each role may do with it', async () => {
  const url = await freshDatabase(inject('adminUrl'));
  const tables = await query<{ name: string }>(
    url,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  );
  expect(tables.map(({ name }) => name).toSorted()).toEqual(Object.keys(RIGHTS).toSorted());
});

it('no role gets at what is not its work', async () => {
  const admin = await freshDatabase(inject('adminUrl'));
  const urls: string[] = [];
  for (const role of roles) urls.push(await roleUrl(admin, role));
  const may = async (sql: string) =>
    Promise.all(
      urls.map((url, index) =>
        query(url, `explain ${sql}`).then(
          () => roles[index],
          (error: unknown) => (error instanceof pg.DatabaseError ? error.code : String(error)),
        ),
      ),
    );
  const no = '42501';
  expect(await may('select from submissions')).toEqual(['portal', 'office', 'worker']);
  expect(await may('delete from submissions')).toEqual([no, no, 'worker']);
  expect(await may('select from drafts')).toEqual(['portal', no, 'worker']);
  expect(await may('select from staff_sessions')).toEqual([no, 'office', 'worker']);
  expect(await may(`insert into staff_sessions values ('x')`)).toEqual([no, 'office', no]);
  expect(await may(`update agencies set public_key = ''`)).toEqual([no, 'office', no]);
  expect(await may(`update staff set role = 'lead'`)).toEqual([no, 'office', no]);
  expect(await may('update audit_entries set actor = actor')).toEqual([no, no, no]);
  expect(await may('delete from case_entries')).toEqual([no, no, no]);
});
