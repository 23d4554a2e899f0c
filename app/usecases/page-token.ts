import { openPage } from '#forms/engine/page.ts';
import type { Standing } from '#forms/engine/standing.ts';
import type { Ports } from './ports.ts';

/**
 * Stands for the answers of one page as it was shown. When the token sent back differs from today's, another tab
 * has changed this very page in between; changes of other pages leave it alone.
 */
export function pageToken({ vault }: Pick<Ports, 'vault'>, draftId: string, standing: Standing): string {
  const shown = openPage(standing)?.input ?? null;
  return vault.mac(JSON.stringify(['page', draftId, standing.place, shown]));
}
