import type { Answers } from '#forms/engine/model.ts';
import { expiry } from '#forms/submission/retention.ts';
import { aboutDraft, openDraft, serialiseAnswers } from './open-draft.ts';
import type { OpenDraft, OpenDraftPorts } from './open-draft.ts';

/** What a change makes of an open draft: new answers to store, or an outcome that stores nothing. */
export type Change<T> =
  { readonly store: Answers; readonly outcome: T } | { readonly store: null; readonly outcome: T };

/** A draft that others changed so often in between that we gave up; nothing was stored. */
export class DraftBusyError extends Error {
  readonly code = 'draft-busy';
}

const MOST_TRIES = 5;

/**
 * Opens a draft, lets `change` decide, and stores sealed what it decided. When somebody else stored in between,
 * everything is read and decided anew, so no answer is overwritten unseen. Each change prolongs the draft's life.
 */
export async function changeAnswers<T>(
  ports: OpenDraftPorts,
  code: string,
  change: (draft: OpenDraft) => Change<T>,
): Promise<T | { readonly ok: false; readonly reason: 'no-draft' }> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const draft = await openDraft(ports, code);
    if (!draft) return { ok: false, reason: 'no-draft' };
    const { store, outcome } = change(draft);
    if (!store || (await storeAnswers(ports, draft, store))) return outcome;
  }
  throw new DraftBusyError('The draft was changed elsewhere again and again.');
}

function storeAnswers(
  { clock, vault, drafts }: OpenDraftPorts,
  draft: OpenDraft,
  answers: Answers,
): Promise<boolean> {
  const { row, key, service } = draft;
  return drafts.save({
    id: row.id,
    version: row.version,
    sealedAnswers: vault.seal(key, serialiseAnswers(answers), aboutDraft(row.id)),
    expiresAt: expiry(clock.now(), service.draft.keep),
  });
}
