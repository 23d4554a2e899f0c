import { expiry } from '#forms/submission/retention.ts';
import { openDraft } from './open-draft.ts';
import type { OpenDraft, OpenDraftPorts } from './open-draft.ts';
import { endOf } from './page-check.ts';
import type { Ports } from './ports.ts';

/** How long a draft lives after each change, and what is left of that; both in seconds. */
export type DraftLimit = { readonly seconds: number; readonly left: number };

/** A life that is longer is no time limit: the exception of WCAG 2.2.1. */
const TWENTY_HOURS = 20 * 60 * 60;

/** `null` where a draft lives so long that nobody has to be warned. */
export function draftLimit(
  { clock }: Pick<Ports, 'clock'>,
  { row, service }: Pick<OpenDraft, 'row' | 'service'>,
): DraftLimit | null {
  const now = clock.now();
  const until = (end: string) => Math.floor((new Date(end).getTime() - now.getTime()) / 1000);
  const seconds = until(expiry(now, service.draft.keep));
  return seconds > TWENTY_HOURS ? null : { seconds, left: until(row.expiresAt) };
}

/**
 * Begins the short life of a draft anew, without a change: whoever asks for it has not stopped. Nothing else of the draft
 * changes, so what is shown elsewhere can still be sent. False where there is nothing to prolong.
 */
export async function prolongDraft(
  ports: OpenDraftPorts,
  { code }: { readonly code: string },
): Promise<boolean> {
  const draft = await openDraft(ports, code);
  if (!draft || endOf(draft) || draftLimit(ports, draft) === null) return false;
  const expiresAt = expiry(ports.clock.now(), draft.service.draft.keep);
  return ports.drafts.prolong({ id: draft.row.id, expiresAt });
}
