import type { Ports } from './ports.ts';

/**
 * Erases drafts and cases whose time is over, sessions that have ended, and documents that belong to nothing any more.
 * A document's key goes with its row, so bytes that a crash leaves behind can be opened by nobody.
 */
export async function eraseExpired({
  clock,
  drafts,
  submissions,
  staff,
  files,
  blobs,
}: Pick<Ports, 'clock' | 'drafts' | 'submissions' | 'staff' | 'files' | 'blobs'>): Promise<void> {
  const now = clock.now().toISOString();
  await drafts.removeExpired(now);
  await staff.removeExpired(now);
  await submissions.removeExpired(now);
  const orphans = await files.removeOrphans(now);
  await Promise.all(orphans.map((id) => blobs.remove(id)));
}
