import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { query } from '#db/testing/query.ts';
import type { Counter } from './counter.ts';

/**
 * Where any of these bytes lie, as they are or in hex: all tables, documents, erasure keys, and the server's
 * write-ahead log, whole, after a checkpoint.
 */
export async function placesOf(
  { url, folder }: Pick<Counter, 'url' | 'folder'>,
  ...wanted: readonly (readonly Uint8Array[])[]
): Promise<readonly (readonly string[])[]> {
  const found = wanted.map((needles) => ({ forms: needles.flatMap(formsOf), places: new Set<string>() }));
  const look = (place: string, bytes: Buffer) => {
    for (const { forms, places } of found) if (forms.some((form) => bytes.includes(form))) places.add(place);
  };
  for (const name of await tables(url)) {
    const rows = await query<{ readonly t: string }>(url, `select t::text as t from ${name} as t`);
    for (const { t } of rows) look(name, Buffer.from(t));
  }
  for (const path of await filesBelow(folder)) look('files', await readFile(path));
  for (const path of await filesBelow(await walFolder())) look('wal', await readFile(path));
  return found.map(({ places }) => [...places]);
}

function formsOf(needle: Uint8Array): readonly Buffer[] {
  const bytes = Buffer.from(needle);
  return [bytes, Buffer.from(bytes.toString('hex'))];
}

async function tables(url: string): Promise<readonly string[]> {
  const rows = await query<{ readonly name: string }>(
    url,
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  return rows.map(({ name }) => name);
}

async function walFolder(): Promise<string> {
  const server = inject('adminUrl');
  await query(server, 'checkpoint');
  const [found] = await query<{ readonly folder: string; readonly pid: string }>(
    server,
    `select current_setting('data_directory') as folder, split_part(pg_read_file('postmaster.pid'), chr(10), 1) as pid`,
  );
  // The embedded server names its folder from its own point of view.
  return join(found?.folder.replace('/proc/self/', `/proc/${found.pid}/`) ?? '', 'pg_wal');
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
