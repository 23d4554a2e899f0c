import type { OpenDraft } from './open-draft.ts';
import type { Ports } from './ports.ts';

/**
 * The idempotency token of a check page: stands for this draft with exactly these answers. Sent twice it means the
 * same submission; after a change in another tab it no longer fits, and the person checks again.
 */
export function submissionToken({ vault }: Pick<Ports, 'vault'>, { row, answers }: OpenDraft): string {
  return vault.mac(JSON.stringify(['submission', row.id, row.version, answers]));
}
