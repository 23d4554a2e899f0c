import type { Duration, Place } from '#forms/engine/model.ts';
import { draftLimit } from './draft-limit.ts';
import type { DraftLimit } from './draft-limit.ts';
import { firstFound } from './first-found.ts';
import { openBefore } from './open-before.ts';
import { openDraft } from './open-draft.ts';
import type { OpenDraftPorts } from './open-draft.ts';
import type { Ports } from './ports.ts';

/** Where somebody with a code goes on. */
export type Resumed =
  | {
      readonly kind: 'draft';
      readonly service: string;
      readonly next: Place | 'review';
      readonly expiresAt: string;
      /** How long it lives after each change. */
      readonly keep: Duration;
      readonly limit: DraftLimit | null;
    }
  | { readonly kind: 'submitted'; readonly service: string; readonly reference: string }
  | { readonly kind: 'nothing' };

/** Finds what belongs to a code: a draft and where it goes on, or what became of it. */
export async function resumeDraft(
  ports: OpenDraftPorts & Pick<Ports, 'submissions'>,
  { code }: { readonly code: string },
): Promise<Resumed> {
  const draft = await openDraft(ports, code);
  if (draft) {
    const { service, row } = draft;
    const [next, limit] = [openBefore(draft), draftLimit(ports, draft)];
    const { keep } = service.draft;
    return { kind: 'draft', service: service.id, next, expiresAt: row.expiresAt, keep, limit };
  }
  const sent = await firstFound(ports.vault.lookups(code), ports.submissions.findByDraftLookup);
  if (!sent) return { kind: 'nothing' };
  return { kind: 'submitted', service: sent.service, reference: sent.reference };
}
