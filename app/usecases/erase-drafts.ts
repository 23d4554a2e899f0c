import type { Ports } from './ports.ts';

const DRAFTS_AT_ONCE = 500;

/**
 * Erases drafts whose time is over: their erasure keys are overwritten before their rows are gone for good. Their documents
 * cannot be opened any more then, because the keys of these lie under the draft's; `eraseExpired` clears them away.
 */
export async function eraseDrafts(
  ports: Pick<Ports, 'clock' | 'vault' | 'drafts' | 'transaction'>,
): Promise<void> {
  const { clock, vault, drafts, transaction } = ports;
  const now = clock.now().toISOString();
  const erased = await transaction(async (tx) => {
    const gone = await drafts.removeExpired(tx, { now, limit: DRAFTS_AT_ONCE });
    await vault.erase(gone.flatMap(({ erasureSlot }) => erasureSlot ?? []));
    return gone.length;
  });
  if (erased === DRAFTS_AT_ONCE) await eraseDrafts(ports);
}
