import { randomBytes } from 'node:crypto';
import pg from 'pg';

export const template = 'template_of_tests';

/** The same server, another database. */
export function databaseUrl(adminUrl: string, name: string): string {
  return adminUrl.slice(0, adminUrl.lastIndexOf('/') + 1) + name;
}

/** The same database for the portal's own user. */
export function applicationUrl(adminUrl: string): string {
  return adminUrl.replace('//postgres@', '//schalter_app@');
}

/** A migrated, empty database of a test file's own. */
export async function freshDatabase(adminUrl: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`create database ${name} template ${template}`);
  } finally {
    await admin.end();
  }
  return databaseUrl(adminUrl, name);
}
