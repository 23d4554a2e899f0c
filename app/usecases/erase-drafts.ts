import type { Ports } from './ports.ts';

/**
 * Erases drafts whose time is over. Their documents cannot be opened any more then, because the keys of these lie under
 * the draft's; `eraseExpired` clears them away.
 */
export async function eraseDrafts({ clock, drafts }: Pick<Ports, 'clock' | 'drafts'>): Promise<void> {
  await drafts.removeExpired(clock.now().toISOString());
}
