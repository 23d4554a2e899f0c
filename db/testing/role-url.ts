import pg from 'pg';
import { grantApplication } from '../grant-application.ts';
import type { DatabaseRole } from '../rights.ts';

/** A database for the user of a role, with the rights of that role and no others. */
export async function roleUrl(adminUrl: string, role: Exclude<DatabaseRole, 'all'>): Promise<string> {
  const url = adminUrl.replace('//postgres@', `//schalter_${role}@`);
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await grantApplication(admin, { url, role });
  } finally {
    await admin.end();
  }
  return url;
}
