import type { Answers, Service } from '#forms/engine/model.ts';
import { expiry } from '#forms/submission/retention.ts';
import { endOf } from './page-check.ts';
import { aboutDraft, openDraft, serialiseContent } from './open-draft.ts';
import type { Checks, DraftContent, OpenDraft, OpenDraftPorts, Unfinished } from './open-draft.ts';
import type { FormTally } from './ports.ts';

/** What a change makes of an open draft: new answers to store, or an outcome that stores nothing. */
export type Change<T> =
  | {
      readonly store: Answers;
      /** Left out: the page that was left in the middle stays as it is. */
      readonly unfinished?: Unfinished | null;
      /** Left out: what registers have said stays. */
      readonly checks?: Checks;
      /** Left out: what the draft corrects stays. */
      readonly correction?: DraftContent['correction'];
      /** Left out: what statistics have counted of the draft stays. */
      readonly tally?: DraftContent['tally'];
      /** What counts once it is stored. */
      readonly tallies?: readonly FormTally[];
      /** Left out: the version that the draft is bound to stays. */
      readonly service?: Service;
      readonly outcome: T;
    }
  /** `tallies`: what was wrong. */
  | { readonly store: null; readonly tallies?: readonly FormTally[]; readonly outcome: T };

/** Why nothing could be stored: there is no such draft, or a register has refused too often and its form has ended. */
export type Unchangeable = { readonly ok: false; readonly reason: 'no-draft' | 'ended' };

/** A draft that others changed so often in between that we gave up; nothing was stored. */
export class DraftBusyError extends Error {
  readonly code = 'draft-busy';
}

const MOST_TRIES = 5;

/**
 * Opens a draft, lets `change` decide, and stores sealed what it decided. When somebody else stored in between,
 * everything is read and decided anew, so no answer is overwritten unseen. Each change prolongs the draft's life; where
 * the form has ended, nothing is stored and nothing prolonged.
 */
export function changeAnswers<T>(
  ports: OpenDraftPorts,
  code: string,
  change: (draft: OpenDraft) => Change<T> | Promise<Change<T>>,
): Promise<T | Unchangeable> {
  return settleAnswers<T | Unchangeable>(ports, code, (draft) =>
    endOf(draft) ? { store: null, outcome: { ok: false, reason: 'ended' } } : change(draft),
  );
}

/** Like `changeAnswers`, but for what a register has answered: its last question counts as one in vain until then. */
export async function settleAnswers<T>(
  ports: OpenDraftPorts,
  code: string,
  change: (draft: OpenDraft) => Change<T> | Promise<Change<T>>,
): Promise<T | Unchangeable> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const draft = await openDraft(ports, code);
    if (!draft) return { ok: false, reason: 'no-draft' };
    const changed = await change(draft);
    if (!changed.store) {
      ports.tallySheet.countFormOnce(draft.row.id, changed.tallies ?? []);
      return changed.outcome;
    }
    const service = changed.service ?? draft.service;
    const content = contentAfter(draft, changed);
    if (!(await storeContent(ports, { ...draft, service }, content))) continue;
    ports.tallySheet.countForm(changed.tallies ?? []);
    return changed.outcome;
  }
  throw new DraftBusyError('The draft was changed elsewhere again and again.');
}

type Stored<T> = Extract<Change<T>, { readonly store: Answers }>;

function contentAfter<T>(draft: OpenDraft, changed: Stored<T>): DraftContent {
  const { unfinished = draft.unfinished, checks = draft.checks } = changed;
  const { correction = draft.correction, tally = draft.tally } = changed;
  return { answers: changed.store, unfinished, checks, correction, tally };
}

function storeContent(
  { clock, vault, drafts }: OpenDraftPorts,
  draft: OpenDraft,
  content: DraftContent,
): Promise<boolean> {
  const { row, key, service } = draft;
  return drafts.save({
    id: row.id,
    version: row.version,
    serviceVersion: service.version,
    sealedAnswers: vault.seal(key, serialiseContent(content), aboutDraft(row.id)),
    expiresAt: expiry(clock.now(), service.draft.keep),
  });
}
