import { eraseCases } from './erase-cases.ts';
import type { ErasedCases, ErasingPorts } from './erase-cases.ts';
import { firstKept } from './statistics/kept.ts';
import type { Ports } from './ports.ts';

/** A letter that is being sent belongs to nothing yet, while it is sealed and kept. */
const TEN_MINUTES = 600_000;
const DAY = 86_400_000;

/**
 * Erases cases whose time is over, sessions that have ended, documents older than ten minutes that belong to nothing any
 * more, uploads begun more than a day ago that nobody has finished, and figures that are older than they have to be. A
 * document's key goes with its row, so bytes that a crash leaves behind can be opened by nobody.
 */
export async function eraseExpired(
  ports: ErasingPorts & Pick<Ports, 'clock' | 'staff' | 'files' | 'tallies'>,
): Promise<ErasedCases> {
  const { clock, staff, files, blobs, tallies } = ports;
  const now = clock.now().toISOString();
  await staff.removeExpired(now);
  await tallies.removeBefore(firstKept(clock.now()));
  const erased = await eraseCases(ports, now);
  const orphans = await files.removeOrphans(before(now, TEN_MINUTES));
  const unfinished = await files.removeUnfinished(before(now, DAY));
  await Promise.all([...orphans, ...unfinished].map((id) => blobs.remove(id)));
  return erased;
}

function before(moment: string, milliseconds: number): string {
  return new Date(Date.parse(moment) - milliseconds).toISOString();
}
