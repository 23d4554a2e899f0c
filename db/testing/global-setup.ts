import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../embedded/embedded-postgres.ts';
import { migrate } from '../migrate.ts';
import { applicationUrl, databaseUrl, template } from './fresh-database.ts';

declare module 'vitest' {
  // Vitest's own way to tell the type of what a set-up provides.
  interface ProvidedContext {
    readonly adminUrl: string;
  }
}

/** One real PostgreSQL for a test run, with a migrated database that the test files' own are copied from. */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'schalter-test-'));
  const postgres = await startEmbeddedPostgres(dataDir);
  const admin = new pg.Client({ connectionString: postgres.adminUrl });
  await admin.connect();
  await admin.query(`create database ${template}`);
  for (const role of ['portal', 'office', 'worker']) await admin.query(`create role schalter_${role} login`);
  await admin.end();
  const ownerUrl = databaseUrl(postgres.adminUrl, template);
  await migrate({ ownerUrl, url: applicationUrl(ownerUrl) });
  project.provide('adminUrl', postgres.adminUrl);
  return async () => {
    await postgres.close();
    await rm(dataDir, { recursive: true });
  };
}
