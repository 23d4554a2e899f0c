import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const key = 'FIRST_FOLDER';

/**
 * Keeps the folder of a portal that was started once and has been shut since: making a database and filing the samples
 * takes a core ten seconds, so that the portals of the tests begin with a copy of its data.
 */
export function keepFirstFolder(folder: string): void {
  process.env[key] = folder;
}

/** What the very first start has said is there. */
export function firstFolder(): string {
  const folder = process.env[key];
  if (folder === undefined) throw new Error('No portal was started before the tests.');
  return folder;
}

/** A folder for a portal with the invented authorities, their staff and their cases. */
export function folderWithSamples(): string {
  const folder = emptyFolder();
  // Not `cpSync`: the database's files belong to a user of their own where root starts it.
  execFileSync('cp', ['-a', join(firstFolder(), 'data'), folder]);
  return folder;
}

/** A folder for a portal that starts for the first time. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'portal-'));
}
